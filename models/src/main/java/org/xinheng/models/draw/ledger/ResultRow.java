package org.xinheng.models.draw.ledger;

import java.util.Comparator;
import java.util.stream.Stream;
import org.xinheng.models.draw.CellDraw;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.Selected;

/**
 * One drawn unit or reserve with its place.
 *
 * @param unitClass its class
 * @param stratum its stratum
 * @param selected the unit, its place, rank and ticket
 */
public record ResultRow(String unitClass, String stratum, Selected selected) {
  /** Order of a result: by class, stratum and place. */
  public static final Comparator<ResultRow> ORDER =
      Comparator.comparing(ResultRow::unitClass, CodePoints.ORDER)
          .thenComparing(ResultRow::stratum, CodePoints.ORDER)
          .thenComparingLong(row -> row.selected().place());

  /** The rows of one cell, by place. */
  public static Stream<ResultRow> of(CellDraw cell) {
    return cell.selected().stream()
        .map(selected -> new ResultRow(cell.unitClass(), cell.stratum(), selected));
  }
}
