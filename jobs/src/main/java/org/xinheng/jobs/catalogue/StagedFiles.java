package org.xinheng.jobs.catalogue;

import java.util.List;

/** Files of the load in hand, before the gate has let it into {@code core.deliveries} (待入库文件). */
public final class StagedFiles {
  public static final Table TABLE =
      new Table(
          "staging.files",
          "one row per file of a load",
          List.of(Deliveries.LOAD, Deliveries.FILE),
          Deliveries.LOAD,
          Deliveries.TABLE.columns());

  private StagedFiles() {}
}
