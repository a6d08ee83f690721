package org.xinheng.models.enforcement.checks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.supervision.Supervision;
import org.xinheng.models.supervision.YearlyCap;
import org.xinheng.models.warning.life.WorkingDays;

/** What a night knows beside the dossiers: registers, calendar, caps and the meaning of results. */
public final class Grounds {
  private static final String RESULTS = "inspection-results";
  private static final Set<String> TOOK_PLACE = Set.of("none", "finding");

  private static final int[] HAPPENED = new int[CaseFile.CONTRACTS];

  static {
    Contracts.facts().forEach(one -> HAPPENED[one.id()] = one.indexOf(one.happenedOn()));
  }

  private final MatterRegister matters;
  private final Map<String, CertifiedOfficer> officers = new HashMap<>();
  private final List<AnnouncedPlan> plans;
  private final WorkingDays workingDays;
  private final CodeList results;
  private final YearlyCap cap;
  private final int leastOfficers;
  private String penaltySuffix = "";

  /**
   * @param specialDays days that differ from the week, by whether they are worked on
   */
  public Grounds(
      Definitions definitions,
      MatterRegister matters,
      Collection<CertifiedOfficer> officers,
      Collection<AnnouncedPlan> plans,
      Map<LocalDate, Boolean> specialDays) {
    this.matters = matters;
    officers.forEach(officer -> this.officers.put(officer.id(), officer));
    this.plans = List.copyOf(plans);
    workingDays = new WorkingDays(specialDays);
    results = CodeLists.of(definitions).list(RESULTS);
    Supervision supervision = Supervision.of(definitions);
    cap = supervision.yearlyCap();
    leastOfficers = supervision.leastOfficers();
  }

  /** Causes of action name penalty matters without this ending. */
  public Grounds naming(String suffix) {
    penaltySuffix = suffix;
    return this;
  }

  public MatterRegister matters() {
    return matters;
  }

  public Collection<CertifiedOfficer> officers() {
    return officers.values();
  }

  /** A cause of action without what only its matter's name adds. */
  public String cause(String text) {
    return text != null && !penaltySuffix.isEmpty() && text.endsWith(penaltySuffix)
        ? text.substring(0, text.length() - penaltySuffix.length())
        : text;
  }

  /** The matter that an inspection or a cause of action names. */
  public Optional<Matter> matter(String text) {
    return text == null
        ? Optional.empty()
        : matters.named(text).or(() -> matters.named(text + penaltySuffix));
  }

  /** The department a record names, else the one competent for the matter; null for neither. */
  public String department(String named, String matter) {
    return named != null ? named : matter(matter).map(Matter::department).orElse(null);
  }

  Optional<CertifiedOfficer> officer(String id) {
    return Optional.ofNullable(officers.get(id));
  }

  List<AnnouncedPlan> plans() {
    return plans;
  }

  public WorkingDays workingDays() {
    return workingDays;
  }

  YearlyCap cap() {
    return cap;
  }

  int leastOfficers() {
    return leastOfficers;
  }

  /** Whether somebody was met and checked. */
  public boolean tookPlace(String result) {
    return TOOK_PLACE.contains(outcome(result));
  }

  /** Whether something was found. */
  public boolean isFinding(String result) {
    return "finding".equals(outcome(result));
  }

  private String outcome(String result) {
    return result == null
        ? ""
        : results
            .code(result)
            .map(code -> code.attributes().getOrDefault("outcome", ""))
            .orElse("");
  }

  /** Day on which what a fact records happened; {@link Fact#NONE} where it is not said. */
  public static long happenedOn(Fact fact) {
    return fact.number(HAPPENED[fact.contract().id()]);
  }
}
