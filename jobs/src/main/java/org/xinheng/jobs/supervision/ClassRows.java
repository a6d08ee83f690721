package org.xinheng.jobs.supervision;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.models.scorecard.Grade;
import org.xinheng.models.supervision.Classification;
import org.xinheng.models.supervision.CreditStanding;
import org.xinheng.models.supervision.RiskClass;
import org.xinheng.models.supervision.Supervision;

/** Builds rows of {@link org.xinheng.jobs.catalogue.SupervisionClasses}, in their order. */
final class ClassRows {
  private static final int PERMILLE = 1000;

  private final Supervision supervision;
  private final String definitionsDigest;

  ClassRows(Supervision supervision, String definitionsDigest) {
    this.supervision = supervision;
    this.definitionsDigest = definitionsDigest;
  }

  Iterator<Row> over(Iterator<Row> assessments) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return assessments.hasNext();
      }

      @Override
      public Row next() {
        return row(assessments.next());
      }
    };
  }

  /** Columns as {@link ClassifySupervision#classes} selects them. */
  private Row row(Row assessed) {
    // Without a model nobody has a risk class: all stand in the matrix's column for none.
    String risk = assessed.getString(8);
    int permille = assessed.isNullAt(9) ? 0 : (int) (PERMILLE * assessed.getDouble(9));
    Classification given =
        supervision.classify(
            standing(assessed), risk == null ? null : RiskClass.valueOf(risk), permille);
    return RowFactory.create(
        assessed.get(0),
        assessed.getString(1),
        assessed.getString(2),
        assessed.getString(3),
        given.supervisionClass() == null ? null : given.supervisionClass().name(),
        risk,
        given.basis(),
        given.weight(),
        definitionsDigest);
  }

  private static CreditStanding standing(Row assessed) {
    List<String> reasons = assessed.getList(7);
    return new CreditStanding(
        assessed.getString(4),
        assessed.isNullAt(5) ? null : Grade.valueOf(assessed.getString(5)),
        assessed.isNullAt(6) ? 0 : assessed.getInt(6),
        Set.copyOf(reasons));
  }
}
