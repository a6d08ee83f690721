package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.Main;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;

class JobGraphTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

  /** A job that only declares. */
  private record Declared(String name, List<Table> reads, List<Table> writes, List<String> folders)
      implements Job {
    @Override
    public String purpose() {
      return name;
    }

    @Override
    public void run(JobContext context) {
      throw new IllegalStateException("Only its declaration is asked for");
    }
  }

  @Test
  void theCommittedGraphSaysWhatTheJobsDeclare() throws IOException {
    assertThat(Files.readString(ROOT.resolve(JobGraph.FILE)))
        .as(JobGraph.FILE + " is stale. Run: ./xinheng docs")
        .isEqualTo(new JobGraph(Main.JOBS, Main.MAINTENANCE).json());
  }

  @Test
  void aJobWaitsForWhoWritesWhatItReadsAndForWhoReadsWhatItWrites() {
    Job stage = declared("stage", List.of(Facts.TABLE), List.of(StagedRecords.TABLE));
    Job record = declared("record", List.of(StagedRecords.TABLE), List.of(Facts.TABLE));
    Job count = declared("count", List.of(StagedRecords.TABLE), List.of());

    assertThat(after(stage, record, count)).isEqualTo("{stage=[], record=[stage], count=[stage]}");
  }

  @Test
  void jobsThatWriteOneTableOrShareAFolderKeepTheirOrder() {
    Job first = declared("first", List.of(), List.of(Deliveries.TABLE));
    Job second = declared("second", List.of(), List.of(Deliveries.TABLE));
    Job draw = new Declared("draw", List.of(), List.of(), List.of("draws"));
    Job list = new Declared("list", List.of(), List.of(), List.of("lists", "draws"));

    assertThat(after(first, second, draw, list))
        .isEqualTo("{first=[], second=[first], draw=[], list=[draw]}");
  }

  @Test
  void whatAnotherWaitsForAlreadyIsNotNamedAgain() {
    Job stage = declared("stage", List.of(), List.of(StagedRecords.TABLE));
    Job record = declared("record", List.of(StagedRecords.TABLE), List.of(Facts.TABLE));
    Job both = declared("both", List.of(StagedRecords.TABLE, Facts.TABLE), List.of());

    assertThat(after(stage, record, both)).isEqualTo("{stage=[], record=[stage], both=[record]}");
  }

  private static Job declared(String name, List<Table> reads, List<Table> writes) {
    return new Declared(name, reads, writes, List.of());
  }

  private static String after(Job... jobs) {
    return new JobGraph(List.of(jobs), List.of()).after().toString();
  }
}
