package org.xinheng.jobs.drawing.frames;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.rows.Runs;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.NameRules;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.ledger.LedgerFiles;
import org.xinheng.models.draw.ledger.OversightLedger;

/**
 * Writes sorted frames into a ledger part by part, then hashes what the ledger holds. Each machine
 * writes and hashes its own parts; only a few hashes per part come together. Ids sort as Spark
 * sorts texts, by UTF-8, which is the order of code points.
 */
public final class FrameLedger {
  private static final long UNITS_OF_A_PART = 500_000;

  private final LedgerFiles storage;
  private final List<String> plans;
  private final String key;

  /**
   * A ledger to be filled.
   *
   * @param plans names of the plans in the order of the commitment
   * @param key the key of oversight
   */
  public FrameLedger(LedgerFiles storage, List<String> plans, String key) {
    this.storage = storage;
    this.plans = List.copyOf(plans);
    this.key = key;
  }

  /** One part of the frame of a plan. */
  private record Part(int plan, String name, long units) implements Serializable {}

  /** A part with the number of units before it. */
  private record Placed(Part part, long start) implements Serializable {}

  /** In how many parts frames of so many units are written. */
  public static int parts(long units) {
    return (int) (1 + units / UNITS_OF_A_PART);
  }

  /** Writes the frames; the range of all leaves of each plan, in the order of the plans. */
  public List<MerkleRange> write(Dataset<Row> frames, int parts) {
    List<String> names = new ArrayList<>(plans);
    LedgerFiles target = storage;
    Function2<Integer, Iterator<Row>, Iterator<Part>> write =
        (index, rows) -> written(target, names, index, rows);
    List<Part> written =
        new ArrayList<>(
            frames
                .select(
                    DrawFrames.PLAN.column(),
                    DrawFrames.ID.column(),
                    DrawFrames.STRATUM.column(),
                    DrawFrames.UNIT_CLASS.column(),
                    DrawFrames.WEIGHT.column(),
                    DrawFrames.REASON.column())
                .repartitionByRange(parts, DrawFrames.PLAN.column(), DrawFrames.ID.column())
                .sortWithinPartitions(DrawFrames.PLAN.column(), DrawFrames.ID.column())
                .toJavaRDD()
                .mapPartitionsWithIndex(write, true)
                .collect());
    written.sort(Comparator.comparingInt(Part::plan).thenComparing(Part::name));
    return hashed(JavaSparkContext.fromSparkContext(frames.sparkSession().sparkContext()), written);
  }

  private static Iterator<Part> written(
      LedgerFiles storage, List<String> plans, int index, Iterator<Row> rows) {
    OversightLedger ledger = OversightLedger.in(storage);
    String name = String.format(Locale.ROOT, "%05d", index);
    List<Part> parts = new ArrayList<>();
    for (Runs runs = new Runs(rows, 0); runs.value() != null; ) {
      String plan = runs.value();
      InOrder units = new InOrder(plan, runs.run());
      ledger.addFrame(plans.indexOf(plan), name, units);
      parts.add(new Part(plans.indexOf(plan), name, units.count));
    }
    return parts.iterator();
  }

  private List<MerkleRange> hashed(JavaSparkContext spark, List<Part> parts) {
    List<Placed> placed = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < parts.size(); i++) {
      start = i > 0 && parts.get(i - 1).plan() == parts.get(i).plan() ? start : 0;
      placed.add(new Placed(parts.get(i), start));
      start += parts.get(i).units();
    }
    List<String> names = new ArrayList<>(plans);
    LedgerFiles target = storage;
    String secret = key;
    Function<Placed, MerkleRange> hash = part -> hash(target, names, secret, part);
    List<MerkleRange> ranges =
        spark.parallelize(placed, Math.max(1, placed.size())).map(hash).collect();
    List<MerkleRange> whole = new ArrayList<>();
    plans.forEach(plan -> whole.add(MerkleRange.from(0)));
    for (int i = 0; i < placed.size(); i++) {
      whole.get(placed.get(i).part().plan()).add(ranges.get(i));
    }
    return whole;
  }

  private static MerkleRange hash(
      LedgerFiles storage, List<String> plans, String key, Placed placed) {
    Leaves leaves = Leaves.of(key);
    MerkleRange range = MerkleRange.from(placed.start());
    Part part = placed.part();
    OversightLedger.in(storage)
        .eachUnit(
            part.plan(), part.name(), unit -> range.add(leaves.of(plans.get(part.plan()), unit)));
    return range;
  }

  /** Units of a run, refused where one stands twice; counts what it hands on. */
  private static final class InOrder implements Iterator<FrameUnit> {
    private final String plan;
    private final Iterator<Row> rows;
    private String last = "";
    private long count;

    InOrder(String plan, Iterator<Row> rows) {
      this.plan = plan;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public FrameUnit next() {
      Row row = rows.next();
      String id = row.getString(1);
      if (CodePoints.ORDER.compare(last, id) >= 0) {
        throw new DrawException(
            "The frame of plan " + plan,
            List.of("unit " + NameRules.shown(id) + ": it is in the frame twice"));
      }
      last = id;
      count++;
      return new FrameUnit(id, row.getString(2), row.getString(3), row.getInt(4), row.getString(5));
    }
  }
}
