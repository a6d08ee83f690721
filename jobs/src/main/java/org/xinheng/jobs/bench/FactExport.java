package org.xinheng.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.jobs.bench.sql.SqlText;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;

/** The facts of the lake as typed Parquet, one file per contract: what a warehouse would keep. */
final class FactExport {
  /** Field of a record that the column of the enterprise found for it replaces. */
  private static final String USCC = "uscc";

  private FactExport() {}

  /**
   * Writes one file per contract; the number of rows written.
   *
   * @param files data files of {@code core.facts}
   */
  static long write(DuckDatabase duck, List<Path> files, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Errors.storage("The folder " + folder + " cannot be made", e);
    }
    String facts = LakeFiles.sql(files);
    long rows = 0;
    for (Contract contract : Contracts.facts()) {
      Path file = folder.resolve(contract.name() + ".parquet");
      duck.run(
          "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
              .formatted(typed(contract, facts), SqlText.text(file.toString())));
      rows += duck.number("SELECT count(*) FROM " + SqlText.parquet(file));
    }
    return rows;
  }

  private static String typed(Contract contract, String facts) {
    List<Field> fields =
        contract.fields().stream().filter(field -> !field.name().equals(USCC)).toList();
    String shape =
        fields.stream()
            .map(field -> "\"" + field.name() + "\": \"" + type(field) + "\"")
            .collect(Collectors.joining(", ", "{", "}"));
    String columns =
        fields.stream()
            .map(field -> "record." + SqlText.name(field.name()))
            .collect(Collectors.joining(", "));
    return """
        SELECT enterprise, record_key, known_on, load, is_delete, %s
        FROM (
          SELECT uscc AS enterprise, record_key, known_on, load, is_delete,
            json_transform(coalesce(record, '{}'), %s) AS record
          FROM %s
          WHERE contract = %s AND uscc IS NOT NULL)
        """
        .formatted(columns, SqlText.text(shape), facts, SqlText.text(contract.name()));
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case TEXT, CODE -> "VARCHAR";
      case DATE -> "DATE";
      case MONEY -> "DECIMAL(18,2)";
      case WHOLE -> "BIGINT";
      case FLAG -> "BOOLEAN";
    };
  }
}
