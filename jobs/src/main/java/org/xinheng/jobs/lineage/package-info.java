/** Tells a lineage catalogue which job made what of what, as OpenLineage events (数据血缘). */
package org.xinheng.jobs.lineage;
