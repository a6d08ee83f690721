package org.xinheng.jobs.publishing;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Chinese labels by code, as an expression that Spark folds into a constant. */
record LabelMap(Map<String, String> labels) {

  LabelMap {
    labels = new TreeMap<>(labels);
  }

  /** Label of a code; the code itself where it has none, and null for null. */
  Column of(Column code) {
    return functions.coalesce(only(code), code);
  }

  /** Label of a code; null where it has none. */
  Column only(Column code) {
    if (labels.isEmpty()) {
      return functions.lit(null).cast(DataTypes.StringType);
    }
    Column[] entries =
        labels.entrySet().stream()
            .flatMap(
                entry ->
                    java.util.stream.Stream.of(
                        functions.lit(entry.getKey()), functions.lit(entry.getValue())))
            .toArray(Column[]::new);
    return functions.try_element_at(functions.map(entries), code);
  }
}
