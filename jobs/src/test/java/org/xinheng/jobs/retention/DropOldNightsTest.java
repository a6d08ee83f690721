package org.xinheng.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.assessing.AssessEnterprises;
import org.xinheng.jobs.catalogue.AssessmentChanges;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.publishing.PublishMarts;

class DropOldNightsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @TempDir Path folder;

  private SmallCity threeNights() {
    SmallCity city =
        new SmallCity(spark(), folder)
            .deliver(
                "2026-05-30",
                "standard-enterprises",
                "1.csv",
                """
                uscc | enterprise_name | subject_type | registration_status | established_on
                #1   | 义乌一号商行    | ENTERPRISE   | OPEN                | 2015-01-05
                """)
            .deliver(
                "2026-05-30",
                "penalties-2018",
                "1.csv",
                """
                CF_WSH | CF_XDR_SHXYM | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CD_OPERATION | CD_BATCH
                罚1    | #1           | 2026-01-05 | 50       | 普通程序 | i            | 1
                """)
            .night("2026-05-30")
            .run("2026-05-30", new PublishMarts());
    for (String night : List.of("2026-05-31", "2026-06-01")) {
      city.run(night, new AssessEnterprises()).run(night, new PublishMarts());
    }
    return city;
  }

  private static void keep(SmallCity city, int lastNights, int months) {
    String path = "retention.yaml";
    city.define(
        path,
        SmallCity.DEFINITIONS
            .file(path)
            .text()
            .replace("last-nights: 35", "last-nights: " + lastNights)
            .replace("month-end-months: 24", "month-end-months: " + months));
  }

  private List<String> published() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("lake/marts"))) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("as_of="))
          .sorted()
          .toList();
    }
  }

  @Test
  void theLastNightsAndMonthEndsStayAndChangesStayForTheirTerm() throws IOException {
    SmallCity city = threeNights();
    keep(city, 1, 24);

    city.run("2026-06-01", new DropOldNights());

    assertThat(published()).containsExactly("as_of=2026-05-31", "as_of=2026-06-01");
    assertThat(city.text(Assessments.TABLE, "as_of")).containsExactly("2026-05-31", "2026-06-01");
    assertThat(city.text(AssessmentChanges.TABLE, "as_of")).containsExactly("2026-05-30");
    city.run("2031-05-30", new DropOldNights());
    assertThat(published()).containsExactly("as_of=2026-06-01");
    assertThat(city.text(AssessmentChanges.TABLE)).isEmpty();
    assertNightsThatCiteAPurgedRecordGoWithIt(city);
  }

  private void assertNightsThatCiteAPurgedRecordGoWithIt(SmallCity city) throws IOException {
    assertThat(city.text(Assessments.TABLE, "reasons")).anyMatch(row -> row.contains("罚1"));

    city.run("2031-05-30", new PurgeExpired());

    assertThat(published()).isEmpty();
    assertThat(city.text(Assessments.TABLE)).isEmpty();
  }
}
