package org.xinheng.models.plans;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.supervision.Classification;
import org.xinheng.models.supervision.Supervision;

/**
 * Who stands in the frame of a plan (检查对象名录库): in which stratum, with which weight, or why not.
 * Pure: the same facts, class and definitions, the same entry.
 */
public final class Frame {
  /** Stratum of those whose town is not known, so that they can be drawn too. */
  public static final String UNKNOWN = "unknown";

  /** The one stratum of a plan without strata. */
  public static final String ALL = "all";

  private static final int STATUS = index(Enterprises.REGISTRATION_STATUS);
  private static final int TOWN = index(Enterprises.TOWN);
  private static final int INDUSTRY = index(Enterprises.INDUSTRY);
  private static final Map<String, Exclusion> GONE =
      Map.of(
          "DEREGISTERED", Exclusion.DEREGISTERED,
          "REVOKED", Exclusion.LICENCE_REVOKED,
          "CANCELLED", Exclusion.REGISTRATION_CANCELLED,
          "MOVED_OUT", Exclusion.MOVED_AWAY,
          "SUSPENDED", Exclusion.SUSPENDED);

  private final Plan plan;
  private final Supervision supervision;
  private final Map<String, String> classOfTown = new HashMap<>();
  private final YearChecks.Rules checkRules;
  private final int visitsFrom;

  private Frame(Plan plan, Supervision supervision, MatterRegister register, CodeLists lists) {
    this.plan = plan;
    this.supervision = supervision;
    LocalDate first = plan.schedule().visitsFrom();
    visitsFrom = (int) first.toEpochDay();
    checkRules =
        new YearChecks.Rules(
            first.getYear(), register, supervision.yearlyCap(), lists.list("inspection-results"));
    for (CodeList.Code town : lists.list("towns").codes().values()) {
      classOfTown.put(town.code(), town.attributes().get("class"));
    }
  }

  /** The frame of a plan with the matters known by its freeze. */
  public static Frame of(
      Plan plan, Supervision supervision, MatterRegister register, CodeLists lists) {
    return new Frame(plan, supervision, register, lists);
  }

  /**
   * The entry of one enterprise; empty where the plan is not for it.
   *
   * @param known facts known by the freeze
   * @param inForce its class in force; null or without class where it has none
   */
  public Optional<FrameEntry> entry(String uscc, List<Fact> known, Classification inForce) {
    Fact registration = Assessor.registration(known);
    if (!plan.filter().holds(registration, known, visitsFrom)) {
      return Optional.empty();
    }
    String stratum = stratum(registration);
    Optional<Exclusion> exclusion = exclusion(registration, known, inForce);
    if (exclusion.isPresent()) {
      return Optional.of(FrameEntry.excluded(uscc, stratum, exclusion.get()));
    }
    return Optional.of(
        new FrameEntry(
            uscc, stratum, inForce.supervisionClass().name(), weight(registration, inForce), ""));
  }

  private String stratum(Fact registration) {
    String town = registration == null ? null : registration.text(TOWN);
    String townClass = classOfTown.get(town);
    return switch (plan.strata()) {
      case NONE -> ALL;
      case TOWN -> townClass == null ? UNKNOWN : town;
      case TOWN_CLASS -> townClass == null ? UNKNOWN : townClass;
    };
  }

  private long weight(Fact registration, Classification inForce) {
    if (!plan.isLenient()
        || !supervision
            .newForms()
            .include(registration.text(INDUSTRY), FrameFilter.labelsOf(registration))) {
      return inForce.weight();
    }
    return supervision
        .newForms()
        .weight(
            inForce.weight(),
            inForce.supervisionClass(),
            registration.day(Enterprises.ESTABLISHED_ON).orElse(null),
            plan.schedule().visitsFrom());
  }

  private Optional<Exclusion> exclusion(
      Fact registration, List<Fact> known, Classification inForce) {
    if (registration == null) {
      return Optional.of(Exclusion.UNREGISTERED);
    }
    Exclusion gone = GONE.get(registration.text(STATUS));
    if (gone != null && (gone.holdsAlways() || plan.exclusions().contains(gone))) {
      return Optional.of(gone);
    }
    if (inForce == null || inForce.supervisionClass() == null) {
      return Optional.of(Exclusion.NOT_CLASSIFIED);
    }
    YearChecks checks = YearChecks.of(known, checkRules);
    if (plan.exclusions().contains(Exclusion.FULLY_CHECKED) && checks.cover(plan.matters())) {
      return Optional.of(Exclusion.FULLY_CHECKED);
    }
    if (plan.exclusions().contains(Exclusion.CAP_REACHED) && capReached(checks)) {
      return Optional.of(Exclusion.CAP_REACHED);
    }
    int most =
        supervision.terms(inForce.supervisionClass()).checksPerYear().orElse(Integer.MAX_VALUE);
    return plan.exclusions().contains(Exclusion.FREQUENCY_REACHED) && reached(checks, most)
        ? Optional.of(Exclusion.FREQUENCY_REACHED)
        : Optional.empty();
  }

  /** A joint visit counts for each of its departments, and for each of its matters. */
  private boolean capReached(YearChecks checks) {
    if (reached(checks, supervision.yearlyCap().checks())) {
      return true;
    }
    for (String matter : plan.matters()) {
      OptionalLong cap =
          checkRules
              .register()
              .matter(matter)
              .map(Matter::yearlyCap)
              .orElseGet(OptionalLong::empty);
      if (cap.isPresent() && checks.ofMatter(matter) >= cap.getAsLong()) {
        return true;
      }
    }
    return false;
  }

  private boolean reached(YearChecks checks, int most) {
    return plan.departments().stream()
        .anyMatch(department -> checks.ofDepartment(department) >= most);
  }

  private static int index(Field field) {
    return Enterprises.CONTRACT.indexOf(field);
  }
}
