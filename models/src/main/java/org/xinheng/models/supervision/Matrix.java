package org.xinheng.models.supervision;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.scorecard.Grade;

/** Class by public-credit grade and risk class; those without a risk class have their column. */
final class Matrix {
  private static final String NONE = "none";
  private static final int COLUMNS = RiskClass.values().length + 1;

  private final SupervisionClass[][] cells = new SupervisionClass[Grade.values().length][COLUMNS];
  private String source;
  private boolean confirmed;

  private Matrix() {}

  SupervisionClass of(Grade grade, RiskClass risk) {
    return cells[grade.ordinal()][column(risk)];
  }

  /** Id of a cell, such as {@code cell-B-none}. */
  static String id(Grade grade, RiskClass risk) {
    return "cell-" + grade + "-" + columnName(column(risk));
  }

  /** What each cell says, by its id. */
  Map<String, Rule> labels() {
    Map<String, Rule> labels = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      for (int column = 0; column < COLUMNS; column++) {
        String id = "cell-" + grade + "-" + columnName(column);
        String risk = column == COLUMNS - 1 ? "信用风险未分类" : "信用风险" + columnName(column) + "类";
        String label = "公共信用等级%s、%s，列为%s类".formatted(grade, risk, cells[grade.ordinal()][column]);
        labels.put(id, new Rule(id, label, source, confirmed));
      }
    }
    return labels;
  }

  static Matrix read(Section section) {
    Matrix matrix = new Matrix();
    matrix.source = Rule.said(section, "source");
    matrix.confirmed = section.flag("confirmed");
    for (Grade grade : Grade.values()) {
      Section row = section.section(grade.name());
      for (int column = 0; column < COLUMNS; column++) {
        matrix.cells[grade.ordinal()][column] =
            ClassNames.one(row, columnName(column), SupervisionClass.class);
        matrix.check(row, grade, column);
      }
      row.close();
    }
    section.close();
    return matrix;
  }

  /** Worse credit or higher risk never gives a lighter class. */
  private void check(Section row, Grade grade, int column) {
    SupervisionClass[] cellsOfRow = cells[grade.ordinal()];
    boolean isRisk = column < COLUMNS - 1;
    if (isRisk && column > 0 && cellsOfRow[column - 1].isStricterThan(cellsOfRow[column])) {
      row.fault(columnName(column), "a higher risk never gives a lighter class.");
    }
    if (!isRisk
        && (cellsOfRow[0].isStricterThan(cellsOfRow[column])
            || cellsOfRow[column].isStricterThan(cellsOfRow[column - 1]))) {
      row.fault(NONE, "it lies outside the classes of the risk classes A to D.");
    }
    if (grade.ordinal() > 0
        && cells[grade.ordinal() - 1][column].isStricterThan(cellsOfRow[column])) {
      row.fault(columnName(column), "a worse grade never gives a lighter class.");
    }
  }

  private static int column(RiskClass risk) {
    return risk == null ? COLUMNS - 1 : risk.ordinal();
  }

  private static String columnName(int column) {
    return column == COLUMNS - 1 ? NONE : RiskClass.values()[column].name();
  }
}
