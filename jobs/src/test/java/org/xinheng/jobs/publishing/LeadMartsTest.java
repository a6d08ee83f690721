package org.xinheng.jobs.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.LeadChecks;
import org.xinheng.jobs.catalogue.TargetedChecks;

class LeadMartsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @Test
  void aLeadJoinsTheNextVisitThatCanTakeItOrIsACheckOfItsOwn() {
    var targeted =
        JsonTable.rows(
                spark(),
                TargetedChecks.TABLE,
                """
                as_of      | check_id | uscc | origin | until_on   | shortage           | checked_on
                2026-07-01 | XS-1     | U1   | W1     | 2026-08-01 |                    |
                2026-07-01 | XS-2     | U2   | W2     | 2026-06-30 |                    |
                2026-07-01 | XS-3     | U3   | W3     | 2026-08-01 | UNPUBLISHED_MATTER |
                2026-07-01 | XS-4     | U4   | W4     | 2026-06-20 |                    | 2026-06-18
                """)
            .withColumn(LeadChecks.TOWN_LABEL.name(), functions.lit("镇"))
            .withColumn(LeadChecks.RULE_LABEL.name(), functions.lit("规则"))
            .withColumn(LeadChecks.BASIS.name(), functions.lit("依据"))
            .withColumn(LeadChecks.EVIDENCE_TEXT.name(), functions.lit(""));
    var joined =
        JsonTable.rows(
            spark(),
            DrawJoinedChecks.TABLE,
            """
            check_id | visit_id | day        | post   | shortage
            XS-1     | S2:U1    | 2026-08-01 | MARKET |
            XS-1     | S1:U1    | 2026-07-08 | MARKET |
            XS-2     | S1:U2    | 2026-07-08 |        | NO_POST
            """);

    assertThat(
            JsonTable.text(
                LeadMarts.checks(targeted, joined),
                "check_id",
                "warning_id",
                "state",
                "visit_id",
                "counts_to_cap",
                "is_overdue"))
        .containsExactly(
            "XS-1 | W1 | JOINED | S1:U1 | false | false",
            "XS-2 | W2 | BY_ITSELF | - | false | true",
            "XS-3 | W3 | BARRED | - | false | false",
            "XS-4 | W4 | CHECKED | - | false | false");
  }
}
