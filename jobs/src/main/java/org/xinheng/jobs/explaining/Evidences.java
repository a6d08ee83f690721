package org.xinheng.jobs.explaining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.explaining.Explanation.Evidence;
import org.xinheng.jobs.explaining.Explanation.Value;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.dossier.Fact;

/** Shows records to people: Chinese labels instead of field names and codes. */
record Evidences(CodeLists lists) {
  private static final String HASH = "_hash";
  private static final String SUBJECT = "uscc";

  Evidence of(Fact fact) {
    return new Evidence(
        fact.contract().name(),
        fact.contract().label(),
        fact.document(),
        fact.key(),
        LocalDate.ofEpochDay(fact.knownOn()),
        values(fact));
  }

  /** The fields that have a value; hashes say nothing to people and are left out. */
  List<Value> values(Fact fact) {
    List<Value> values = new ArrayList<>();
    List<Field> fields = fact.contract().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fact.has(i)) {
        value(fields.get(i), fact.text(i), values);
      }
    }
    return values;
  }

  /** Adds a field as it is shown, unless it says nothing to people. */
  void value(Field field, String text, List<Value> values) {
    if (!field.name().endsWith(HASH) && !field.name().equals(SUBJECT)) {
      values.add(new Value(field.label(), shown(field, text)));
    }
  }

  private String shown(Field field, String text) {
    return switch (field.type()) {
      case CODE -> lists.list(field.list()).labelOf(text);
      case FLAG -> text.equals("true") ? "是" : "否";
      case MONEY -> text + "元";
      case TEXT, DATE, WHOLE -> text;
    };
  }
}
