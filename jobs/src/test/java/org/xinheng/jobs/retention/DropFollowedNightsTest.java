package org.xinheng.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.MatterCoverage;
import org.xinheng.jobs.catalogue.Table;

/** What nights wrote of drawn visits, on tables alone: no night is run. */
class DropFollowedNightsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String FOLLOWED =
      """
      scope  | as_of
      2025Q4 | 2025-12-09
      2025Q4 | 2025-12-10
      2026Q1 | 2026-03-01
      2026Q1 | 2026-03-02
      """;

  @TempDir Path folder;

  private static List<String> followed(SmallCity city) {
    return DropOldNights.OF_DRAWS.stream()
        .flatMap(
            table ->
                city.text(table, "scope", "as_of").stream().map(row -> table.name() + ": " + row))
        .toList();
  }

  private static List<String> ofEachTable(String... rows) {
    return DropOldNights.OF_DRAWS.stream()
        .flatMap(table -> Stream.of(rows).map(row -> table.name() + ": " + row))
        .toList();
  }

  @Test
  void theLastNightThatFollowedAScopeStaysForItsTermAndTheOthersGo() {
    SmallCity city = new SmallCity(spark(), folder);
    String terms = SmallCity.DEFINITIONS.file("retention.yaml").text();
    city.define("retention.yaml", terms.replace("last-nights: 35", "last-nights: 1"));
    for (Table table : DropOldNights.OF_DRAWS) {
      city.lake().overwrite(table, JsonTable.rows(spark(), table, FOLLOWED));
    }
    city.lake()
        .overwrite(MatterCoverage.TABLE, JsonTable.rows(spark(), MatterCoverage.TABLE, FOLLOWED));

    city.run("2030-12-10", new DropOldNights());

    assertThat(followed(city)).isEqualTo(ofEachTable("2026Q1 | 2026-03-02"));
    assertThat(city.text(MatterCoverage.TABLE, "as_of")).containsExactly("2026-03-02");
  }
}
