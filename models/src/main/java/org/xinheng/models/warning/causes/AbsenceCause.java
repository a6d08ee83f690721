package org.xinheng.models.warning.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;

/**
 * Something that must be there is not: a duty on some days, and nothing that meets it.
 *
 * @param duty records that make the duty, on their days
 * @param metBy records that meet it, on theirs
 */
public record AbsenceCause(Picked duty, List<Picked> metBy) implements Cause {

  static AbsenceCause read(Section section, CodeLists lists) {
    Section part = section.section("duty");
    Picked duty = Picked.read(part, lists);
    part.close();
    List<Picked> metBy = new ArrayList<>();
    for (Section one : section.sections("met-by")) {
      metBy.add(Picked.read(one, lists));
      one.close();
    }
    if (metBy.isEmpty()) {
      section.fault("met-by", "nothing could ever meet the duty.");
    }
    section.close();
    return new AbsenceCause(duty, metBy);
  }

  @Override
  public Set<Contract> contracts() {
    return Stream.concat(Stream.of(duty), metBy.stream())
        .map(Picked::contract)
        .collect(Collectors.toSet());
  }

  @Override
  public Sight bind(Symbols symbols) {
    Picked.Hand duties = duty.bind(symbols);
    List<Picked.Hand> hands = metBy.stream().map(picked -> picked.bind(symbols)).toList();
    return scene -> {
      List<Fact> owing = duties.of(scene);
      if (!owing.isEmpty()) {
        look(scene, owing, hands);
      }
    };
  }

  private void look(Scene scene, List<Fact> owing, List<Picked.Hand> hands) {
    List<int[]> owed = new ArrayList<>();
    owing.forEach(fact -> span(duty, fact, owed));
    List<int[]> met = new ArrayList<>();
    for (int i = 0; i < hands.size(); i++) {
      Picked picked = metBy.get(i);
      hands.get(i).of(scene).forEach(fact -> span(picked, fact, met));
    }
    TreeSet<Integer> turns = new TreeSet<>();
    for (List<int[]> spans : List.of(owed, met)) {
      spans.forEach(span -> turns.addAll(List.of(span[0], span[1])));
    }
    for (Integer turn : turns) {
      Integer next = turns.higher(turn);
      if (next != null
          && scene.meets(turn, next)
          && isCovered(owed, turn)
          && !isCovered(met, turn)) {
        scene.see("*", turn, next, true, evidence(owing, turn));
      }
    }
  }

  private List<Evidence> evidence(List<Fact> owing, int day) {
    return owing.stream()
        .filter(fact -> duty.first(fact) <= day && day < duty.end(fact))
        .limit(5)
        .map(fact -> Evidence.of(fact, duty.first(fact), null))
        .toList();
  }

  private static void span(Picked picked, Fact fact, List<int[]> spans) {
    int from = picked.first(fact);
    int until = picked.end(fact);
    if (from != DayTerm.NONE && from < until) {
      spans.add(new int[] {from, until});
    }
  }

  private static boolean isCovered(List<int[]> spans, int day) {
    for (int[] span : spans) {
      if (span[0] <= day && day < span[1]) {
        return true;
      }
    }
    return false;
  }
}
