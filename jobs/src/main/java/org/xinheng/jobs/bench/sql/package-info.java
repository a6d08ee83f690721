/**
 * The definition files as SQL for DuckDB: a second, independent translation of what {@code
 * org.xinheng.models} computes. It shares the reading of YAML with it and nothing else.
 */
package org.xinheng.jobs.bench.sql;
