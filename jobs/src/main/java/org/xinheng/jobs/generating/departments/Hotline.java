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

/** The 12315 hotline: complaints and reports, heavy-tailed, one enterprise far above all others. */
final class Hotline implements Department {
  static final Form FORM =
      Form.of(
          "complaints-12315",
          Form.Layout.JSON_LINES,
          "TSJB",
          Style.ISO,
          "regiNo:key:document",
          "infoOri",
          "incForm",
          "regDep",
          "regTime:happened",
          "infoType:code",
          "keyWord",
          "accsce",
          "accTime",
          "isreconcile",
          "invopt:name",
          "uniSCID:uscc",
          "regNO:number",
          "handleResult",
          "finishTime",
          "isProfessional",
          "conName",
          "conTel",
          "informer",
          "informerTel");
  private static final int MOST = 100_000;
  private static final String[] ON_COMPLAINTS = {
    "SETTLED",
    "SETTLED",
    "SETTLED",
    "SETTLED",
    "UNSETTLED",
    "UNSETTLED",
    "NOT_ACCEPTED",
    "NOT_ACCEPTED",
    "WITHDRAWN",
    "SUBSTANTIATED"
  };
  private static final String[] ON_REPORTS = {
    "SUBSTANTIATED", "UNSUBSTANTIATED", "UNSUBSTANTIATED", "CASE_FILED", "CASE_NOT_FILED"
  };

  private final CodeLists codes;
  private final String[] topics;
  private final long whale;
  private final int whaleComplaints;

  Hotline(Population population, CodeLists codes) {
    this.codes = codes;
    this.topics = codes.list("complaint-topics").names().toArray(String[]::new);
    this.whale = whale(population);
    this.whaleComplaints = (int) Math.min(MOST, population.size() / 11);
  }

  /** The first old and open enterprise from index 100 on. */
  private static long whale(Population population) {
    for (long index = 100; index < population.size(); index++) {
      Enterprise enterprise = population.enterprise(index);
      if (enterprise.closedOn() == NEVER
          && enterprise.subjectType().equals("ENTERPRISE")
          && enterprise.establishedOn() < population.asOf() - Chronicle.HISTORY) {
        return index;
      }
    }
    return -1;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    double traffic =
        switch (enterprise.industry().kind()) {
          case RETAIL, FOOD -> 1.5;
          case SERVICE, HEALTH -> 1.1;
          case WHOLESALE, MAKING, TRANSPORT, FARMING -> 0.6;
        };
    double rate = desk.shares().rate("complaints") * traffic * Math.min(enterprise.risk(), 60);
    int count = chronicle.times(rate, dice);
    if (enterprise.index() == whale) {
      count = whaleComplaints;
    }
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      complain(chronicle, ordinal, dice, desk);
    }
  }

  private void complain(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int received = chronicle.someDay(dice);
    boolean report = dice.chance(0.2);
    int closed = dice.chance(0.97) ? received + dice.between(2, 60) : NEVER;
    String outcome = dice.pick(report ? ON_REPORTS : ON_COMPLAINTS);
    Subject subject = Subject.of(enterprise, dice, desk);
    long person = dice.below(1_000_000);
    String[] fixed = {
      "TS" + Style.COMPACT.of(received) + enterprise.index() + "-" + ordinal,
      "全国12315平台",
      dice.chance(0.7) ? "APP" : "电话",
      "义乌市市场监督管理局",
      dice.chance(0.5) ? Style.ISO.of(received) : Style.SLASH.of(received),
      report ? "举报" : "投诉",
      codes.list("complaint-topics").labelOf(dice.pick(topics)),
      "",
      Style.ISO.of(received),
      report ? "" : "1",
      subject.name(),
      subject.uscc(),
      subject.number(),
      "",
      "",
      dice.chance(0.08) ? "是" : "否",
      report ? "" : Names.person(person),
      report ? "" : Names.phone(person),
      report ? Names.person(person) : "",
      report ? Names.phone(person) : ""
    };
    desk.tell(
        FORM,
        day -> {
          String[] cells = fixed.clone();
          cells[13] = codes.list("complaint-outcomes").labelOf(day >= closed ? outcome : "PENDING");
          cells[14] = Style.ISO.of(closed, day);
          return cells;
        },
        received + 1,
        closed);
  }
}
