package org.xinheng.jobs.lists.warnings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.lists.Pages;

/** Notices that a case has reached a threshold of criminal law, a page each to print (移送通知). */
final class TransferNotices {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private final WarningNames names;
  private final LocalDate asOf;

  TransferNotices(WarningNames names, LocalDate asOf) {
    this.names = names;
    this.asOf = asOf;
  }

  /** One notice as the page shows it. */
  record Notice(
      String number,
      String enterprise,
      String uscc,
      String town,
      String rule,
      String basis,
      String openedOn,
      String decideBy,
      List<WarningNames.EvidenceLine> evidence) {}

  /**
   * Writes the notices of a team.
   *
   * @param warnings rows with the columns of {@link WarningSheets#READ}
   */
  void write(Path file, String team, List<Row> warnings) {
    Pages.write(
        file,
        "transfer-notices",
        Map.of(
            "team", team,
            "asOf", asOf.format(DAY),
            "decideDays", names.transfer().decideDays(),
            "handOverHours", names.transfer().handOverHours(),
            "notices", warnings.stream().map(this::notice).toList()));
  }

  private Notice notice(Row row) {
    LocalDate opened = row.getAs(Warnings.OPENED_ON.name());
    String rule = row.getAs(Warnings.RULE.name());
    String name = row.getAs(Warnings.ENTERPRISE_NAME.name());
    return new Notice(
        row.getAs(Warnings.WARNING_ID.name()),
        name == null ? "" : name,
        row.getAs(Warnings.USCC.name()),
        names.town(row.getAs(Warnings.TOWN.name())),
        names.rule(rule),
        names.basis(rule),
        opened.format(DAY),
        opened.plusDays(names.transfer().decideDays()).format(DAY),
        names.evidence(row.getList(row.fieldIndex(Warnings.EVIDENCE.name()))));
  }
}
