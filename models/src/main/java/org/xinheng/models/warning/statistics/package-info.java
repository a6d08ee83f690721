/** Statistics that warnings rest on, without a library and without chance (统计检验). */
package org.xinheng.models.warning.statistics;
