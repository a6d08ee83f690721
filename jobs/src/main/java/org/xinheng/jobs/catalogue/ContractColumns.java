package org.xinheng.jobs.catalogue;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.FieldType;

/** How the contracts of {@code models} look to Spark, for typed views of their records. */
public final class ContractColumns {
  private ContractColumns() {}

  /** The Spark type of a kind of field. */
  public static DataType type(FieldType type) {
    return switch (type) {
      case TEXT, CODE -> DataTypes.StringType;
      case DATE -> DataTypes.DateType;
      case MONEY -> DataTypes.createDecimalType(18, 2);
      case WHOLE -> DataTypes.LongType;
      case FLAG -> DataTypes.BooleanType;
    };
  }

  /**
   * The struct of a contract: its fields in their order, all nullable since a deletion has none.
   */
  public static StructType struct(Contract contract) {
    return new StructType(
        contract.fields().stream()
            .map(field -> new StructField(field.name(), type(field.type()), true, Metadata.empty()))
            .toArray(StructField[]::new));
  }
}
