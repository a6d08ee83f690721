/** The night measured, and checked against the same scores by a DuckDB query. */
package org.xinheng.jobs.bench;
