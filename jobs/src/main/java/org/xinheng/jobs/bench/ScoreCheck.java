package org.xinheng.jobs.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.bench.sql.ScoreQuery;
import org.xinheng.jobs.bench.sql.SqlText;
import org.xinheng.models.definitions.Definitions;

/** The scores of a night computed a second time by DuckDB, and compared one by one. */
public final class ScoreCheck {
  private static final int SHOWN = 10;
  private static final List<String> COMPARED =
      List.of("not_assessed", "card", "points", "grade", "direct_rule");

  private final DuckDatabase duck;
  private final Path folder;

  /**
   * A check that keeps its files in a folder.
   *
   * @param duck reads and computes
   * @param folder for the typed facts, below {@code facts}, and the scores
   */
  public ScoreCheck(DuckDatabase duck, Path folder) {
    this.duck = duck;
    this.folder = folder;
  }

  /** Writes the facts of the lake as typed Parquet; the number of them. */
  public long export(Dataset<Row> facts) {
    return FactExport.write(duck, LakeFiles.of(facts), facts());
  }

  /** Computes every score from the exported facts; the number of enterprises. */
  public long score(Definitions definitions, LocalDate asOf) {
    duck.run(
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(
                ScoreQuery.of(definitions, facts(), asOf), SqlText.text(scores().toString())));
    return duck.number("SELECT count(*) FROM " + SqlText.parquet(scores()));
  }

  /** Compares the scores with the assessments of the night. */
  public Comparison compare(Dataset<Row> assessments, LocalDate asOf) {
    String ours =
        "(SELECT uscc AS enterprise, %s FROM %s WHERE as_of = %s)"
            .formatted(
                String.join(", ", COMPARED),
                LakeFiles.sql(LakeFiles.of(assessments)),
                SqlText.day(asOf));
    long assessed = duck.number("SELECT count(*) FROM " + ours);
    long scored = duck.number("SELECT count(*) FROM " + SqlText.parquet(scores()));
    String differing =
        """
        FROM %s a FULL JOIN %s s USING (enterprise)
        WHERE a.enterprise IS NULL OR s.enterprise IS NULL OR %s
        """
            .formatted(
                ours,
                SqlText.parquet(scores()),
                COMPARED.stream()
                    .map(column -> "a." + column + " IS DISTINCT FROM s." + column)
                    .collect(Collectors.joining(" OR ")));
    long differences = duck.number("SELECT count(*) " + differing);
    return new Comparison(assessed, scored, differences, examples(differing));
  }

  private List<String> examples(String differing) {
    String columns =
        COMPARED.stream()
            .map(column -> "a.%1$s, s.%1$s".formatted(column))
            .collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    for (List<String> row :
        duck.rows(
            "SELECT enterprise, %s %s ORDER BY enterprise LIMIT %d"
                .formatted(columns, differing, SHOWN))) {
      lines.add(row.get(0) + ": " + sides(row));
    }
    return lines;
  }

  private static String sides(List<String> row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < COMPARED.size(); i++) {
      String ours = row.get(1 + 2 * i);
      String theirs = row.get(2 + 2 * i);
      if (!String.valueOf(ours).equals(String.valueOf(theirs))) {
        parts.add(COMPARED.get(i) + " assessed " + ours + ", DuckDB " + theirs);
      }
    }
    return String.join("; ", parts);
  }

  private Path facts() {
    return folder.resolve("facts");
  }

  private Path scores() {
    return folder.resolve("scores.parquet");
  }

  /**
   * How the two sides compare.
   *
   * @param assessed assessments of the night
   * @param scored scores of DuckDB
   * @param differences enterprises on which they differ
   * @param examples the first of these with both values
   */
  public record Comparison(long assessed, long scored, long differences, List<String> examples) {
    /** Whether both sides have the same enterprises with the same scores. */
    public boolean isEqual() {
      return assessed == scored && differences == 0;
    }
  }
}
