package org.xinheng.jobs.catalogue;

import java.util.List;

/** Files of the load under way, before the quality gate lets it into the deliveries (待登记交付). */
public final class StagedFiles {
  public static final Table TABLE =
      new Table(
          "staging.files",
          "one row per file of the load under way",
          List.of(Deliveries.LOAD, Deliveries.FILE),
          Deliveries.LOAD,
          Deliveries.TABLE.columns());

  private StagedFiles() {}
}
