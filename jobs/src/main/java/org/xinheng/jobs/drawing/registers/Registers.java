package org.xinheng.jobs.drawing.registers;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Delegations;
import org.xinheng.models.contracts.Leaves;
import org.xinheng.models.contracts.Matters;
import org.xinheng.models.contracts.Officers;
import org.xinheng.models.contracts.Plans;
import org.xinheng.models.contracts.Seeds;
import org.xinheng.models.contracts.Teams;
import org.xinheng.models.contracts.WorkingDays;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.draw.commitment.Seed;
import org.xinheng.models.draw.following.VisitRegisters;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.registers.Delegation;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.registers.Team;

/** The delivered registers that plans and staffing rest on, as they were known on a night. */
public final class Registers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Object[] KEPT =
      List.of(
              Matters.CONTRACT,
              Delegations.CONTRACT,
              Teams.CONTRACT,
              Officers.CONTRACT,
              Plans.CONTRACT,
              WorkingDays.CONTRACT,
              Leaves.CONTRACT)
          .stream()
          .map(Contract::name)
          .toArray();

  private static final Set<String> CLOSED_OUTCOMES = Set.of("closed", "unreachable");

  private final HashMap<String, ArrayList<Object[]>> records = new HashMap<>();

  private Registers() {}

  /**
   * A seed as it was delivered.
   *
   * @param knownOn the day it reached us
   */
  public record DeliveredSeed(String scope, Seed seed, LocalDate knownOn) {}

  /** The latest version of each record known by a night; registers are small by their nature. */
  public static Registers of(Lake lake, LocalDate asOf) {
    Registers registers = new Registers();
    Map<String, RecordText> texts = new HashMap<>();
    committed(lake)
        .filter(Facts.CONTRACT.column().isin(KEPT))
        .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
        .groupBy(Facts.CONTRACT.column(), Facts.RECORD_KEY.column())
        .agg(Facts.latest(Facts.IS_DELETE.column(), Facts.RECORD.column()).as("latest"))
        .select(Facts.CONTRACT.name(), "latest.*")
        .filter(not(Facts.IS_DELETE.column()))
        .select(Facts.CONTRACT.column(), Facts.RECORD.column())
        .orderBy(Facts.CONTRACT.column(), Facts.RECORD.column())
        .collectAsList()
        .forEach(
            row ->
                registers
                    .records
                    .computeIfAbsent(row.getString(0), name -> new ArrayList<>())
                    .add(
                        texts
                            .computeIfAbsent(row.getString(0), Registers::text)
                            .read(row.getString(1))));
    return registers;
  }

  /** Every version of every delivered seed, whenever it was known. */
  public static List<DeliveredSeed> seeds(Lake lake) {
    RecordText text = new RecordText(Seeds.CONTRACT);
    List<DeliveredSeed> seeds = new ArrayList<>();
    committed(lake)
        .filter(Facts.CONTRACT.column().equalTo(Seeds.CONTRACT.name()))
        .filter(not(Facts.IS_DELETE.column()))
        .select(Facts.RECORD.column(), Facts.KNOWN_ON.column(), Facts.RECORD_KEY.column())
        .orderBy(Facts.KNOWN_ON.column(), Facts.RECORD.column())
        .collectAsList()
        .forEach(
            row ->
                seeds.add(
                    seed(text.read(row.getString(0)), row.getLocalDate(1), row.getString(2))));
    return seeds;
  }

  private static DeliveredSeed seed(Object[] values, LocalDate knownOn, String key) {
    Contract contract = Seeds.CONTRACT;
    int appeared = (Integer) values[contract.indexOf(Seeds.APPEARED_ON)];
    return new DeliveredSeed(
        (String) values[contract.indexOf(Seeds.SCOPE)],
        new Seed(
            (String) values[contract.indexOf(Seeds.SEED)],
            (String) values[contract.indexOf(Seeds.SOURCE)],
            LocalDate.ofEpochDay(appeared).toString(),
            "record " + key + ", delivered " + knownOn),
        knownOn);
  }

  /** Facts of committed loads; those of a run that was killed are none. */
  public static Dataset<Row> committed(Lake lake) {
    Row last = lake.readOrEmpty(Deliveries.TABLE).agg(max(Deliveries.LOAD.column())).first();
    long through = last.isNullAt(0) ? 0 : last.getLong(0);
    return lake.readOrEmpty(Facts.TABLE).filter(Facts.LOAD.column().leq(through));
  }

  private static RecordText text(String contract) {
    return new RecordText(Contracts.named(contract).orElseThrow());
  }

  public MatterRegister matters() {
    return MatterRegister.of(all(Matters.CONTRACT, Matter::of));
  }

  public List<Delegation> delegations() {
    return all(Delegations.CONTRACT, Delegation::of);
  }

  public List<Team> teams() {
    return all(Teams.CONTRACT, Team::of);
  }

  /** Days that differ from the week, by whether they are worked on. */
  public Map<LocalDate, Boolean> specialDays() {
    Map<LocalDate, Boolean> days = new HashMap<>();
    int day = WorkingDays.CONTRACT.indexOf(WorkingDays.DAY);
    int isWorking = WorkingDays.CONTRACT.indexOf(WorkingDays.IS_WORKING);
    all(WorkingDays.CONTRACT, values -> values)
        .forEach(
            values ->
                days.put(LocalDate.ofEpochDay((Integer) values[day]), (Boolean) values[isWorking]));
    return days;
  }

  /**
   * What binds the days of visits of these plans, and who takes the places of closed doors.
   *
   * @param results what results come to
   */
  public VisitRegisters ofVisits(Collection<Plan> plans, CodeList results) {
    WorkCalendar calendar = new WorkCalendar(specialDays());
    SortedMap<String, List<LocalDate>> days = new TreeMap<>();
    for (Plan plan : plans) {
      days.put(
          plan.id(), calendar.between(plan.schedule().visitsFrom(), plan.schedule().visitsUntil()));
    }
    SortedMap<String, Integer> visits = new TreeMap<>();
    for (Team team : teams()) {
      if (team.dailyVisits() > 0) {
        visits.put(team.code(), Math.toIntExact(team.dailyVisits()));
      }
    }
    return new VisitRegisters(days, visits, closed(results));
  }

  /** The codes of results that say that nobody could be checked. */
  private static TreeSet<String> closed(CodeList results) {
    TreeSet<String> closed = new TreeSet<>();
    for (CodeList.Code code : results.codes().values()) {
      if (CLOSED_OUTCOMES.contains(code.attributes().getOrDefault("outcome", ""))) {
        closed.add(code.code());
      }
    }
    return closed;
  }

  /** Days of absence of each officer within a span. */
  public Map<String, Set<LocalDate>> leaves(LocalDate first, LocalDate last) {
    Contract contract = Leaves.CONTRACT;
    Map<String, Set<LocalDate>> leaves = new HashMap<>();
    for (Object[] values : all(contract, values -> values)) {
      LocalDate from = LocalDate.ofEpochDay((Integer) values[contract.indexOf(Leaves.LEAVE_FROM)]);
      LocalDate until =
          LocalDate.ofEpochDay((Integer) values[contract.indexOf(Leaves.LEAVE_UNTIL)]);
      LocalDate start = from.isBefore(first) ? first : from;
      LocalDate end = until.isAfter(last) ? last : until;
      if (!end.isBefore(start)) {
        leaves
            .computeIfAbsent(
                (String) values[contract.indexOf(Leaves.OFFICER_ID)], officer -> new HashSet<>())
            .addAll(start.datesUntil(end.plusDays(1)).toList());
      }
    }
    return leaves;
  }

  /** Records of a contract, in the order of their texts. */
  public <T> List<T> all(Contract contract, Function<Object[], T> record) {
    return records.getOrDefault(contract.name(), new ArrayList<>()).stream().map(record).toList();
  }
}
