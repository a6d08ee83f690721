package org.xinheng.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.drawing.frames.FrameCounts;
import org.xinheng.jobs.drawing.frames.FrameLedger;
import org.xinheng.jobs.drawing.ranking.Cells;
import org.xinheng.jobs.drawing.ranking.Ranking;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Installation;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.Tickets;

/**
 * The steps of one draw over an invented frame of any size, each measured: counts, sizes, ranks and
 * results, and the ledger with its root. The frame is never collected.
 */
public final class DrawBenchmark {
  private static final String SCOPE = "bench-1";
  private static final String PLAN = "P-BENCH";
  private static final String SEED = "a drawing seed that nobody draws by";
  private static final String KEY = "a key of oversight for measuring only";
  private static final int SHARES = 1000;

  private final Installation installation;
  private final Lake lake;
  private final SparkSession spark;
  private final Path folder;
  private final Meter meter;

  /** A benchmark whose lake and ledger lie in a folder. */
  public DrawBenchmark(Installation installation, SparkSession spark, Path folder) {
    this.installation = installation;
    this.spark = spark;
    this.folder = folder;
    this.lake = Lake.at(spark, folder.resolve("lake").toString());
    this.meter = new Meter(installation.clock());
  }

  /** Measures a draw from so many units in so many strata. */
  public void run(long units, int strata) {
    double load = meter.load();
    DrawPlan plan = plan();
    meter.measure(
        "invent the frame",
        () -> lake.writeScope(DrawFrames.TABLE, SCOPE, invented(units, strata)));
    FrameCounts[] counts = new FrameCounts[1];
    meter.measure("count classes, strata, weights", () -> counts[0] = FrameCounts.of(frame()));
    Cells.Sized[] sized = new Cells.Sized[1];
    Tickets tickets = Tickets.of(SEED, SCOPE);
    meter.measure("sizes and odds", () -> sized[0] = Cells.of(counts[0], List.of(plan), tickets));
    Dataset<Row> results =
        Ranking.results(frame(), sized[0].cells(), SEED, SCOPE, Ranking.TicketsOf.SCOPE);
    meter.measure("rank and draw", () -> lake.writeScope(DrawResults.TABLE, SCOPE, results));
    meter.measure(
        "ledger and root",
        () -> {
          new FrameLedger(lake.folder("ledger").ledger(""), List.of(PLAN), KEY)
              .write(frame(), FrameLedger.parts(units));
        });
    print(units, strata, load, results);
  }

  private void print(long units, int strata, double load, Dataset<Row> results) {
    installation.screen().line("");
    installation
        .screen()
        .line(
            "Draw of %,d units in %d strata, load %.1f before, %.1f after, most memory %,d MB"
                .formatted(
                    units,
                    strata,
                    load,
                    meter.load(),
                    Runtime.getRuntime().maxMemory() / (1024 * 1024)));
    installation
        .screen()
        .line("%-32s %9s %9s %9s %13s".formatted("step", "wall s", "CPU s", "peak MB", "rows"));
    meter.measured().forEach(one -> installation.screen().line(BenchReport.line(one)));
    installation.screen().line("");
    installation.screen().line(results.queryExecution().executedPlan().treeString());
  }

  private static DrawPlan plan() {
    return new DrawPlan(
        PLAN, List.of("M1"), new TreeMap<>(Map.of("A", 90, "B", 300, "C", 900, "D", 1800)), 2);
  }

  private Dataset<Row> frame() {
    return lake.read(DrawFrames.TABLE).filter(DrawFrames.SCOPE.column().equalTo(lit(SCOPE)));
  }

  /** Classes as a city has them, weights between 100 and 400, one in twenty excluded. */
  private Dataset<Row> invented(long units, int strata) {
    Column number = col("id").cast(DataTypes.StringType);
    Column share = pmod(xxhash64(col("id"), lit("class")), lit(SHARES));
    Column isExcluded = pmod(xxhash64(col("id"), lit("excluded")), lit(20)).equalTo(0);
    Column weight =
        pmod(xxhash64(col("id"), lit("weight")), lit(301)).plus(100).cast(DataTypes.IntegerType);
    Column town = format_string("S%03d", pmod(xxhash64(col("id"), lit("stratum")), lit(strata)));
    return spark
        .range(units)
        .select(
            lit(SCOPE).as(DrawFrames.SCOPE.name()),
            lit(PLAN).as(DrawFrames.PLAN.name()),
            concat(lit("9133"), lpad(number, 14, "0")).as(DrawFrames.ID.name()),
            town.as(DrawFrames.STRATUM.name()),
            when(isExcluded, "-")
                .when(share.lt(945), "A")
                .when(share.lt(979), "B")
                .when(share.lt(996), "C")
                .otherwise("D")
                .as(DrawFrames.UNIT_CLASS.name()),
            when(isExcluded, 0).otherwise(weight).as(DrawFrames.WEIGHT.name()),
            when(isExcluded, "MOVED_AWAY").otherwise("").as(DrawFrames.REASON.name()),
            lit(null).cast(DataTypes.StringType).as(DrawFrames.TOWN.name()),
            lit(null).cast(DataTypes.StringType).as(DrawFrames.VILLAGE.name()));
  }
}
