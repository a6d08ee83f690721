package org.xinheng.jobs.drawing.frames;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.models.definitions.Definitions;

/** Makes the frames of all plans of a scope in one pass over the dossiers. */
public final class Frames {
  private Frames() {}

  /**
   * The class in force of every enterprise that has one: the frozen class of the month, or the
   * night's shadow class where it came after the freeze of the month.
   *
   * @param frozen rows of {@link FrozenClasses} of the month
   * @param shadow rows of {@link SupervisionClasses} of the night
   */
  public static Dataset<Row> inForce(Dataset<Row> frozen, Dataset<Row> shadow) {
    Column[] given = {
      SupervisionClasses.SUPERVISION_CLASS.column(),
      SupervisionClasses.BASIS.column(),
      SupervisionClasses.WEIGHT.column()
    };
    Column uscc = SupervisionClasses.USCC.column();
    return frozen
        .select(uscc, struct(given).as("given"), lit(0).as("turn"))
        .unionAll(
            shadow
                .filter(SupervisionClasses.SUPERVISION_CLASS.column().isNotNull())
                .select(uscc, struct(given).as("given"), lit(1).as("turn")))
        .groupBy(uscc)
        .agg(min_by(col("given"), col("turn")).as("given"))
        .select(SupervisionClasses.USCC.name(), "given.*");
  }

  /**
   * The frames of a scope.
   *
   * @param dossiers rows of {@link Dossiers#filled}
   * @param inForce classes in force by enterprise
   */
  public static Dataset<Row> of(
      Dataset<Row> dossiers,
      Dataset<Row> inForce,
      Definitions definitions,
      Registers registers,
      String scope,
      LocalDate asOf) {
    MapPartitionsFunction<Row, Row> frame =
        partition ->
            // Compiled once per partition: definitions are never interpreted per row.
            FrameRows.of(definitions, registers, scope, asOf).over(partition);
    return dossiers
        .join(inForce, new String[] {Dossiers.USCC.name()}, "left")
        .mapPartitions(frame, Encoders.row(DrawFrames.TABLE.schema()));
  }
}
