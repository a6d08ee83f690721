package org.xinheng.models.warning.causes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;

/**
 * Each record of a kind is a cause of its own, on the days declared.
 *
 * @param picked the records and their days
 * @param latestBy position of a text field: of the records that share it only the one that lasts
 *     longest counts; -1 where each counts
 * @param endedBy records whose first day, from that of the cause on, ends it; null for none
 * @param establishedFrom the enterprise must not have been established before this day; null for no
 *     such condition
 */
public record RecordCause(Picked picked, int latestBy, Picked endedBy, DayTerm establishedFrom)
    implements Cause {
  private static final int ESTABLISHED_ON =
      Enterprises.CONTRACT.indexOf(Enterprises.ESTABLISHED_ON);

  static RecordCause read(Section section, CodeLists lists) {
    Picked picked = Picked.read(section, lists);
    int latestBy =
        section
            .optionalText("latest-by")
            .map(
                name ->
                    Picked.position(section, "latest-by", name, picked.contract(), FieldType.TEXT))
            .orElse(-1);
    Picked endedBy =
        section
            .optionalSection("ended-by")
            .map(
                part -> {
                  Picked ending = Picked.read(part, lists);
                  part.close();
                  return ending;
                })
            .orElse(null);
    Optional<DayTerm> established =
        section
            .optionalText("established-from")
            .map(text -> DayTerm.read(section, "established-from", text, picked.contract()));
    section.close();
    return new RecordCause(picked, latestBy, endedBy, established.orElse(null));
  }

  @Override
  public Set<Contract> contracts() {
    return endedBy == null
        ? Set.of(picked.contract())
        : Stream.of(picked, endedBy).map(Picked::contract).collect(Collectors.toSet());
  }

  @Override
  public Sight bind(Symbols symbols) {
    Picked.Hand hand = picked.bind(symbols);
    Picked.Hand ending = endedBy == null ? scene -> List.of() : endedBy.bind(symbols);
    return scene -> {
      List<Fact> facts = hand.of(scene);
      for (int i = 0; i < facts.size(); i++) {
        Fact fact = facts.get(i);
        int from = picked.first(fact);
        int until = picked.end(fact);
        if (from != DayTerm.NONE
            && scene.meets(from, until)
            && isYoungEnough(scene, fact)
            && !isOutlasted(facts, fact)) {
          int end = Math.min(until, endOf(scene, ending, from));
          scene.see(fact.document(), from, end, true, List.of(Evidence.of(fact, from, null)));
        }
      }
    };
  }

  private int endOf(Scene scene, Picked.Hand ending, int from) {
    int end = Picked.OPEN;
    for (Fact fact : ending.of(scene)) {
      int day = endedBy.first(fact);
      end = day != DayTerm.NONE && day >= from ? Math.min(end, day) : end;
    }
    return end;
  }

  private boolean isYoungEnough(Scene scene, Fact fact) {
    if (establishedFrom == null) {
      return true;
    }
    int day = establishedFrom.on(fact);
    return day != DayTerm.NONE && scene.registration().number(ESTABLISHED_ON) >= day;
  }

  private boolean isOutlasted(List<Fact> facts, Fact fact) {
    if (latestBy < 0) {
      return false;
    }
    String name = fact.text(latestBy);
    int from = picked.first(fact);
    for (Fact other : facts) {
      int others = picked.first(other);
      if (others > from && Objects.equals(other.text(latestBy), name)) {
        return true;
      }
    }
    return false;
  }
}
