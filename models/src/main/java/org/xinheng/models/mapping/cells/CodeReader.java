package org.xinheng.models.mapping.cells;

import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.QuarantineReason;

/**
 * Reads the values of a code list: by exact texts, then by patterns in their order, then otherwise.
 *
 * @param field what is read
 * @param codes codes by delivered text
 * @param patterns tried where no text fits
 * @param otherwise code of everything else; null where everything else is refused
 */
public record CodeReader(
    Field field, Map<String, String> codes, List<Pattern> patterns, String otherwise)
    implements CellReader {

  /**
   * A part of a text that tells its code.
   *
   * @param kind where the part stands
   * @param part what stands there
   * @param code the code it means
   */
  public record Pattern(Kind kind, String part, String code) {

    /** Where the part stands in the text. */
    public enum Kind {
      CONTAINS,
      STARTS_WITH,
      ENDS_WITH
    }

    boolean fits(String text) {
      return switch (kind) {
        case CONTAINS -> text.contains(part);
        case STARTS_WITH -> text.startsWith(part);
        case ENDS_WITH -> text.endsWith(part);
      };
    }
  }

  @Override
  public boolean knows(String text) {
    return codes.containsKey(text);
  }

  @Override
  public Object read(String text, Findings findings) {
    String code = codes.get(text);
    for (int i = 0; code == null && i < patterns.size(); i++) {
      code = patterns.get(i).fits(text) ? patterns.get(i).code() : null;
    }
    code = code == null ? otherwise : code;
    return code == null
        ? findings.fault(
            QuarantineReason.UNKNOWN_CODE, field, CellText.quoted(text) + " has no code")
        : code;
  }
}
