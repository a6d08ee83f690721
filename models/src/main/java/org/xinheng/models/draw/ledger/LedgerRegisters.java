package org.xinheng.models.draw.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Registers that a ledger holds beside its definitions: one JSON object each, by name. */
public final class LedgerRegisters {
  private static final String VALUE = "value";

  private LedgerRegisters() {}

  /** Days by name. */
  public static SortedMap<String, List<LocalDate>> daysByName(String text) {
    SortedMap<String, List<LocalDate>> days = new TreeMap<>();
    JsonRow row = wrapped(text);
    row.textListsByName(VALUE)
        .forEach((name, own) -> days.put(name, own.stream().map(LedgerLines::day).toList()));
    return days;
  }

  /** Lists of texts by name. */
  public static SortedMap<String, List<String>> textListsByName(String text) {
    return wrapped(text).textListsByName(VALUE);
  }

  /** Whole numbers by name. */
  public static SortedMap<String, Integer> numbersByName(String text) {
    return wrapped(text).numbersByName(VALUE);
  }

  private static JsonRow wrapped(String text) {
    return JsonRow.of(Map.of(VALUE, JsonText.canonicalValue(text)));
  }
}
