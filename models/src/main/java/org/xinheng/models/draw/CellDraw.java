package org.xinheng.models.draw;

import java.util.Comparator;
import java.util.List;

/**
 * The draw of one class and stratum.
 *
 * @param unitClass the class
 * @param stratum the stratum
 * @param eligible how many could be drawn
 * @param odds the numbers that ranks were made with; their size is how many were drawn
 * @param selected the drawn, then the reserves, by place
 */
public record CellDraw(
    String unitClass, String stratum, long eligible, CellOdds odds, List<Selected> selected) {
  /** Order of cells, given as class and stratum. */
  public static final Comparator<List<String>> ORDER =
      Comparator.comparing((List<String> cell) -> cell.get(0), CodePoints.ORDER)
          .thenComparing(cell -> cell.get(1), CodePoints.ORDER);

  public CellDraw {
    selected = List.copyOf(selected);
  }

  public List<Selected> drawn() {
    return selected.subList(0, (int) odds.size());
  }

  public List<Selected> reserves() {
    return selected.subList((int) odds.size(), selected.size());
  }
}
