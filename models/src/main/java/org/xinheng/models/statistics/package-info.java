/** Statistics that several parts rest on, without a library and without chance (统计方法). */
package org.xinheng.models.statistics;
