package org.xinheng.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SparkTest;

/** The queries of docs/dashboards.md as they stand there, over the marts of a small city. */
class DashboardsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)^## (?<title>.*?)$|^```sql (?<dialect>duckdb|spark)\\n(?<query>.*?)^```$");

  @Test
  void everyQuestionIsAnsweredAlikeByDuckDbAndSparkSql() throws IOException {
    ReportedCity city = ReportedCity.of(spark());
    Map<String, Map<String, String>> questions = questions();
    assertThat(questions).hasSizeGreaterThan(5);

    try (MartFiles duck = new MartFiles(city.root())) {
      questions.forEach(
          (title, queries) -> {
            List<String> byDuck = rounded(duck.lines(over(city, queries.get("duckdb"))));
            List<String> bySpark = rounded(spark(over(city, queries.get("spark"))));
            assertThat(byDuck).as(title).isNotEmpty();
            assertThat(bySpark).as(title).isEqualTo(byDuck);
          });
    }
  }

  private static Map<String, Map<String, String>> questions() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(projectRoot().resolve("docs/dashboards.md")));
    Map<String, Map<String, String>> questions = new LinkedHashMap<>();
    String title = "";
    while (blocks.find()) {
      if (blocks.group("title") != null) {
        title = blocks.group("title");
      } else {
        questions
            .computeIfAbsent(title, any -> new LinkedHashMap<>())
            .put(blocks.group("dialect"), blocks.group("query"));
      }
    }
    return questions;
  }

  private static String over(ReportedCity city, String query) {
    return query.replace("lake/marts", city.root() + "/marts");
  }

  private List<String> spark(String query) {
    List<String> lines = new ArrayList<>();
    for (Row row : spark().sql(query).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(String.valueOf(row.get(i)));
      }
      lines.add(String.join(" ", cells));
    }
    return lines;
  }

  /** Engines write the same number with more or fewer zeros. */
  private static List<String> rounded(List<String> lines) {
    return lines.stream()
        .map(
            line ->
                Pattern.compile("\\b\\d+\\.\\d+\\b")
                    .matcher(line)
                    .replaceAll(
                        number ->
                            new BigDecimal(number.group()).stripTrailingZeros().toPlainString()))
        .toList();
  }
}
