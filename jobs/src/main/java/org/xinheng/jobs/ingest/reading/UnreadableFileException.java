package org.xinheng.jobs.ingest.reading;

import java.io.IOException;

/** Ends the reading of a file whose content cannot be read as a whole. */
final class UnreadableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FileReport.Fault fault;

  UnreadableFileException(FileReport.Fault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  FileReport.Fault fault() {
    return fault;
  }
}
