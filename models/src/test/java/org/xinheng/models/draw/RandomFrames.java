package org.xinheng.models.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Frames made up from a seed, odd ids among them. */
final class RandomFrames {
  static final DrawPlan PLAN =
      new DrawPlan(
          "p", List.of("m"), new TreeMap<>(Map.of("A", 700, "B", 2500, "C", 6000, "D", 10_000)), 2);
  private static final List<String> ODD = List.of("𠮷", "豈", "é", "e\u0301", "Z", "9", "10");

  private final Random random;

  RandomFrames(long seed) {
    this.random = new Random(seed);
  }

  List<FrameUnit> frame(int most) {
    List<FrameUnit> frame = new ArrayList<>();
    int units = 1 + random.nextInt(most);
    for (int i = 0; i < units; i++) {
      String id = ODD.get(random.nextInt(ODD.size())) + i;
      String stratum = ODD.get(random.nextInt(3));
      if (i > 0 && random.nextInt(10) == 0) {
        frame.add(FrameUnit.excluded(id, stratum, "迁出"));
        continue;
      }
      int weight = random.nextInt(8) == 0 ? 1 + random.nextInt(1_000_000) : 1 + random.nextInt(50);
      frame.add(
          FrameUnit.eligible(id, stratum, Character.toString('A' + random.nextInt(4)), weight));
    }
    return frame;
  }

  Tickets tickets() {
    return Tickets.of("seed " + random.nextLong(), "2026Q4");
  }
}
