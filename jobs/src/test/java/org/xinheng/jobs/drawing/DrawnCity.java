package org.xinheng.jobs.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.supervision.ClassifySupervision;

/**
 * A small city with the registers of the samples, in which the shipped plans are frozen, drawn and
 * published. One ceremony serves all test classes of a run: what is drawn stays as it is.
 *
 * @param drawnTooEarly what was drawn on the night of the freeze
 * @param waiting what the draw said on the day before its seed was due, and on that day before the
 *     seed came
 * @param folder its deliveries, its lake, and copies of that before the freeze and before the draw
 */
public record DrawnCity(
    SmallCity city,
    DrawFolders folders,
    List<String> drawnTooEarly,
    List<Map<String, Object>> waiting,
    Path folder) {
  static final String BEFORE_FREEZE = "before-freeze";
  static final String BEFORE_DRAW = "before-draw";
  public static final String SCOPE = "2026Q3-1";
  public static final String DRAWN_ON = "2026-07-02";
  static final String SOURCE = "中国福利彩票双色球开奖号码";
  static final int ENTERPRISES = 160;

  private static DrawnCity shared;

  /** The city once its scope is published. */
  public static synchronized DrawnCity shared(SparkSession spark) {
    if (shared == null) {
      shared = made(spark);
    }
    return shared;
  }

  private static DrawnCity made(SparkSession spark) {
    try {
      Path folder = Files.createTempDirectory("xinheng-drawn-city-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      SmallCity city = new SmallCity(spark, folder);
      registers(city);
      enterprises(city);
      city.night("2026-06-30").run("2026-06-30", new ClassifySupervision());
      keep(folder, BEFORE_FREEZE);
      draws(city, "2026-06-30");
      List<String> tooEarly = city.text(DrawResults.TABLE);
      List<Map<String, Object>> waiting =
          List.of(
              city.figures("2026-07-01", new DrawPlans()), city.figures(DRAWN_ON, new DrawPlans()));
      seed(city);
      keep(folder, BEFORE_DRAW);
      draws(city, DRAWN_ON);
      draws(city, "2026-10-15");
      return new DrawnCity(city, DrawFolders.of(city.lake()), tooEarly, waiting, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the ceremony on a night. */
  static void draws(SmallCity city, String night) {
    city.run(night, new FreezePlans()).run(night, new DrawPlans()).run(night, new PublishDraws());
  }

  private static void keep(Path folder, String as) throws IOException {
    Path lake = folder.resolve("lake");
    try (Stream<Path> all = Files.walk(lake)) {
      for (Path path : all.toList()) {
        Path copy = folder.resolve(as).resolve(lake.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The seed on its day. */
  private static void seed(SmallCity city) {
    city.deliver(
        "2026-07-02",
        "standard-seeds",
        "seeds.csv",
        "scope | seed | source | appeared_on\n"
            + SCOPE
            + " | 03 11 17 22 28 30 + 09 | "
            + SOURCE
            + " | 2026-07-02\n");
    city.record("2026-07-02");
  }

  private static void registers(SmallCity city) throws IOException {
    Path samples = SparkTest.projectRoot().resolve("data-samples/deliveries/2024-12-31");
    for (String name :
        new String[] {"matters", "delegations", "teams", "officers", "working_days"}) {
      String source = "standard-" + name.replace('_', '-');
      Path sample = samples.resolve(source).resolve(name + "_20241231_001.csv");
      String text =
          Files.readString(sample).replaceFirst("(?m)^(YW10001,.*,)$", "$1" + SmallCity.uscc(5));
      city.write("2026-06-30", source, name + ".csv", text);
    }
    city.deliver(
        "2026-06-30",
        "standard-leaves",
        "leaves.csv",
        """
        officer_id | leave_from | leave_until
        YW10001    | 2026-06-01 | 2026-07-07
        """);
  }

  private static void enterprises(SmallCity city) {
    StringBuilder rows =
        new StringBuilder(
            "uscc | enterprise_name | subject_type | registration_status | established_on"
                + " | industry | town\n");
    for (int i = 1; i <= ENTERPRISES; i++) {
      rows.append(
          "#%d | 义乌%d号商行 | ENTERPRISE | %s | 2015-01-01 | %s | %d\n"
              .formatted(
                  i,
                  i,
                  i % 40 == 0 ? "REVOKED" : "OPEN",
                  i % 2 == 0 ? "H6110" : "C1810",
                  330782001 + i % 3));
    }
    city.deliver("2026-06-30", "standard-enterprises", "1.csv", rows.toString());
    city.deliver(
        "2026-06-30",
        "standard-relations",
        "1.csv",
        """
        uscc | relation_kind | other_uscc | since_on
        #7   | SHAREHOLDER   | #5         | 2020-01-01
        """);
    city.deliver(
        "2026-06-30",
        "standard-licences",
        "1.csv",
        """
        uscc | licence_number | licence_name           | granted_on | valid_until
        #1   | 证1            | 危险化学品经营许可证   | 2024-01-01 | 2027-01-01
        #2   | 证2            | 危险化学品经营许可证   | 2024-01-01 | 2027-01-01
        #3   | 证3            | 危险化学品经营许可证   | 2024-01-01 | 2025-01-01
        """);
  }
}
