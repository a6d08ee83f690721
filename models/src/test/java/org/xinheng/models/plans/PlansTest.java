package org.xinheng.models.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.supervision.SupervisionClass;

class PlansTest {

  @Test
  void theShippedPlansOfOneScopeShareTheirSeed() {
    Plans plans = TrialPlans.shipped();

    assertThat(plans.scopes()).containsExactly("2026Q3-1");
    assertThat(plans.ofScope("2026Q3-1"))
        .extracting(Plan::id)
        .containsExactly("P-COMPREHENSIVE", "P-EMERGENCY", "P-MARKET");
    assertThat(plans.all()).extracting(Plan::seed).containsOnly(plans.all().get(0).seed());
  }

  @Test
  void ratesAreThePlansOwnElseThoseOfTheClassesAndAllForAKeyPlan() {
    assertThat(TrialPlans.plan("P-MARKET", SHIPPED).ratesBp()).isEqualTo(rates(90, 300, 900, 1800));
    assertThat(TrialPlans.plan("P-COMPREHENSIVE", SHIPPED).ratesBp())
        .isEqualTo(rates(500, 1000, 2000, 4000));
    assertThat(TrialPlans.plan("P-EMERGENCY", SHIPPED).ratesBp())
        .isEqualTo(rates(10_000, 10_000, 10_000, 10_000));
  }

  @Test
  void theDrawnArePublishedSoManyWorkingDaysAfterTheVisits() {
    Schedule schedule = TrialPlans.plan("P-MARKET", SHIPPED).schedule();

    assertThat(schedule.visitsUntil()).isEqualTo("2026-09-18");
    assertThat(schedule.publishOn(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0))
        .isEqualTo("2026-10-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          matters: [SC004, SC007] | matters: [SC04, SC007]  | the register of matters has no "SC04". Did you mean "SC004"?
          matters: [SC004, SC007] | matters: [SC004, SC008] | SC008 商标使用行为检查 is undisturbed (无事不扰): it is never drawn.
          matters: [SC004, SC007] | matters: [SC004, SC009] | is no inspection.
          matters: [SC004, SC007] | matters: [SC004, SC001] | SC001 食品销售经营监督检查 is a key matter: it knows no leniency.
          matters: [SC004, SC007] | matters: [SC004, SC004] | the matter SC004 stands twice.
          matters: [SC004, SC007] | matters: [SC004, WS001] | WS001 belongs to HEALTH, missing here.
          matters: [SC004, SC007] | matters: []             | it names none.
          departments: [MARKET]   | departments: [MARKET, HEALTH]  | HEALTH has no matter in this plan.
          departments: [MARKET]   | departments: [MARKT]    | no department is called "MARKT". Did you mean "MARKET"?
          lead: MARKET            | lead: HEALTH            | the lead is not among the departments.
          kind: general           | kind: key               | SC004 企业公示信息检查 is a general matter: not everybody is checked for it.
          kind: general           | kind: generall          | "generall" is unknown here. Did you mean "general"?
          filter: {}              | filter: {towns: [330782103]}      | "330782103" is unknown here.
          filter: {}              | filter: {industries: [h62]}       | "h62" is no beginning of an industry code
          filter: {}              | filter: {subject-types: [FIRM]}   | "FIRM" is unknown here.
          filter: {}              | filter: {town: [330782001]}       | unknown key "town". Did you mean "towns"?
          filter: {}              | 'filter: {}\nrates-bp: {A: 0, B: 300, C: 900, D: 1800}' | no class is exempt.
          filter: {}              | 'filter: {}\nrates-bp: {A: 90, B: 50, C: 900, D: 1800}' | a stricter class is never drawn at a lower rate.
          filter: {}              | 'filter: {}\nrates-bp: {A: 90, B: 300, C: 900}'         | the key "D" is missing.
          strata: town            | strata: village         | "village" is unknown here.
          cap-reached,            | class-a,                | "class-a" excludes nobody.
          'cap-reached, '         | ''                      | a general plan leaves out those with "cap-reached".
          freeze-on: 2026-06-30   | freeze-on: 2026-06-21   | a plan is approved before its frame is frozen.
          draw-on: 2026-07-02     | draw-on: 2026-07-06     | the draw is not before the first visiting day.
          draw-on: 2026-07-02     | draw-on: 2026-07-01     | it is after the day of the draw.
          2026-07-02T21:15        | 2026-07-01T21:15        | the commitment comes first.
          2026-07-02T21:15        | 2026-07-02              | is not a time such as
          from: 2026-07-06        | from: 2026-06-30        | visits begin before the period.
          until: 2026-09-18       | until: 2026-10-01       | visits end after the period.
          until: 2026-09-18       | until: 2026-07-05       | visits end before they begin.
          officers-per-post: 2    | officers-per-post: 1    | it is at least 2.
          reserves: 2             | reserves: -1            | it is at least 0.
          working-days-after-visits: 10 | working-days-after-visits: 21 | results are public within 20 working days.
          plan: P-MARKET          | 'plan: "P:MARKET"'      | is no name
          scope: 2026Q3-1         | 'scope: "2026|Q3"'      | is no name
          'approved: {by: 义乌市市场监督管理局 信用监管科, on: 2026-06-22}' | '' | the key "approved" is missing.
          """)
  void aPlanThatCouldNotBeDrawnHonestlyIsRefused(String old, String replacement, String fault) {
    List<String> problems =
        problems(
            TrialPlans.with(TrialPlans.MARKET, old, replacement.replace("\\n", "\n")),
            TrialPlans.MATTERS);

    assertThat(problems).anyMatch(problem -> problem.contains(fault));
    assertThat(problems).allMatch(problem -> problem.matches("plans/2026Q3-1-\\w+.yaml:\\d+: .*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          filter:                              | 'rates-bp: {A: 1, B: 1, C: 1, D: 1}\nfilter:' | a key plan checks everybody.
          'exclusions: [suspended, '           | 'exclusions: [frequency-reached, '            | the frequency of classes does not bound a key plan.
          'new-forms: as-others'               | 'new-forms: lenient'                          | it knows no leniency.
          'draw-on: 2026-07-02'                | 'draw-on: 2026-07-03'                         | drawn or seeded otherwise than plans/2026Q3-1-comprehensive.yaml
          'plan: P-EMERGENCY'                  | 'plan: P-COMPREHENSIVE'                       | stands in plans/2026Q3-1-comprehensive.yaml too.
          """)
  void aKeyPlanChecksEverybodyAndGoesWithItsScope(String old, String replacement, String fault) {
    assertThat(
            problems(
                TrialPlans.with(TrialPlans.KEY, old, replacement.replace("\\n", "\n")),
                TrialPlans.MATTERS))
        .anyMatch(problem -> problem.startsWith(TrialPlans.KEY + ":") && problem.contains(fault));
  }

  @Test
  void allFaultsOfAllPlansAreNamedAtOnceWithTheirLines() {
    Definitions broken =
        TrialPlans.with(
                TrialPlans.MARKET,
                "reserves: 2",
                "reserve: 2",
                "officers-per-post: 2",
                "officers-per-post: 0")
            .with(
                new DefinitionFile(
                    TrialPlans.KEY,
                    SHIPPED.file(TrialPlans.KEY).text().replace("[YJ002]", "[YJ02]")));

    assertThat(problems(broken, TrialPlans.MATTERS))
        .containsExactlyInAnyOrder(
            TrialPlans.KEY
                + ":11: the register of matters has no \"YJ02\". Did you mean \"YJ002\"?",
            TrialPlans.MARKET + ":20: it is at least 2.",
            TrialPlans.MARKET + ":2: the key \"reserves\" is missing.",
            TrialPlans.MARKET + ":21: unknown key \"reserve\". Did you mean \"reserves\"?");
  }

  @Test
  void onlyMattersPublishedAndInForceOnAllVisitingDaysAreTaken() {
    assertThat(problems(SHIPPED, changed("SC004", false, null)))
        .containsExactly(
            TrialPlans.MARKET
                + ":10: SC004 企业公示信息检查 is not on a published list: it may not be checked.");
    assertThat(problems(SHIPPED, changed("SC004", true, LocalDate.parse("2026-09-18"))))
        .containsExactly(
            TrialPlans.MARKET + ":10: SC004 企业公示信息检查 is not in force on all visiting days.");
  }

  @Test
  void aPlanWhoseVisitsAreOverStaysAsItWas() {
    MatterRegister gone = changed("SC004", false, LocalDate.parse("2026-01-01"));

    assertThat(Plans.of(SHIPPED, TrialPlans.SUPERVISION, gone, LocalDate.parse("2026-09-19")).all())
        .hasSize(3);
  }

  private static MatterRegister changed(String code, boolean isPublished, LocalDate cancelledOn) {
    List<Matter> matters = new ArrayList<>(TrialPlans.MATTERS.all());
    matters.replaceAll(
        one ->
            one.code().equals(code)
                ? new Matter(
                    one.code(),
                    one.name(),
                    one.department(),
                    one.kind(),
                    isPublished,
                    one.yearlyCap(),
                    one.effectiveOn(),
                    cancelledOn)
                : one);
    return MatterRegister.of(matters);
  }

  private static Map<SupervisionClass, Integer> rates(int a, int b, int c, int d) {
    return Map.of(
        SupervisionClass.A, a, SupervisionClass.B, b, SupervisionClass.C, c, SupervisionClass.D, d);
  }

  private static List<String> problems(Definitions definitions, MatterRegister register) {
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () -> Plans.of(definitions, TrialPlans.SUPERVISION, register, TrialPlans.NIGHT));
    assertThat(refused).as("the plan is refused").isNotNull();
    return refused.problems();
  }

  @Test
  void aRedrawIsAScopeOfItsOwnWithAReasonAndAnAuthor() {
    String path = "plans/2026Q3-1-market.yaml";
    Definitions redrawn =
        TrialPlans.with(
            path,
            "scope: 2026Q3-1",
            "scope: 2026Q3-2\nredraws: {scope: 2026Q3-1, reason: 名录遗漏, by: 信用监管科}");

    assertThat(TrialPlans.plan("P-MARKET", redrawn).redraws())
        .isEqualTo(new Plan.Redraw("2026Q3-1", "名录遗漏", "信用监管科"));
    assertThatThrownBy(
            () ->
                TrialPlans.plan(
                    "P-MARKET",
                    TrialPlans.with(
                        path,
                        "scope: 2026Q3-1",
                        "scope: 2026Q3-1\nredraws: {scope: 2026Q3-1, reason: 名录遗漏}")))
        .hasMessageContaining("a scope of its own")
        .hasMessageContaining("\"by\" is missing");
  }
}
