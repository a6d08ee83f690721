package org.xinheng.models.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinheng.models.enforcement.checks.Comparison;

class EnforcementRulesTest {

  @Test
  void everyShippedCheckHasItsDataAndOneWithoutSaysSo() {
    EnforcementRules rules = EnforcementRules.of(ReviewTrial.SHIPPED);

    assertThat(rules.checks()).hasSizeGreaterThan(20);
    assertThat(rules.of(Comparison.Missing.class)).isEmpty();

    EnforcementRules poorer =
        EnforcementRules.of(
            ReviewTrial.with(
                EnforcementRules.PATH, "over-cap: {}", "data: missing\n    why: 检查数据未载明部门"));
    assertThat(poorer.of(Comparison.Missing.class))
        .extracting(EnforcementCheck::id)
        .containsExactly("E31-over-cap");
  }

  @Test
  void everyFaultIsReportedAtOnceWithItsLineAndTheNearestKnownName() {
    assertThatThrownBy(
            () ->
                EnforcementRules.of(
                    ReviewTrial.with(
                        EnforcementRules.PATH,
                        "review-months: 24",
                        "review-months: 0",
                        "level: ORANGE",
                        "level: ORAGNE",
                        "below: [MITIGATED]",
                        "below: [MITIGATE]",
                        "until: [decided_on]",
                        "until: [decidedon]",
                        "fault: too-few",
                        "fault: too-view",
                        "days: 30, when",
                        "days: 0, when",
                        "years: [1, 3, 5]",
                        "years: [1, 3, 3]",
                        "link: finding-unfollowed",
                        "link: finding-followed",
                        "id: E73-revocation-unrecorded",
                        "id: E71-licence-unchecked")))
        .hasMessageContaining("enforcement.yaml:20: at least one month is reviewed")
        .hasMessageContaining("\"ORAGNE\" is unknown here. Did you mean \"ORANGE\"?")
        .hasMessageContaining("Did you mean \"MITIGATED\"?")
        .hasMessageContaining("Did you mean \"decided_on\"?")
        .hasMessageContaining("Did you mean \"too-few\"?")
        .hasMessageContaining("it is at least 1")
        .hasMessageContaining("years are whole, above 0 and rising")
        .hasMessageContaining("Did you mean \"finding-unfollowed\"?")
        .hasMessageContaining("the check \"E71-licence-unchecked\" stands twice");
  }

  @Test
  void aCheckIsOfOneKindOrSaysThatItsDataIsMissing() {
    assertThatThrownBy(
            () ->
                EnforcementRules.of(
                    ReviewTrial.with(
                        EnforcementRules.PATH,
                        "    over-cap: {}\n",
                        "",
                        "zero-enforcement: {years: [1, 3, 5]}",
                        "zero-enforcement: {years: [1, 3, 5]}\n    data: missing\n    why: 无",
                        "when: {procedure: [SIMPLE], fine_cny: {at-least: 3000.01}, withdrawn_on: absent}, ",
                        "")))
        .hasMessageContaining("a check is one of overdue, amiss")
        .hasMessageContaining("it says \"missing\" of a check that nothing else declares")
        .hasMessageContaining("without a condition every act would be a fault");
  }
}
