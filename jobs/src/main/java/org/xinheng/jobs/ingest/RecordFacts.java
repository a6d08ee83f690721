package org.xinheng.jobs.ingest;

import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.StagedFiles;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;

/** Appends what the load in hand changes as versions of facts, then commits the load (入库). */
public final class RecordFacts implements Job {

  @Override
  public String name() {
    return "record-facts";
  }

  @Override
  public String purpose() {
    return "append changed records as versions of facts and commit the load";
  }

  @Override
  public List<Table> reads() {
    return List.of(StagedFiles.TABLE, StagedRecords.TABLE, QuarantinedRecords.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Facts.TABLE, Deliveries.TABLE);
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    OptionalLong pending = Loads.pending(lake);
    if (pending.isEmpty()) {
      context.progress().figure(Progress.ROWS, 0L);
      return;
    }
    long load = pending.getAsLong();
    Dataset<Row> files =
        lake.read(StagedFiles.TABLE).filter(Deliveries.LOAD.column().equalTo(load));
    Dataset<Row> staged = lake.read(StagedRecords.TABLE);
    Dataset<Row> facts = lake.readOrEmpty(Facts.TABLE).filter(Facts.LOAD.column().lt(load));
    SnapshotDays snapshots =
        SnapshotDays.of(files, lake.readOrEmpty(Deliveries.TABLE), context.definitions());

    Dataset<Row> states =
        States.of(load, staged, lake.read(QuarantinedRecords.TABLE), facts, snapshots);
    Dataset<Row> versions = VersionedFacts.of(states, snapshots, load);

    context.progress().figure(Progress.ROWS, lake.writeLoad(Facts.TABLE, load, versions));
    lake.writeLoad(Deliveries.TABLE, load, files);
  }
}
