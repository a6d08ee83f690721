package org.xinheng.jobs.retention;

import java.util.List;
import org.xinheng.jobs.catalogue.Catalogue;
import org.xinheng.jobs.catalogue.Marts;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Compaction;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.retention.RetentionTerms;

/**
 * Writes small files of the tables as few, and removes files that tables no longer name (数据表整理).
 * Every row stays, so every night is explained as before.
 */
public final class CompactTables implements Job {
  private static final int HOURS = 24;

  @Override
  public String name() {
    return "compact-tables";
  }

  @Override
  public String purpose() {
    return "write small files as few and remove files that tables no longer name";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  /** Every table with a log; marts are files of their nights, written once. */
  @Override
  public List<Table> writes() {
    return Catalogue.ALL.stream().filter(table -> !Marts.ALL.contains(table)).toList();
  }

  @Override
  public void run(JobContext context) {
    int hours = RetentionTerms.of(context.definitions()).fileDays() * HOURS;
    long present = context.lake().storageClock();
    long merged = 0;
    long removed = 0;
    int idle = 0;
    for (Table table : writes()) {
      Compaction done = context.lake().compact(table, hours, present);
      merged += done.merged();
      removed += done.removed();
      idle += done.isIdle() ? 1 : 0;
      if (done.files() > 0) {
        context.progress().figure(Progress.note(table.name()), done.says());
      }
    }
    context.progress().figure("files_compacted", merged);
    context.progress().figure("files_removed", removed);
    context.progress().figure("tables_left_alone", idle);
  }
}
