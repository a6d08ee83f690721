/** Raises warnings in one pass over the dossiers (非现场监管预警). */
package org.xinheng.jobs.warning;
