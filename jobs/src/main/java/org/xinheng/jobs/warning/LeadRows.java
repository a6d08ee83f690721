package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.competence.Competence;
import org.xinheng.models.competence.Competent;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.warning.WarningRule;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.leads.Lead;
import org.xinheng.models.warning.leads.Leads;
import org.xinheng.models.warning.life.FeedbackCodes;
import org.xinheng.models.warning.life.Step;
import org.xinheng.models.warning.life.WarningState;
import org.xinheng.models.warning.life.WorkingDays;

/**
 * Builds rows of {@link TargetedChecks} of the confirmed warnings of a night (线索核查), each with the
 * team that is competent for its matter in its town, and with its evidence.
 */
final class LeadRows {
  /** Code of check-types. */
  private static final String LEAD = "LEAD";

  private final Map<String, WarningRule> rules = new HashMap<>();
  private final Leads leads;
  private final MatterRegister matters;
  private final Competence competence;

  private LeadRows(RaiseWarnings.Judged judged) {
    matters = judged.registers().matters();
    WarningRules.of(judged.definitions(), matters)
        .rules()
        .forEach(rule -> rules.put(rule.id(), rule));
    leads =
        new Leads(
            FeedbackCodes.of(CodeLists.of(judged.definitions())),
            new WorkingDays(judged.registers().specialDays()));
    List<org.xinheng.models.registers.Team> teams = judged.registers().teams();
    competence =
        matters.all().isEmpty() || teams.isEmpty()
            ? null
            : Competence.of(judged.definitions(), matters, judged.registers().delegations(), teams);
  }

  /**
   * The targeted checks that the warnings of a night ask for.
   *
   * @param warnings rows of {@link Warnings} of the night
   */
  static Dataset<Row> of(Dataset<Row> warnings, RaiseWarnings.Judged judged, LocalDate asOf) {
    MapPartitionsFunction<Row, Row> make =
        partition -> {
          // Compiled once per partition: definitions are never interpreted per row.
          LeadRows rows = new LeadRows(judged);
          return RowsMade.ofAll(partition, row -> rows.rows(row, asOf));
        };
    return warnings
        .filter(Warnings.LEADS_TO.column().equalTo(WarningRule.Action.TARGETED_CHECK.name()))
        // An earlier opening may stand confirmed while the last one is not verified.
        .filter(
            Warnings.CONCLUSION
                .column()
                .equalTo(FeedbackCodes.Conclusion.CONFIRMED.name())
                .or(Warnings.OPENINGS.column().gt(lit(1))))
        .select(
            Warnings.WARNING_ID.column(),
            Warnings.USCC.column(),
            Warnings.ENTERPRISE_NAME.column(),
            Warnings.TOWN.column(),
            Warnings.RULE.column(),
            Warnings.EVIDENCE.column(),
            Warnings.HISTORY.column())
        .mapPartitions(make, Encoders.row(TargetedChecks.TABLE.schema()));
  }

  private List<Row> rows(Row warning, LocalDate asOf) {
    WarningRule rule = rules.get(warning.getString(4));
    List<Row> rows = new ArrayList<>(0);
    if (rule.check() != null) {
      leads
          .of(rule.check(), warning.getString(0), history(warning.getList(6)))
          .forEach(lead -> rows.add(row(warning, lead, asOf)));
    }
    return rows;
  }

  private static List<Step> history(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Step(
                    (int) row.getLocalDate(0).toEpochDay(),
                    row.getInt(1),
                    WarningState.valueOf(row.getString(2)),
                    row.getString(3)))
        .toList();
  }

  private Row row(Row warning, Lead lead, LocalDate asOf) {
    LocalDate from = LocalDate.ofEpochDay(lead.from());
    Matter matter = matters.matter(lead.matter()).orElse(null);
    Competent competent =
        matter == null || competence == null
            ? null
            : competence.team(lead.matter(), warning.getString(3), from);
    return RowFactory.create(
        asOf,
        lead.id(),
        warning.getString(1),
        lead.matter(),
        LEAD,
        from,
        LocalDate.ofEpochDay(lead.until()),
        warning.getString(0),
        false,
        warning.getString(4),
        warning.getString(2),
        warning.getString(3),
        competent == null ? null : competent.department(),
        competent == null ? null : competent.team(),
        shortage(matter),
        warning.getList(5).toArray(),
        null,
        null);
  }

  private static String shortage(Matter matter) {
    if (matter == null) {
      return "UNKNOWN_MATTER";
    }
    return matter.isPublished() ? null : "UNPUBLISHED_MATTER";
  }
}
