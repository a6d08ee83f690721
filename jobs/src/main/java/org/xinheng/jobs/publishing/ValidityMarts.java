package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.RiskValidity;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.night.JobContext;

/** What the card of a night's risk model says of held-out rows. */
final class ValidityMarts {
  private static final String CALIBRATION = "CALIBRATION";
  private static final String PERIOD = "PERIOD";

  private ValidityMarts() {}

  /** Figures of the card of the night's model; none where nothing was watched. */
  static Dataset<Row> validity(JobContext context) {
    List<Row> watched =
        context
            .lake()
            .readOrEmpty(RiskWatch.TABLE)
            .filter(RiskWatch.AS_OF.column().equalTo(lit(context.asOf())))
            .collectAsList();
    List<Row> rows = new ArrayList<>();
    watched.stream()
        .map(row -> row.<String>getAs(RiskWatch.RISK_MODEL.name()))
        .distinct()
        .filter(context.lake().models().versions()::contains)
        .forEach(
            version ->
                rows.addAll(
                    card(
                        context.asOf(),
                        version,
                        context.lake().models().read(version, ModelRegistry.CARD))));
    return context.spark().createDataFrame(rows, RiskValidity.TABLE.schema());
  }

  /** Calibration by bin, and how each held-out period went, from a model card. */
  static List<Row> card(LocalDate asOf, String version, String text) {
    List<Row> rows = new ArrayList<>();
    JsonNode card = parsed(text);
    int bin = 0;
    for (JsonNode one : card.path("calibration")) {
      bin++;
      rows.add(
          RowFactory.create(
              asOf,
              CALIBRATION,
              "BAD_RATE",
              "实际问题发现率",
              "%02d".formatted(bin),
              number(one, "bad_rate"),
              number(one, "predicted"),
              number(one, "low"),
              number(one, "high"),
              one.path("rows").asLong(),
              version));
    }
    for (JsonNode period : card.path("contest").path("periods")) {
      JsonNode one = period.path("challenger");
      for (Quality quality : Quality.values()) {
        rows.add(
            RowFactory.create(
                asOf,
                PERIOD,
                quality.name(),
                quality.label,
                period.path("period").asText(),
                number(one, quality.key),
                null,
                null,
                null,
                one.path("rows").asLong(),
                version));
      }
    }
    return rows;
  }

  private static Double number(JsonNode node, String name) {
    return node.path(name).isNumber() ? node.path(name).asDouble() : null;
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A registered model card can always be read", e);
    }
  }

  /** What a card says of a held-out period. */
  private enum Quality {
    AUC("auc", "排序能力 AUC"),
    KS("ks", "区分度 KS"),
    LIFT_AT_10("lift_at_10", "前10%提升倍数"),
    PRECISION_AT_10("precision_at_10", "前10%问题发现率"),
    CALIBRATION_ERROR("calibration_error", "校准误差");

    private final String key;
    private final String label;

    Quality(String key, String label) {
      this.key = key;
      this.label = label;
    }
  }
}
