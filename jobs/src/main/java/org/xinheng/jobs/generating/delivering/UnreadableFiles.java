package org.xinheng.jobs.generating.delivering;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plants whole files that no mapping can read, and one that was delivered before. */
final class UnreadableFiles {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int DELIVERY = 3;

  /**
   * One planted file.
   *
   * @param file path below the deliveries
   * @param why what is wrong with it
   */
  record Planted(String file, String why) {}

  private final Path out;

  UnreadableFiles(Path out) {
    this.out = out;
  }

  /** Spoils copies of the files that were delivered in the fourth delivery. */
  List<Planted> plant(Timetable timetable) throws IOException {
    Path day = out.resolve(timetable.days().get(DELIVERY).toString());
    List<Planted> planted = new ArrayList<>();
    planted.add(wrongEncoding(first(day.resolve("abnormal-listings"))));
    planted.add(truncated(first(day.resolve("arrears-tax"))));
    planted.add(wrongColumns(first(day.resolve("inspections-zhejiang"))));
    return planted;
  }

  /** Delivers a file once more, unchanged, with the next delivery. */
  Planted deliverAgain(Timetable timetable) throws IOException {
    Path day = out.resolve(timetable.days().get(DELIVERY).toString());
    Path original = first(day.resolve("arrears-social-insurance"));
    Path again =
        out.resolve(timetable.days().get(DELIVERY + 1).toString())
            .resolve("arrears-social-insurance")
            .resolve(original.getFileName());
    Files.write(again, Files.readAllBytes(original));
    return new Planted(below(again), "ALREADY_DELIVERED");
  }

  private Planted wrongEncoding(Path good) throws IOException {
    List<String> lines = head(Files.readString(good).lines().toList());
    return write(good, String.join("\n", lines).getBytes(GB18030), "WRONG_ENCODING");
  }

  private Planted truncated(Path good) throws IOException {
    byte[] bytes = Files.readAllBytes(good);
    return write(good, Arrays.copyOf(bytes, bytes.length / 2), "TRUNCATED");
  }

  private Planted wrongColumns(Path good) throws IOException {
    List<String> lines = new ArrayList<>(head(Files.readString(good, GB18030).lines().toList()));
    lines.set(0, lines.get(0).replace("checkResult", "结果"));
    return write(good, String.join("\n", lines).getBytes(GB18030), "WRONG_COLUMNS");
  }

  private static List<String> head(List<String> lines) {
    return lines.subList(0, Math.min(4, lines.size()));
  }

  private Planted write(Path good, byte[] bytes, String why) throws IOException {
    String name = good.getFileName().toString().replaceFirst("_001", "_900");
    Path bad = good.resolveSibling(name);
    Files.write(bad, bytes);
    return new Planted(below(bad), why);
  }

  private String below(Path file) {
    return out.relativize(file).toString().replace('\\', '/');
  }

  private static Path first(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().findFirst().orElseThrow();
    }
  }
}
