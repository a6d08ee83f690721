package org.xinheng.models.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.registers.SampleRegisters;

class WarningRulesTest {

  @Test
  void everyRuleOfTheCatalogueIsThere() {
    List<String> families =
        WarningRules.of(WarningTrial.SHIPPED).rules().stream()
            .map(rule -> rule.id().substring(0, 3))
            .distinct()
            .toList();

    assertThat(families)
        .containsExactly(
            "W01", "W02", "W03", "W04", "W05", "W06", "W07", "W08", "W09", "W10", "W11", "W12",
            "W13", "W14", "W15", "W16");
  }

  @Test
  void everyFaultIsReportedAtOnceWithItsLineAndTheNearestKnownName() {
    assertThatThrownBy(
            () ->
                WarningRules.of(
                    WarningTrial.with(
                        "contract: licences", "contract: licenses",
                        "level: BLUE", "level: BLEU",
                        "years - 60 days", "yaers - 60 days",
                        "to: {matter: SC003}", "to: {}",
                        "kind: class-drop", "kind: class-drops",
                        "words: fundraising-words", "words: fundraising-word")))
        .hasMessageContaining("Did you mean \"licences\"?")
        .hasMessageContaining("\"BLEU\" is unknown here. Did you mean \"BLUE\"?")
        .hasMessageContaining("is no day. Write a date field")
        .hasMessageContaining("one of matter, department and agency-named-by-cause says who acts")
        .hasMessageContaining("Did you mean \"class-drop\"?")
        .hasMessageContaining("Did you mean \"fundraising-words\"?");
  }

  @Test
  void aRuleThatNobodyCanSatisfyIsRefused() {
    assertThatThrownBy(
            () ->
                WarningRules.of(
                    WarningTrial.with(
                        "when: {result: [\"6\"]}", "when: {result: []}",
                        "minimum: 5", "minimum: 1",
                        "containing: {licence_name: [食品]}", "containing: {licence_name: []}",
                        "window-months: 12", "window-months: 0")))
        .hasMessageContaining("no codes are named; the condition could never hold")
        .hasMessageContaining("it names no words; the condition could never hold")
        .hasMessageContaining("it is at least 2, and keeps-at is 1 to the minimum")
        .hasMessageContaining("it is at least 1.");
  }

  @Test
  void aRuleHasOneCause() {
    assertThatThrownBy(
            () ->
                WarningRules.of(
                    WarningTrial.with(
                        "event: {kind: class-drop}",
                        "event: {kind: class-drop}\n    yearly: {year: report_year, from: 06-01, months: 1}")))
        .hasMessageContaining("a rule has one cause of");
  }

  @Test
  void whatALeadIsCheckedForIsHeldAgainstTheRegisterOfMatters() {
    assertThatThrownBy(
            () ->
                WarningRules.of(
                    WarningTrial.with(
                        "{matter: SC005, within-working-days: 15",
                            "{matter: SC0055, within-working-days: 0",
                        "{matter: SC001, within-working-days",
                            "{matter: SC010, within-working-days",
                        "leads-to: reminder\n    to:",
                            "leads-to: reminder\n    check: {matter: SC004, within-working-days: 5, source: 约定, confirmed: false}\n    to:"),
                    SampleRegisters.matters()))
        .hasMessageContaining("has no \"SC0055\". Did you mean \"SC005\"?")
        .hasMessageContaining("it is at least one working day")
        .hasMessageContaining("\"SC010\" is a matter of penalties, which nobody inspects")
        .hasMessageContaining("only what leads-to a targeted-check names one");
  }

  @Test
  void theShippedRulesFitTheRegisterOfTheSamples() {
    assertThat(
            WarningRules.of(WarningTrial.SHIPPED, SampleRegisters.matters()).rules().stream()
                .filter(rule -> rule.check() != null))
        .hasSize(11)
        .allMatch(rule -> rule.leadsTo() == WarningRule.Action.TARGETED_CHECK);
  }
}
