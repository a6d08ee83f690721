package org.xinheng.jobs.lists.warnings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.warning.WarningRule;
import org.xinheng.models.warning.WarningRules;

/** The names of what warnings hold by code; a code without a name stands for itself. */
final class WarningNames {
  private final Map<String, WarningRule> rules = new HashMap<>();
  private final WarningRules.Transfer transfer;
  private final Map<String, String> teams = new HashMap<>();
  private final Registers registers;
  private final CodeList towns;
  private final CodeList departments;

  private WarningNames(WarningRules rules, Registers registers, CodeLists lists) {
    rules.rules().forEach(rule -> this.rules.put(rule.id(), rule));
    this.transfer = rules.transfer();
    registers.teams().forEach(team -> teams.put(team.code(), team.name()));
    this.registers = registers;
    this.towns = lists.list("towns");
    this.departments = lists.list("departments");
  }

  static WarningNames of(Definitions definitions, Registers registers) {
    return new WarningNames(WarningRules.of(definitions), registers, CodeLists.of(definitions));
  }

  String team(String code) {
    return code == null ? "未登记承办队伍" : teams.getOrDefault(code, code);
  }

  String town(String code) {
    return code == null ? "镇街不明" : towns.labelOf(code);
  }

  String department(String code) {
    return code == null ? "" : departments.labelOf(code);
  }

  String matter(String code) {
    return registers.matters().matter(code).map(Matter::name).orElse(code);
  }

  /** Whether another department is competent for a matter than the one whose field it is. */
  boolean isTransferred(String matter, String competent) {
    return registers
        .matters()
        .matter(matter)
        .filter(one -> competent != null && !one.department().equals(competent))
        .isPresent();
  }

  String rule(String id) {
    return rules.containsKey(id) ? rules.get(id).rule().label() : id;
  }

  String basis(String id) {
    return rules.containsKey(id) ? rules.get(id).rule().source() : "";
  }

  String action(String id) {
    return rules.containsKey(id) ? rules.get(id).leadsTo().label() : "";
  }

  WarningRules.Transfer transfer() {
    return transfer;
  }

  /** Pieces of evidence as lines: kind, number, day and value. */
  List<EvidenceLine> evidence(List<Row> all) {
    return all.stream()
        .map(
            one ->
                new EvidenceLine(
                    Contracts.named(one.getString(0)).map(Contract::label).orElse(one.getString(0)),
                    orEmpty(one.getString(1)),
                    one.<LocalDate>getAs(2) == null ? "" : one.getLocalDate(2).toString(),
                    orEmpty(one.getString(3))))
        .toList();
  }

  /** The same as one text. */
  String evidenceText(List<Row> all) {
    return evidence(all).stream().map(EvidenceLine::text).collect(Collectors.joining("；"));
  }

  /** One record that a warning rests on, as people read it. */
  record EvidenceLine(String source, String document, String day, String value) {
    String text() {
      return String.join(" ", source, document, day, value).strip().replaceAll(" +", " ");
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
