package org.xinheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.catalogue.Catalogue;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;

/** The jobs of a night agree with each other: names, order, and what they read and write. */
class JobsTest {
  /**
   * Tables a job may read before any job of the night writes them. Ingest knows from {@code
   * core.deliveries} what earlier nights committed, and recording facts commits tonight's load.
   * Quality compares with facts of earlier nights, before tonight's are let in. A freeze counts the
   * posts that officers hold from earlier scopes, as changes by hand left them. Visits whose day
   * has passed were drawn on earlier nights. Runs are recorded by whoever runs the jobs.
   */
  private static final Set<Table> EXTERNAL =
      Set.of(
          Deliveries.TABLE,
          Facts.TABLE,
          DrawPosts.TABLE,
          DrawChanges.TABLE,
          DrawVisits.TABLE,
          DrawSummaries.TABLE,
          JobRuns.TABLE);

  @Test
  void everyJobIsNamedLikeItsClassAndReadsOnlyWhatAnEarlierOneWrites() {
    assertThat(faults(Main.JOBS)).isEmpty();
  }

  @Test
  void aJobThatReadsWhatOnlyALaterOneWritesIsFound() {
    assertThat(faults(List.of(new RecordFacts(), new IngestRows())))
        .containsExactly("record-facts reads raw.records before any job writes it");
    assertThat(faults(List.of(new IngestRows(), new RecordFacts()))).isEmpty();
  }

  private static List<String> faults(List<Job> jobs) {
    List<String> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<Table> written = new HashSet<>(EXTERNAL);
    for (Job job : jobs) {
      String expected = kebab(job.getClass().getSimpleName());
      if (!job.name().equals(expected)) {
        faults.add(job.name() + " is the job of class " + expected);
      }
      if (!names.add(job.name())) {
        faults.add(job.name() + " stands twice");
      }
      written.addAll(job.writes());
      job.reads().stream()
          .filter(table -> !written.contains(table))
          .forEach(
              t -> faults.add(job.name() + " reads " + t.name() + " before any job writes it"));
      written.stream()
          .filter(table -> !Catalogue.ALL.contains(table))
          .forEach(t -> faults.add(t.name() + " is not in the catalogue"));
    }
    return faults;
  }

  private static String kebab(String className) {
    return className.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static final class IngestRows implements Job {
    @Override
    public String name() {
      return "ingest-rows";
    }

    @Override
    public String purpose() {
      return "Writes raw rows.";
    }

    @Override
    public List<Table> reads() {
      return List.of();
    }

    @Override
    public List<Table> writes() {
      return List.of(RawRecords.TABLE);
    }

    @Override
    public void run(JobContext context) {}
  }

  private static final class RecordFacts implements Job {
    @Override
    public String name() {
      return "record-facts";
    }

    @Override
    public String purpose() {
      return "Makes facts of raw rows.";
    }

    @Override
    public List<Table> reads() {
      return List.of(RawRecords.TABLE);
    }

    @Override
    public List<Table> writes() {
      return List.of(Facts.TABLE);
    }

    @Override
    public void run(JobContext context) {}
  }
}
