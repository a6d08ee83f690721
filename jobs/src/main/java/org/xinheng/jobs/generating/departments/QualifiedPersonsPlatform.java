package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Names;
import org.xinheng.models.definitions.CodeLists;

/** Persons at posts that need a certificate (持证人员). */
final class QualifiedPersonsPlatform implements Department {
  static final Form FORM =
      Form.of(
          "qualified-persons-platform",
          Form.Layout.JSON_LINES,
          "CZRY",
          Style.ISO,
          "unitCode:uscc",
          "unitName:name",
          "personName",
          "personId:key",
          "mobile",
          "post:code:key",
          "from:key",
          "certTo",
          "to");

  private final CodeLists codes;

  QualifiedPersonsPlatform(CodeLists codes) {
    this.codes = codes;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double factor =
        switch (chronicle.enterprise().industry().kind()) {
          case FOOD, HEALTH -> 3;
          case MAKING -> 2;
          case WHOLESALE, RETAIL, TRANSPORT, SERVICE, FARMING -> 0.2;
        };
    int count = chronicle.times(desk.shares().rate("qualified-persons") * factor, dice);
    for (int ordinal = 0; ordinal < count; ordinal++) {
      appoint(chronicle, chronicle.enterprise().index() * 50 + ordinal, dice, desk);
    }
  }

  private void appoint(Chronicle chronicle, long person, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    Subject subject = Subject.withoutNumber(enterprise, dice, desk);
    int from = chronicle.someDay(dice);
    int left = dice.chance(0.25) ? from + 30 + dice.days(600) : NEVER;
    int certificate = from + 365 * dice.between(1, 4);
    String post = codes.list("post-kinds").labelOf(post(enterprise, dice));
    desk.tell(
        FORM,
        day ->
            new String[] {
              subject.uscc(),
              subject.name(),
              Names.person(person),
              Names.personNumber(500_000_000_000L + person),
              Names.phone(person),
              post,
              Style.ISO.of(from),
              Style.ISO.of(certificate),
              Style.ISO.of(left, day)
            },
        from + dice.between(1, 15),
        left);
  }

  private static String post(Enterprise enterprise, Dice dice) {
    return switch (enterprise.industry().kind()) {
      case FOOD -> dice.chance(0.3) ? "FOOD_SAFETY_DIRECTOR" : "FOOD_SAFETY_OFFICER";
      case HEALTH -> "PHARMACIST";
      case MAKING -> dice.chance(0.5) ? "EQUIPMENT_OPERATOR" : "SAFETY_OFFICER";
      case WHOLESALE, RETAIL, TRANSPORT, SERVICE, FARMING -> "SAFETY_OFFICER";
    };
  }
}
