package org.xinheng.jobs.lists.warnings;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lists.PrivateFolder;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.rows.Runs;
import org.xinheng.jobs.runtime.SideBySide;
import org.xinheng.models.warning.WarningLevel;
import org.xinheng.models.warning.WarningRule;

/**
 * The folder {@code lists/warnings}: a workbook for each team and each town, and notices of
 * transfer. It is written anew each night; a night that is filled in leaves newer ones alone.
 */
public final class WarningLists {
  /** What is read for them. */
  public static final List<Table> READS =
      List.of(Warnings.TABLE, TargetedChecks.TABLE, DrawJoinedChecks.TABLE);

  private static final String FOLDER = "warnings";
  private static final String CUT_BY = "cut_by";

  /** Leads stay on the sheets for so long after their last day. */
  private static final int DAYS_SHOWN = 30;

  /** Kinds of workbooks written at once: one core writes one workbook. */
  private static final int AT_ONCE = 2;

  /** Stands for the team or town of those that have none. */
  private static final String NOBODY = "-";

  private final Lake lake;
  private final LocalDate asOf;
  private final WarningNames names;
  private final PrivateFolder folder;

  private WarningLists(Lake lake, LocalDate asOf, WarningNames names, PrivateFolder folder) {
    this.lake = lake;
    this.asOf = asOf;
    this.names = names;
    this.folder = folder;
  }

  /** Writes the folder; the number of its workbooks. */
  public static long write(JobContext context, Folders lists, Registers registers) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    boolean isNewer =
        PrivateFolder.night(lists, FOLDER).filter(night -> night.isAfter(asOf)).isPresent();
    if (isNewer || !lake.exists(Warnings.TABLE)) {
      return 0;
    }
    PrivateFolder folder = PrivateFolder.open(lists, FOLDER);
    WarningNames names = WarningNames.of(context.definitions(), registers);
    long written = new WarningLists(lake, asOf, names, folder).write();
    folder.switchIn(asOf);
    return written;
  }

  private long write() {
    List<WarningSheets.Lead> leads = leads();
    // Persisted for its two readers, by team and by town, and the notices.
    Dataset<Row> open =
        tonight(Warnings.TABLE, Warnings.AS_OF).filter(Warnings.IS_OPEN.column()).persist();
    // First and alone, since it brings what the others read at once into memory.
    notices(open);
    LongAdder written = new LongAdder();
    SideBySide.run(
        AT_ONCE,
        List.of(
            () ->
                written.add(
                    workbooks(
                        "team-", open, Warnings.TEAM, by(leads, TargetedChecks.TEAM), names::team)),
            () ->
                written.add(
                    workbooks(
                        "town-",
                        open,
                        Warnings.TOWN,
                        by(leads, TargetedChecks.TOWN),
                        names::town))));
    open.unpersist();
    return written.sum();
  }

  private Dataset<Row> tonight(Table table, org.xinheng.jobs.catalogue.Column night) {
    return lake.readOrEmpty(table).filter(night.column().equalTo(lit(asOf)));
  }

  /** Leads whose days are not long over, first those that end first; as many as were confirmed. */
  private List<WarningSheets.Lead> leads() {
    Map<String, LocalDate> visits = new HashMap<>();
    tonight(DrawJoinedChecks.TABLE, DrawJoinedChecks.AS_OF)
        .filter(DrawJoinedChecks.POST.column().isNotNull())
        .filter(DrawJoinedChecks.SHORTAGE.column().isNull())
        .select(DrawJoinedChecks.CHECK_ID.column(), DrawJoinedChecks.DAY.column())
        .collectAsList()
        .forEach(
            row ->
                visits.merge(
                    row.getString(0),
                    row.getLocalDate(1),
                    (one, other) -> one.isBefore(other) ? one : other));
    List<WarningSheets.Lead> leads = new ArrayList<>();
    tonight(TargetedChecks.TABLE, TargetedChecks.AS_OF)
        .filter(TargetedChecks.UNTIL_ON.column().geq(lit(asOf.minusDays(DAYS_SHOWN))))
        .orderBy(TargetedChecks.UNTIL_ON.column(), TargetedChecks.CHECK_ID.column())
        .collectAsList()
        .forEach(row -> leads.add(new WarningSheets.Lead(row, visits.get(row.getString(1)))));
    return leads;
  }

  private static Map<String, List<WarningSheets.Lead>> by(
      List<WarningSheets.Lead> leads, org.xinheng.jobs.catalogue.Column column) {
    Map<String, List<WarningSheets.Lead>> by = new TreeMap<>();
    for (WarningSheets.Lead lead : leads) {
      String code = lead.text(column);
      by.computeIfAbsent(code == null ? NOBODY : code, any -> new ArrayList<>()).add(lead);
    }
    return by;
  }

  /** A workbook for each value of a column, written as the rows come by, in its order. */
  private long workbooks(
      String start,
      Dataset<Row> open,
      org.xinheng.jobs.catalogue.Column column,
      Map<String, List<WarningSheets.Lead>> leads,
      UnaryOperator<String> name) {
    WarningSheets sheets = new WarningSheets(names, asOf);
    TreeSet<String> left = new TreeSet<>(leads.keySet());
    Runs runs = new Runs(ordered(open, column).toLocalIterator(), 0);
    long written = 0;
    for (String code = runs.value(); code != null; code = runs.value()) {
      left.remove(code);
      sheets.write(
          file(start, code),
          name.apply(named(code)),
          runs.run(),
          leads.getOrDefault(code, List.of()));
      written++;
    }
    for (String code : left) {
      sheets.write(
          file(start, code), name.apply(named(code)), Collections.emptyIterator(), leads.get(code));
    }
    return written + left.size();
  }

  private static String named(String code) {
    return code.equals(NOBODY) ? null : code;
  }

  /** Codes come from outside: nothing of them but letters and digits names a file. */
  private Path file(String start, String code) {
    return folder.file(start + code.replaceAll("[^\\p{L}\\p{N}-]", "_") + ".xlsx");
  }

  /** The gravest and most overdue first, behind the value that cuts them into files. */
  private static Dataset<Row> ordered(Dataset<Row> open, org.xinheng.jobs.catalogue.Column cutBy) {
    String[] levels = Arrays.stream(WarningLevel.values()).map(Enum::name).toArray(String[]::new);
    Column value = coalesce(cutBy.column(), lit(NOBODY)).as(CUT_BY);
    return open.select(WarningSheets.read(value))
        .coalesce(1)
        .sortWithinPartitions(
            col(CUT_BY),
            array_position(lit(levels), Warnings.LEVEL.column()),
            Warnings.MISSED_DEADLINES.column().desc(),
            Warnings.OPENED_ON.column(),
            Warnings.WARNING_ID.column());
  }

  /** Cases that reached a threshold are few; one page of notices for each team. */
  private void notices(Dataset<Row> open) {
    Map<String, List<Row>> byTeam = new TreeMap<>();
    open.filter(Warnings.LEADS_TO.column().equalTo(WarningRule.Action.TRANSFER_NOTICE.name()))
        .select(WarningSheets.read(coalesce(Warnings.TEAM.column(), lit(NOBODY)).as(CUT_BY)))
        .orderBy(Warnings.OPENED_ON.column(), Warnings.WARNING_ID.column())
        .collectAsList()
        .forEach(
            row -> byTeam.computeIfAbsent(row.getString(0), any -> new ArrayList<>()).add(row));
    TransferNotices notices = new TransferNotices(names, asOf);
    byTeam.forEach(
        (team, rows) ->
            notices.write(
                folder.file(
                    "transfer-notices-" + team.replaceAll("[^\\p{L}\\p{N}-]", "_") + ".html"),
                names.team(named(team)),
                rows));
  }
}
