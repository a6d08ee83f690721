package org.xinheng.models.risk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.codes.SharedData;
import org.xinheng.models.risk.binning.Outcome;
import org.xinheng.models.risk.binning.ValueCounts;

/**
 * Expected values that other projects computed; tests of them are skipped where they are absent.
 */
public final class Vectors {
  /** Breaks of the German credit card. */
  public static final double[] AMOUNT = {1400, 1800, 4000, 9200};

  public static final double[] DURATION = {8, 16, 34, 44};
  public static final double[] AGE = {26, 35, 40};

  private Vectors() {}

  /** Cells of a file below {@code vectors/scorecard}, without its header; quotes are dropped. */
  public static List<String[]> rows(String name) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> lines = SharedData.lines("../vectors/scorecard/" + name);
    for (String line : lines.subList(1, lines.size())) {
      rows.add(line.replaceAll("\"\\[([^\"]*),([^\"]*)\\)\"", "[$1;$2)").split(",", -1));
    }
    return rows;
  }

  /** Counts of one column of German credit: 1 age, 2 amount, 3 duration. */
  public static ValueCounts german(int column) throws IOException {
    return counts("germancredit_subset.csv", column, 0);
  }

  public static ValueCounts counts(String name, int value, int label) throws IOException {
    ValueCounts.Counting counting = new ValueCounts.Counting();
    for (String[] row : rows(name)) {
      counting.addRow(Double.parseDouble(row[value]), Outcome.isBad(row[label]));
    }
    return counting.done();
  }
}
