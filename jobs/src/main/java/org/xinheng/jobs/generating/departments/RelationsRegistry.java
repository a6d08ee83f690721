package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Names;
import org.xinheng.jobs.generating.population.Population;
import org.xinheng.models.definitions.CodeLists;

/** Relations read from registration files (关联关系). */
final class RelationsRegistry implements Department {
  static final Form FORM =
      Form.of(
          "relations-registry",
          Form.Layout.PIPE_UTF8,
          "GLGX",
          Style.COMPACT,
          "UNISCID:uscc:key",
          "ENTNAME",
          "RELTYPE:code:key",
          "RELUNISCID:key",
          "PERSON_NAME",
          "PERSON_ID",
          "SINCE:happened",
          "UNTIL");

  private final Population population;
  private final CodeLists codes;

  RelationsRegistry(Population population, CodeLists codes) {
    this.population = population;
    this.codes = codes;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    long twin = population.sharesPersonWith(enterprise.index());
    if (twin >= 0) {
      relate(enterprise, "SAME_REPRESENTATIVE", twin, dice, desk);
    }
    if (enterprise.parent() >= 0) {
      relate(enterprise, "BRANCH_OF", enterprise.parent(), dice, desk);
    }
    if (enterprise.predecessor() >= 0) {
      relate(enterprise, "SUCCEEDS", enterprise.predecessor(), dice, desk);
    }
    double others = desk.shares().rate("relations") - 0.15;
    if (dice.chance(others * 0.6) && !enterprise.isIndividual()) {
      relate(enterprise, "SHAREHOLDER", other(enterprise, dice), dice, desk);
    }
    if (dice.chance(others * 0.8)) {
      relate(enterprise, "SAME_ADDRESS", other(enterprise, dice), dice, desk);
    }
  }

  private long other(Enterprise enterprise, Dice dice) {
    long other = dice.below(population.size());
    return other == enterprise.index() ? (other + 1) % population.size() : other;
  }

  private void relate(Enterprise one, String kind, long index, Dice dice, Desk desk) {
    Enterprise other = population.enterprise(index);
    int since = Math.max(one.establishedOn(), Math.min(other.establishedOn(), population.asOf()));
    int until = dice.chance(0.08) ? since + 200 + dice.days(900) : NEVER;
    int ended = until > population.asOf() ? NEVER : until;
    boolean personal = kind.equals("SAME_REPRESENTATIVE") || kind.equals("SHAREHOLDER");
    desk.tell(
        FORM,
        day ->
            new String[] {
              one.uscc(),
              one.name(),
              codes.list("relation-kinds").labelOf(kind),
              other.uscc(),
              personal ? Names.person(one.person()) : "",
              personal ? Names.personNumber(one.person()) : "",
              Style.COMPACT.of(since),
              Style.COMPACT.of(ended, day)
            },
        since + 2,
        ended);
  }
}
