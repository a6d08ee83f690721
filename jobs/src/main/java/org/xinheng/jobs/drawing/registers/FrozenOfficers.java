package org.xinheng.jobs.drawing.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Officers;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.ledger.LedgerLines;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.plans.DrawRules;

/** The officers of a scope as the register has them at its freeze. */
public final class FrozenOfficers {
  private FrozenOfficers() {}

  /**
   * What binds officers beside their own row, each by officer.
   *
   * @param earlierPosts posts held from earlier scopes of the period
   * @param lastVisits units visited the last time
   * @param leaves days of absence
   */
  public record Bonds(
      Map<String, Integer> earlierPosts,
      Map<String, Set<String>> lastVisits,
      Map<String, Set<LocalDate>> leaves) {}

  /**
   * The roster; who has no certificate is not on it.
   *
   * @param related enterprises bound to another, by that other
   */
  public static Roster of(
      Registers registers, DrawRules rules, Bonds bonds, Map<String, Set<String>> related) {
    List<Officer> officers = new ArrayList<>();
    registers
        .all(Officers.CONTRACT, values -> values)
        .forEach(
            values -> {
              if (value(values, Officers.CERTIFICATE_VALID_UNTIL) != null) {
                String id = (String) value(values, Officers.OFFICER_ID);
                Set<String> recusals = new TreeSet<>(bonds.lastVisits().getOrDefault(id, Set.of()));
                for (String unit : parts(value(values, Officers.RECUSALS))) {
                  recusals.add(unit);
                  recusals.addAll(related.getOrDefault(unit, Set.of()));
                }
                officers.add(officer(values, rules, bonds, recusals));
              }
            });
    return Roster.of(officers);
  }

  /** Every unit that the register names for anybody. */
  public static Set<String> recused(Registers registers) {
    Set<String> units = new TreeSet<>();
    registers
        .all(Officers.CONTRACT, values -> values)
        .forEach(values -> units.addAll(parts(value(values, Officers.RECUSALS))));
    return units;
  }

  private static Officer officer(
      Object[] values, DrawRules rules, Bonds bonds, Set<String> recusals) {
    Long cap = (Long) value(values, Officers.LOAD_CAP);
    String id = (String) value(values, Officers.OFFICER_ID);
    return new Officer(
        id,
        (String) value(values, Officers.TEAM_CODE),
        LocalDate.ofEpochDay((Integer) value(values, Officers.CERTIFICATE_VALID_UNTIL)),
        parts(value(values, Officers.QUALIFICATIONS)),
        recusals,
        bonds.leaves().getOrDefault(id, Set.of()),
        cap == null ? rules.loadCap() : Math.toIntExact(cap),
        bonds.earlierPosts().getOrDefault(id, 0));
  }

  private static Object value(Object[] values, Field field) {
    Contract contract = Officers.CONTRACT;
    return values[contract.indexOf(field)];
  }

  private static Set<String> parts(Object text) {
    if (text == null) {
      return Set.of();
    }
    return Arrays.stream(((String) text).split("[;；]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The root over all officers. */
  public static String root(Roster roster, String key) {
    Leaves leaves = Leaves.of(key);
    MerkleRange range = MerkleRange.from(0);
    roster
        .officers()
        .forEach(officer -> range.add(leaves.ofOfficer(officer.id(), LedgerLines.of(officer))));
    return range.root();
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.DrawOfficers}. */
  public static List<Row> rows(String scope, Roster roster) {
    return roster.officers().stream()
        .map(
            officer ->
                RowFactory.create(
                    scope,
                    officer.id(),
                    officer.team(),
                    officer.certificateValidUntil(),
                    inOrder(officer.qualifications()),
                    inOrder(officer.recusals()),
                    officer.loadCap(),
                    officer.earlierPosts(),
                    List.copyOf(new TreeSet<>(officer.leave()))))
        .toList();
  }

  private static List<String> inOrder(Collection<String> texts) {
    return List.copyOf(new TreeSet<>(texts));
  }
}
