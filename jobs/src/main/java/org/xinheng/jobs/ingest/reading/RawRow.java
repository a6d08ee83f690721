package org.xinheng.jobs.ingest.reading;

import java.io.Serializable;

/**
 * One delivered row, less the columns that are never stored.
 *
 * @param line line of the file where it starts, from 1; of a Parquet file the number of the row
 * @param cells cells in the order of the header; of an unreadable line its text alone, or how long
 *     it is where it may hold what is never stored
 * @param fault why the line could not be read; null for a readable one
 */
public record RawRow(long line, String[] cells, String fault) implements Serializable {}
