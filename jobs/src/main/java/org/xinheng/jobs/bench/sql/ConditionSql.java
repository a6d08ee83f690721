package org.xinheng.jobs.bench.sql;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.Section;

/** Conditions of definition files as SQL that is true or false, never null. */
final class ConditionSql {
  private ConditionSql() {}

  /** The condition below a key; true where the key is absent. */
  static String of(Section section, String key, Contract contract) {
    if (!section.has(key)) {
      return "true";
    }
    Section when = section.section(key);
    List<String> parts = new ArrayList<>();
    for (String name : when.keys()) {
      contract
          .field(name)
          .ifPresentOrElse(
              field -> parts.add(part(when, field)),
              () -> when.fault(name, contract.name() + " has no such field."));
    }
    return parts.isEmpty() ? "true" : "(" + String.join(" AND ", parts) + ")";
  }

  private static String part(Section when, Field field) {
    String column = SqlText.name(field.name());
    boolean plain = !when.isList(field.name()) && !when.isSection(field.name());
    if (plain && when.text(field.name()).equals("present")) {
      return column + " IS NOT NULL";
    }
    if (plain && when.text(field.name()).equals("absent")) {
      return column + " IS NULL";
    }
    return switch (field.type()) {
      case CODE -> codes(when, field.name(), column);
      case FLAG -> "coalesce(" + column + " = " + when.flag(field.name()) + ", false)";
      case MONEY, WHOLE -> range(when, field.name(), column);
      case TEXT, DATE -> {
        when.fault(field.name(), "it can only be present or absent.");
        yield "true";
      }
    };
  }

  private static String codes(Section when, String key, String column) {
    if (!when.isSection(key)) {
      return "coalesce(" + column + " IN (" + SqlText.texts(when.texts(key)) + "), false)";
    }
    Section negated = when.section(key);
    String codes = SqlText.texts(negated.texts("not"));
    negated.close();
    return "coalesce(" + column + " NOT IN (" + codes + "), true)";
  }

  private static String range(Section when, String key, String column) {
    if (!when.isSection(key)) {
      return "coalesce(" + column + " = " + when.number(key).toPlainString() + ", false)";
    }
    Section bounds = when.section(key);
    List<String> parts = new ArrayList<>();
    bounds
        .optionalNumber("at-least")
        .ifPresent(least -> parts.add(column + " >= " + least.toPlainString()));
    bounds
        .optionalNumber("below")
        .ifPresent(below -> parts.add(column + " < " + below.toPlainString()));
    bounds.close();
    return "coalesce(" + String.join(" AND ", parts) + ", false)";
  }
}
