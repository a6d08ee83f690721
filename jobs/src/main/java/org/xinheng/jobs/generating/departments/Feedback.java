package org.xinheng.jobs.generating.departments;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Shares;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.contracts.WarningFeedback;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;

/** What the teams send back: results of drawn visits and of verified warnings (回传、反馈). */
final class Feedback implements Department {
  static final StandardForm RESULTS =
      StandardForm.facts(InspectionResults.CONTRACT, InspectionResults.VISIT_ID);
  static final StandardForm WARNINGS =
      StandardForm.facts(WarningFeedback.CONTRACT, WarningFeedback.WARNING_ID);
  private static final String CONCLUDED = "FED_BACK";

  private final String[] feedbacks;

  Feedback(CodeLists codes) {
    this.feedbacks =
        codes.list("warning-feedbacks").codes().values().stream()
            .filter(code -> CONCLUDED.equals(code.attributes().get("state")))
            .map(CodeList.Code::code)
            .toArray(String[]::new);
  }

  @Override
  public List<Form> forms() {
    return List.of(RESULTS.form(), WARNINGS.form());
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double risk = Math.min(chronicle.enterprise().risk(), 10);
    int visits = chronicle.times(desk.shares().rate("inspection-results"), dice);
    for (int ordinal = 1; ordinal <= visits; ordinal++) {
      visit(chronicle, ordinal, dice, desk);
    }
    int warnings = chronicle.times(desk.shares().rate("warning-feedback") * risk, dice);
    for (int ordinal = 1; ordinal <= warnings; ordinal++) {
      warn(chronicle, ordinal, dice, desk);
    }
  }

  private static void visit(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int visited = chronicle.someDay(dice);
    int published = visited + dice.between(3, 28);
    String department = Authorities.department(enterprise.industry(), dice);
    Shares.Matter matter =
        Authorities.inspection(desk.shares(), department, enterprise.industry(), dice);
    String id = "V" + Days.yearOf(visited) + "-" + enterprise.index() + "-" + ordinal;
    String result = dice.chance(Math.min(0.7, 0.05 + 0.08 * enterprise.risk())) ? "E" : "1";
    desk.tell(
        RESULTS.form(),
        day ->
            RESULTS
                .row()
                .subject(Subject.full(enterprise))
                .put(InspectionResults.VISIT_ID, id)
                .put(InspectionResults.MATTER, matter.code())
                .put(InspectionResults.VISITED_ON, Style.ISO.of(visited))
                .put(InspectionResults.RESULT, result)
                .put(InspectionResults.PUBLISHED_ON, Style.ISO.of(published, day))
                .cells(),
        visited + 1,
        published);
  }

  private void warn(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int fedBack = chronicle.someDay(dice);
    String id =
        "W0"
            + dice.between(1, 9)
            + "-"
            + Style.COMPACT.of(fedBack)
            + "-"
            + enterprise.index()
            + "-"
            + ordinal;
    String feedback = dice.pick(feedbacks);
    desk.tell(
        WARNINGS.form(),
        day ->
            WARNINGS
                .row()
                .subject(Subject.full(enterprise))
                .put(WarningFeedback.WARNING_ID, id)
                .put(WarningFeedback.FEEDBACK, feedback)
                .put(WarningFeedback.FED_BACK_ON, Style.ISO.of(fedBack))
                .cells(),
        fedBack + 1);
  }
}
