package org.xinheng.jobs.ingest;

import java.util.List;
import java.util.Optional;
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
import org.xinheng.models.mapping.SourceMappings;

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
    record(context);
  }

  /** Commits the load in hand, if there is one. */
  static void record(JobContext context) {
    Lake lake = context.lake();
    DeliveryRegister register = DeliveryRegister.of(lake);
    Optional<PendingLoad> pending = PendingLoad.after(register.committed(), lake);
    if (pending.isEmpty()) {
      context.progress().figure(Progress.ROWS, 0L);
      return;
    }
    PendingLoad load = pending.get();
    SnapshotDays snapshots =
        SnapshotDays.of(load, register, SourceMappings.of(context.definitions()));

    Dataset<Row> states = States.of(load, register, lake, snapshots);
    Dataset<Row> versions = VersionedFacts.of(states, snapshots, load.number());

    long recorded = lake.writeLoad(Facts.TABLE, load.number(), versions);
    context.progress().figure(Progress.ROWS, recorded + derived(lake, load.number()));
    lake.writeLoad(
        Deliveries.TABLE,
        load.number(),
        lake.read(StagedFiles.TABLE).filter(Deliveries.LOAD.column().equalTo(load.number())));
  }

  /** Appends what the load's relations and listings mean for related enterprises. */
  private static long derived(Lake lake, long load) {
    Dataset<Row> facts = lake.read(Facts.TABLE).filter(Facts.LOAD.column().leq(load));
    return RelatedFacts.isTouched(facts, load)
        ? lake.append(Facts.TABLE, RelatedFacts.of(facts, load))
        : 0;
  }
}
