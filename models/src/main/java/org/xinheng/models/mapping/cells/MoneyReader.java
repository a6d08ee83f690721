package org.xinheng.models.mapping.cells;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.mapping.QuarantineReason;

/**
 * Reads amounts of money into whole 分. A unit that stands in the cell itself (5万元) wins over the
 * unit that the mapping declares or another column tells.
 */
public final class MoneyReader implements CellReader {

  /** Unit of the amounts of a column. */
  public enum Unit {
    YUAN(2),
    WAN_YUAN(6);

    private final int shift;

    Unit(int shift) {
      this.shift = shift;
    }
  }

  /**
   * Where the unit of an amount is told.
   *
   * @param column column that tells it; null where it is the same for all rows
   * @param values units by what that column holds
   * @param fixed unit of all rows where no column tells it
   */
  public record UnitSource(String column, Map<String, Unit> values, Unit fixed) {

    /** Reads what a column declares about its unit. */
    public static UnitSource read(Section section) {
      if (!section.isSection("unit")) {
        Unit fixed = section.optionalOneOf("unit", Unit.class).orElse(Unit.YUAN);
        return new UnitSource(null, Map.of(), fixed);
      }
      Section unit = section.section("unit");
      String column = unit.text("column");
      Section values = unit.section("values");
      Map<String, Unit> units = new LinkedHashMap<>();
      values.keys().forEach(text -> units.put(text, values.oneOf(text, Unit.class)));
      unit.close();
      return new UnitSource(column, Map.copyOf(units), null);
    }
  }

  private static final int YI_SHIFT = 10;
  private static final List<String> PREFIXES = List.of("人民币", "¥", "￥");

  private final Field field;
  private final UnitSource unit;
  private final long largest;
  private final int unitIndex;

  /**
   * @param largest largest plausible amount in 分
   */
  public MoneyReader(Field field, UnitSource unit, long largest) {
    this(field, unit, largest, -1);
  }

  private MoneyReader(Field field, UnitSource unit, long largest, int unitIndex) {
    this.field = field;
    this.unit = unit;
    this.largest = largest;
    this.unitIndex = unitIndex;
  }

  @Override
  public CellReader bind(List<String> header) {
    return unit.column() == null
        ? this
        : new MoneyReader(field, unit, largest, header.indexOf(unit.column()));
  }

  @Override
  public List<String> columns() {
    return unit.column() == null ? List.of() : List.of(unit.column());
  }

  @Override
  public Object read(String text, Findings findings) {
    Unit declared = unitIndex < 0 ? unit.fixed() : unit.values().get(findings.cell(unitIndex));
    String plain = CellText.halfWidth(text);
    int start = start(plain);
    int end = plain.endsWith("整") ? plain.length() - 1 : plain.length();
    boolean saysYuan = end > start && isYuan(plain.charAt(end - 1));
    end -= saysYuan ? 1 : 0;
    char scale = end > start ? plain.charAt(end - 1) : ' ';
    if (scale == '万' || scale == '亿') {
      return amount(text, DecimalText.read(plain, start, end - 1, shift(scale)), findings);
    }
    if (!saysYuan && declared == null) {
      return findings.fault(
          QuarantineReason.UNKNOWN_CODE,
          field,
          CellText.quoted(findings.cell(unitIndex)) + " is no unit the mapping knows");
    }
    int shift = saysYuan ? Unit.YUAN.shift : declared.shift;
    return amount(text, DecimalText.read(plain, start, end, shift), findings);
  }

  private Object amount(String text, long amount, Findings findings) {
    if (amount >= 0 && amount <= largest) {
      return amount;
    }
    String fault = " is no amount of money";
    if (amount == DecimalText.NEGATIVE) {
      fault = " is negative";
    } else if (amount == DecimalText.TOO_LARGE || amount > largest) {
      fault = " is absurdly large";
    }
    return findings.fault(QuarantineReason.BAD_AMOUNT, field, CellText.quoted(text) + fault);
  }

  private static int start(String text) {
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix)) {
        return prefix.length();
      }
    }
    return 0;
  }

  private static boolean isYuan(char character) {
    return character == '元' || character == '圆';
  }

  private static int shift(char scale) {
    return scale == '万' ? Unit.WAN_YUAN.shift : YI_SHIFT;
  }
}
