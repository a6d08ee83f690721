package org.xinheng.jobs.trying;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.RiskRates;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.warning.ReplayedWarnings;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.trial.DefinitionChange;
import org.xinheng.models.trial.DossierTrial;
import org.xinheng.models.trial.RiskBeside;
import org.xinheng.models.trial.TrialTally;

/**
 * Tries a change of definitions on one night: every dossier by those in force and by those proposed
 * in one pass, and the warnings where the change touches them. Reads tables and writes none.
 */
public final class TriedNight {
  /** Files that warnings rest on. */
  private static final String[] OF_WARNINGS = {
    "warnings.yaml", "competence.yaml", "lifecycle.yaml", "codes/"
  };

  private final Lake lake;
  private final LocalDate asOf;
  private final int most;
  private final Path privacyKey;
  private final List<String> notes = new ArrayList<>();

  private TriedNight(Lake lake, LocalDate asOf, int most, Path privacyKey) {
    this.lake = lake;
    this.asOf = asOf;
    this.most = most;
    this.privacyKey = privacyKey;
  }

  /**
   * The night to try on.
   *
   * @param asOf null for the last night that was assessed
   * @param most rows of each list
   * @param privacyKey file with the key by which addresses are bound
   */
  public static TriedNight of(Lake lake, LocalDate asOf, int most, Path privacyKey) {
    Dataset<Row> assessments = lake.read(Assessments.TABLE);
    Dataset<Row> nights =
        asOf == null
            ? assessments
            : assessments.filter(Assessments.AS_OF.column().equalTo(lit(asOf)));
    Row last = nights.agg(max(Assessments.AS_OF.column()).cast("string")).head();
    if (last.isNullAt(0)) {
      throw asOf == null
          ? Errors.tableMissing(
              Assessments.TABLE.name(), "Run the night first: ./xinheng nightly --as-of DATE")
          : Errors.nightMissing(Assessments.TABLE.name(), asOf, "assess-enterprises");
    }
    return new TriedNight(lake, LocalDate.parse(last.getString(0)), most, privacyKey);
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** What the change would have done to the night. */
  public TrialResult tried(DefinitionChange change) {
    Registers registers = Registers.of(lake, asOf);
    Rates rates = rates();
    DossierTrial.Terms terms =
        new DossierTrial.Terms(
            change.inForce(),
            change.proposed(),
            model(change.inForce(), rates),
            model(change.proposed(), rates),
            NightSurroundings.of(lake.readOrEmpty(NightSurroundings.TABLE), asOf),
            asOf);
    TrialTally tally = tally(terms, registers);
    WarningsCompared warnings = change.touches(OF_WARNINGS) ? warnings(registers, change) : null;
    remark(change.inForce());
    return new TrialResult(
        asOf,
        change,
        tally,
        tally.drawsBefore().of(terms.plansBefore()),
        tally.drawsAfter().of(terms.plansAfter()),
        warnings,
        notes);
  }

  private WarningsCompared warnings(Registers registers, DefinitionChange change) {
    return WarningsCompared.of(
        new ReplayedWarnings.Source(lake, registers, privacyKey),
        change,
        new WarningsCompared.Cut(asOf, most));
  }

  /** Each partition keeps one bounded tally; they merge pairwise, whatever their number. */
  private TrialTally tally(DossierTrial.Terms terms, Registers registers) {
    int listed = most;
    MapPartitionsFunction<Row, TrialTally> count =
        partition -> {
          // Compiled once per partition: definitions are never interpreted per row.
          DossierTrial trial = DossierTrial.of(terms, registers.matters());
          TrialTally tally = new TrialTally(listed);
          partition.forEachRemaining(row -> trial.add(Dossiers.dossier(row), tally));
          return List.of(tally).iterator();
        };
    return Dossiers.filled(lake.read(Dossiers.TABLE), lake.read(Overlay.TABLE))
        .mapPartitions(count, Encoders.javaSerialization(TrialTally.class))
        .javaRDD()
        .treeReduce(TrialTally::add);
  }

  /** The rates that the night measured risk against; null where it did not. */
  private Rates rates() {
    Dataset<Row> kept = lake.readOrEmpty(RiskRates.TABLE);
    return RiskRates.night(kept, asOf).map(night -> RiskRates.of(kept, night)).orElse(null);
  }

  private RiskBeside model(Definitions definitions, Rates rates) {
    return rates == null
        ? null
        : lake.models()
            .champion(definitions)
            .map(one -> new RiskBeside(one.version(), one.text(), one.measured(), rates))
            .orElse(null);
  }

  private void remark(Definitions inForce) {
    String ofNight =
        lake.read(Assessments.TABLE)
            .filter(Assessments.AS_OF.column().equalTo(lit(asOf)))
            .select(Assessments.DEFINITIONS_DIGEST.column())
            .head()
            .getString(0);
    if (!ofNight.equals(inForce.digest())) {
      notes.add("当晚所用规则与现行规则不同；“改动前”一律按现行规则重新评定。");
    }
    if (!RiskWatch.classesOf(lake.readOrEmpty(RiskWatch.TABLE), asOf).equals(asOf)) {
      notes.add("当晚风险分类闸门关闭，沿用了前一夜的风险分类；试算按当晚自身的风险分类进行。");
    }
  }
}
