package org.xinheng.models.mapping.cells;

import java.util.Map;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.QuarantineReason;

/**
 * Reads yes and no.
 *
 * @param field what is read
 * @param values flags by delivered text
 * @param otherwise flag of every other text; null where such a text is refused
 */
public record FlagReader(Field field, Map<String, Boolean> values, Boolean otherwise)
    implements CellReader {

  @Override
  public boolean knows(String text) {
    return values.containsKey(text);
  }

  @Override
  public Object read(String text, Findings findings) {
    Boolean flag = values.get(CellText.halfWidth(text));
    flag = flag == null ? otherwise : flag;
    return flag == null
        ? findings.fault(
            QuarantineReason.BAD_FLAG, field, CellText.quoted(text) + " is neither yes nor no")
        : flag;
  }
}
