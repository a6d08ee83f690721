package org.xinheng.models.mapping.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.mapping.cells.CellReader;
import org.xinheng.models.mapping.cells.CodeReader;
import org.xinheng.models.mapping.cells.DatePattern;
import org.xinheng.models.mapping.cells.DateReader;
import org.xinheng.models.mapping.cells.FlagReader;
import org.xinheng.models.mapping.cells.MoneyReader;
import org.xinheng.models.mapping.cells.UsccReader;

/** Makes the readers of cells from what a mapping declares about a column. */
final class CellReaders {
  private static final List<String> DATE_FORMATS =
      List.of("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日");
  private static final List<String> TRUE_VALUES =
      List.of("是", "1", "Y", "true", "TRUE", "Yes", "YES");
  private static final List<String> FALSE_VALUES =
      List.of("否", "0", "N", "false", "FALSE", "No", "NO");
  private static final String USCC = "uscc";

  private final CodeLists lists;
  private final ColumnsSection.Limits limits;

  CellReaders(CodeLists lists, ColumnsSection.Limits limits) {
    this.lists = lists;
    this.limits = limits;
  }

  /** Reader of a field of which only the column is declared. */
  CellReader plain(Field field) {
    return switch (field.type()) {
      case TEXT -> text(field);
      case CODE -> new CodeReader(field, listed(field), List.of(), null);
      case DATE -> dates(field, patterns(DATE_FORMATS));
      case MONEY -> money(field, new MoneyReader.UnitSource(null, Map.of(), MoneyReader.Unit.YUAN));
      case WHOLE -> new CellReader.Whole(field);
      case FLAG -> new FlagReader(field, flags(TRUE_VALUES, FALSE_VALUES), null);
    };
  }

  /** Reader of values that stand in a mapping: codes only by themselves, never by their labels. */
  CellReader literal(Field field) {
    if (field.type() != FieldType.CODE) {
      return plain(field);
    }
    Map<String, String> codes =
        lists.list(field.list()).names().stream().collect(Collectors.toMap(c -> c, c -> c));
    return new CodeReader(field, codes, List.of(), null);
  }

  /** What a mapping could have meant by an unknown value. */
  String hint(Field field, String text) {
    return field.type() == FieldType.CODE
        ? " in " + field.list() + ". " + Problems.didYouMean(text, lists.list(field.list()).names())
        : ".";
  }

  /** Reader of a field with further declarations. */
  CellReader read(Section section, Field field) {
    return switch (field.type()) {
      case TEXT -> function(section, field);
      case CODE -> code(section, field);
      case DATE ->
          dates(field, section.has("formats") ? declared(section) : patterns(DATE_FORMATS));
      case MONEY -> money(field, MoneyReader.UnitSource.read(section));
      case WHOLE -> new CellReader.Whole(field);
      case FLAG -> flag(section, field);
    };
  }

  private static CellReader text(Field field) {
    boolean isSubject = field.name().equals(USCC);
    return isSubject || field.name().endsWith("_" + USCC)
        ? new UsccReader(field, isSubject)
        : new CellReader.Text();
  }

  private static CellReader function(Section section, Field field) {
    Optional<String> function = section.optionalText("function");
    if (function.isEmpty()) {
      return text(field);
    }
    if (!function.get().equals("pseudo-uscc")) {
      section.fault(
          "function",
          "no function \""
              + function.get()
              + "\". "
              + Problems.didYouMean(function.get(), List.of("pseudo-uscc")));
    }
    return new UsccReader.Pseudo(section.optionalText("namespace").orElse(""));
  }

  private DateReader dates(Field field, List<DatePattern> patterns) {
    return new DateReader(field, patterns, limits.earliest());
  }

  private static List<DatePattern> patterns(List<String> formats) {
    return formats.stream().flatMap(format -> DatePattern.compile(format).stream()).toList();
  }

  private static List<DatePattern> declared(Section section) {
    List<String> formats = section.texts("formats");
    for (String format : formats) {
      if (DatePattern.compile(format).isEmpty()) {
        section.fault(
            "formats", "\"" + format + "\" does not say yyyy, M and d once each, as yyyy-MM-dd.");
      }
    }
    return patterns(formats);
  }

  private CellReader money(Field field, MoneyReader.UnitSource unit) {
    return new MoneyReader(field, unit, limits.largest());
  }

  private CellReader flag(Section section, Field field) {
    List<String> yes = section.has("true-values") ? section.texts("true-values") : TRUE_VALUES;
    List<String> no = section.has("false-values") ? section.texts("false-values") : FALSE_VALUES;
    List<String> both = yes.stream().filter(no::contains).toList();
    if (!both.isEmpty()) {
      section.fault("true-values", both + " would mean both yes and no.");
    }
    return new FlagReader(field, flags(yes, no), section.optionalFlag("otherwise").orElse(null));
  }

  private static Map<String, Boolean> flags(List<String> yes, List<String> no) {
    Map<String, Boolean> values = new LinkedHashMap<>();
    no.forEach(text -> values.put(text, false));
    yes.forEach(text -> values.put(text, true));
    return Map.copyOf(values);
  }

  private CellReader code(Section section, Field field) {
    Map<String, String> codes = new LinkedHashMap<>();
    section
        .optionalSection("codes")
        .ifPresent(s -> s.keys().forEach(text -> codes.put(text, known(s, text, field))));
    List<CodeReader.Pattern> patterns = new ArrayList<>();
    section.sections("patterns").forEach(s -> pattern(s, field).ifPresent(patterns::add));
    String otherwise = section.has("otherwise") ? known(section, "otherwise", field) : null;
    boolean isPlain = codes.isEmpty() && patterns.isEmpty();
    return new CodeReader(
        field, isPlain ? listed(field) : Map.copyOf(codes), List.copyOf(patterns), otherwise);
  }

  private Optional<CodeReader.Pattern> pattern(Section section, Field field) {
    String code = known(section, "code", field);
    CodeReader.Pattern found = null;
    for (CodeReader.Pattern.Kind kind : CodeReader.Pattern.Kind.values()) {
      String key = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (section.has(key) && found != null) {
        section.fault(key, "a pattern has one of contains, starts-with, ends-with.");
      }
      found = section.has(key) ? new CodeReader.Pattern(kind, section.text(key), code) : found;
    }
    if (found == null) {
      section.fault("code", "a pattern needs contains, starts-with or ends-with.");
    }
    section.close();
    return Optional.ofNullable(found);
  }

  /** A code of the field's list that stands below a key. */
  private String known(Section section, String key, Field field) {
    String code = section.text(key);
    if (!lists.list(field.list()).contains(code)) {
      section.fault(key, "no code \"" + code + '"' + hint(field, code));
    }
    return code;
  }

  /** Codes of a list by themselves and by their labels: what a source in our own layout sends. */
  private Map<String, String> listed(Field field) {
    CodeList list = lists.list(field.list());
    Map<String, String> codes = new LinkedHashMap<>();
    list.codes().values().forEach(code -> codes.put(code.label(), code.code()));
    list.names().forEach(code -> codes.put(code, code));
    return Map.copyOf(codes);
  }
}
