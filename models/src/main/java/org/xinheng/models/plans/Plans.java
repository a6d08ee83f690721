package org.xinheng.models.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.supervision.Supervision;

/** All plans of {@code definitions/plans}, in the order of scopes and names. */
public final class Plans {
  private static final String FOLDER = "plans/";

  private final List<Plan> all;

  private Plans(List<Plan> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads the plans as they stand on a night.
   *
   * @param supervision rates and limits in force
   * @param register matters known by that night
   * @throws org.xinheng.models.definitions.DefinitionException with every fault of every plan
   */
  public static Plans of(
      Definitions definitions, Supervision supervision, MatterRegister register, LocalDate asOf) {
    Problems problems = new Problems();
    PlanFile reader = new PlanFile(CodeLists.of(definitions), supervision, register, asOf);
    List<Plan> plans = new ArrayList<>();
    for (DefinitionFile file : definitions.below(FOLDER)) {
      plans.add(reader.read(file, problems));
    }
    agree(plans, problems);
    problems.throwIfAny();
    plans.sort(Comparator.comparing(Plan::scope).thenComparing(Plan::id));
    return new Plans(plans);
  }

  /**
   * Reads the plans as their files have them, whatever a register says of their matters.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault of every plan
   */
  public static Plans announced(Definitions definitions, Supervision supervision) {
    return of(definitions, supervision, MatterRegister.of(List.of()), LocalDate.MAX);
  }

  /** One seed and one ceremony serve a whole scope. */
  private static void agree(List<Plan> plans, Problems problems) {
    Map<String, Plan> first = new HashMap<>();
    Map<String, Plan> byId = new HashMap<>();
    for (Plan plan : plans) {
      Plan same = byId.putIfAbsent(plan.scope() + "|" + plan.id(), plan);
      if (same != null) {
        problems.add(
            plan.path(), 1, "the plan " + plan.id() + " stands in " + same.path() + " too.");
      }
      Plan other = first.putIfAbsent(plan.scope(), plan);
      if (other != null && !ceremony(plan).equals(ceremony(other))) {
        problems.add(
            plan.path(),
            1,
            "it is frozen, drawn or seeded otherwise than %s, which has the same scope %s."
                .formatted(other.path(), plan.scope()));
      }
    }
  }

  private static List<Object> ceremony(Plan plan) {
    return Arrays.asList(
        plan.schedule().freezeOn(), plan.schedule().drawOn(), plan.seed(), plan.redraws());
  }

  public List<Plan> all() {
    return all;
  }

  /** Scopes in their order. */
  public List<String> scopes() {
    return all.stream().map(Plan::scope).distinct().toList();
  }

  public List<Plan> ofScope(String scope) {
    return all.stream().filter(plan -> Objects.equals(plan.scope(), scope)).toList();
  }
}
