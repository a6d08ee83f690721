package org.xinheng.jobs.explaining;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.scorecard.Surroundings;

/** Finds one enterprise in the lake, and what its nights knew. */
final class DossierFinder {
  private static final int MOST_MATCHES = 20;

  private final Lake lake;

  DossierFinder(Lake lake) {
    this.lake = lake;
  }

  /** An enterprise that a name or number may mean. */
  record Match(String uscc, String name) {}

  /** The dossier with what waits in the overlay; none where nothing is known of the enterprise. */
  Optional<Dossier> dossier(String uscc) {
    Optional<byte[]> filed =
        packed(
            lake.readOrEmpty(Dossiers.TABLE),
            Dossiers.USCC.column().equalTo(uscc),
            Dossiers.PACKED.column());
    Optional<byte[]> waiting =
        packed(
            lake.readOrEmpty(Overlay.TABLE),
            Overlay.USCC.column().equalTo(uscc),
            Overlay.PACKED.column());
    if (filed.isEmpty() && waiting.isEmpty()) {
      return Optional.empty();
    }
    Dossier dossier = new Dossier(uscc, filed.orElse(new byte[0]));
    return Optional.of(waiting.map(dossier::with).orElse(dossier));
  }

  private static Optional<byte[]> packed(Dataset<Row> rows, Column same, Column packed) {
    return rows.filter(same).select(packed).takeAsList(1).stream()
        .findFirst()
        .map(row -> row.<byte[]>getAs(0));
  }

  /** Enterprises of exactly that name or registration number, else with that in their name. */
  List<Match> matches(String text) {
    Column name = field(Enterprises.ENTERPRISE_NAME);
    Column number = field(Enterprises.REGISTRATION_NUMBER);
    List<Match> exact = matches(name.equalTo(text).or(number.equalTo(text)));
    return exact.isEmpty() ? matches(name.contains(text)) : exact;
  }

  private List<Match> matches(Column condition) {
    return lake
        .readOrEmpty(Facts.TABLE)
        .filter(Facts.CONTRACT.column().equalTo(Enterprises.CONTRACT.name()))
        .filter(condition.and(Facts.USCC.column().isNotNull()))
        .groupBy(Facts.USCC.column())
        .agg(max(field(Enterprises.ENTERPRISE_NAME)).as(Enterprises.ENTERPRISE_NAME.name()))
        .orderBy(Facts.USCC.column())
        .takeAsList(MOST_MATCHES)
        .stream()
        .map(row -> new Match(row.getString(0), row.getString(1)))
        .toList();
  }

  private static Column field(Field field) {
    return get_json_object(Facts.RECORD.column(), "$." + field.name());
  }

  /** The latest night that was assessed. */
  Optional<LocalDate> latestNight() {
    Row row =
        lake.readOrEmpty(Assessments.TABLE)
            .agg(max(Assessments.AS_OF.column()).cast("string"))
            .head();
    return row.isNullAt(0) ? Optional.empty() : Optional.of(LocalDate.parse(row.getString(0)));
  }

  /** What a night knew beyond the dossiers; a calm night where none is kept. */
  Surroundings surroundings(LocalDate asOf) {
    return NightSurroundings.of(lake.readOrEmpty(NightSurroundings.TABLE), asOf);
  }

  /** Version of the model that gave the enterprise its risk class on a night; none without one. */
  Optional<String> riskModel(String uscc, LocalDate asOf) {
    return lake
        .readOrEmpty(Assessments.TABLE)
        .filter(Assessments.AS_OF.column().equalTo(lit(asOf)))
        .filter(Assessments.USCC.column().equalTo(uscc))
        .select(Assessments.RISK_MODEL.column())
        .takeAsList(1)
        .stream()
        .findFirst()
        .map(row -> row.getString(0));
  }

  /** What the night wrote down of the enterprise, or null where it is no longer kept. */
  Explanation.Recorded recorded(String uscc, LocalDate asOf) {
    return lake
        .readOrEmpty(Assessments.TABLE)
        .filter(Assessments.AS_OF.column().equalTo(lit(asOf)))
        .filter(Assessments.USCC.column().equalTo(uscc))
        .select(
            Assessments.POINTS.column(),
            Assessments.GRADE.column(),
            col(Assessments.DEFINITIONS_DIGEST.name()))
        .takeAsList(1)
        .stream()
        .findFirst()
        .map(row -> new Explanation.Recorded(row.getAs(0), row.getString(1), row.getString(2)))
        .orElse(null);
  }
}
