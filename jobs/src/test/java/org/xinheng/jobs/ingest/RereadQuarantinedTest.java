package org.xinheng.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.Rereadings;
import org.xinheng.jobs.retention.PurgeExpired;
import org.xinheng.jobs.runtime.JobException;

class RereadQuarantinedTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String MAPPING = "sources/penalties-2018.yaml";

  @TempDir Path folder;

  /** Refused for a procedure that the mapping does not know, and for other reasons. */
  private SmallCity delivered() {
    return new SmallCity(spark(), folder)
        .deliver(
            "2026-06-29",
            "standard-enterprises",
            "1.csv",
            """
            uscc | enterprise_name | subject_type | registration_status | established_on | town
            #1   | 义乌一号商行    | ENTERPRISE   | OPEN                | 2015-01-05     | 330782001
            """)
        .deliver(
            "2026-06-29",
            "penalties-2018",
            "1.csv",
            """
            CF_WSH | CF_XDR_SHXYM | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CD_OPERATION | CD_BATCH
            罚1    | #1           | 2026-01-01 | 50       | 速决程序 | i            | 1
            罚2    | #1           | 2026-01-02 | 50       | 速决程序 | i            | 1
            罚3    | #1           | 2026-01-03 | -5       | 速决程序 | i            | 1
            罚4    | #1           | 2026-06-30 | 50       | 速决程序 | i            | 1
            罚5    | #1           | 2026-01-05 | 50       | 速决程序 | i            | 1
            罚5    | #1           | 2026-01-05 | 60       | 速决程序 | i            | 2
            """)
        .deliver(
            "2026-06-30",
            "penalties-2018",
            "2.csv",
            """
            CF_WSH | CF_XDR_SHXYM | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CD_OPERATION | CD_BATCH
            罚2    | #1           | 2026-01-02 | 70       | 普通程序 | u            | 1
            """);
  }

  private static void mend(SmallCity city) {
    city.define(
        MAPPING,
        SmallCity.DEFINITIONS
            .file(MAPPING)
            .text()
            .replace("简易程序: SIMPLE,", "简易程序: SIMPLE, 速决程序: ORDINARY,"));
  }

  @Test
  void refusedRowsGetASecondChanceThatChangesNoNightBeforeAndArePurgedInTheirTime() {
    SmallCity city = delivered().record("2026-06-30");
    List<String> quarantine = city.text(QuarantinedRecords.TABLE);
    List<String> raw = city.text(RawRecords.TABLE);
    mend(city);
    assertThatThrownBy(() -> city.run("2026-06-29", new RereadQuarantined()))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("--as-of 2026-06-30");

    city.run("2026-07-01", new RereadQuarantined());

    assertThat(city.text(Rereadings.TABLE, "load", "line", "outcome", "reasons"))
        .containsExactly(
            "2 | 2 | STAGED | ",
            "2 | 3 | OVERTAKEN | ",
            "2 | 4 | REFUSED | BAD_AMOUNT",
            "2 | 5 | REFUSED | FUTURE_DATE",
            "2 | 6 | OVERTAKEN | ",
            "2 | 7 | STAGED | ");
    assertFactsAreKnownFromTheNightOfTheRereading(city);
    assertThat(city.text(QuarantinedRecords.TABLE)).isEqualTo(quarantine);
    assertThat(city.text(RawRecords.TABLE)).isEqualTo(raw);
    assertARepetitionChangesNothing(city);

    city.run("2031-06-01", new PurgeExpired());
    assertThat(city.everything())
        .noneMatch(row -> row.contains("罚1") || row.contains("罚2") || row.contains("罚5"));
  }

  private static void assertFactsAreKnownFromTheNightOfTheRereading(SmallCity city) {
    assertThat(city.text(Facts.TABLE, "record_key", "known_on", "load"))
        .filteredOn(row -> row.startsWith("penalties/"))
        .containsExactly(
            "penalties/罚1 | 2026-07-01 | 2",
            "penalties/罚2 | 2026-06-30 | 1",
            "penalties/罚5 | 2026-07-01 | 2");
    assertThat(city.text(Deliveries.TABLE, "load", "known_on", "file", "status", "rows"))
        .contains("2 | 2026-07-01 | 2026-06-29/penalties-2018/1.csv | REREAD | 2");
  }

  private static void assertARepetitionChangesNothing(SmallCity city) {
    List<String> once = city.everything();
    city.run("2026-07-01", new RereadQuarantined());
    assertThat(SmallCity.differences(once, city.everything())).isEmpty();
  }
}
