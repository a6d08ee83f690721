package org.xinheng.jobs.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.SmallCity.differences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;

/** The order of rows, the cut of files and the number of partitions change nothing. */
class OrderTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String DAY = "2026-06-03";

  @TempDir Path folder;

  @AfterEach
  void partitionAsBefore() {
    spark().conf().set(PARTITIONS, "2");
  }

  @Test
  void shuffledRowsSplitFilesAndPartitionsChangeNothing() throws IOException {
    Path plain = folder.resolve("plain");
    CityStory story = new CityStory(new SmallCity(spark(), plain), 300);
    story.firstDay();
    story.secondDay();
    story.thirdDay();
    story.lateFiles();
    rewrite(plain, folder.resolve("shuffled"), 1);
    rewrite(plain, folder.resolve("split"), 3);

    List<String> results = results("plain", 1);
    assertThat(results).hasSizeGreaterThan(300);
    assertThat(differences(results, results("shuffled", 7))).isEmpty();
    assertThat(differences(results, results("split", 17))).isEmpty();
  }

  private List<String> results(String name, int partitions) {
    spark().conf().set(PARTITIONS, String.valueOf(partitions));
    SmallCity city = new SmallCity(spark(), folder.resolve(name)).night(DAY);
    List<String> results = new ArrayList<>(city.text(Facts.TABLE));
    results.addAll(city.text(Dossiers.TABLE));
    results.addAll(city.text(Assessments.TABLE));
    return results;
  }

  /** Copies deliveries with the rows of each file shuffled and dealt out to so many files. */
  private static void rewrite(Path from, Path to, int parts) throws IOException {
    try (Stream<Path> files = Files.walk(from.resolve("deliveries"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        rewriteFile(file, copy, parts);
      }
    }
  }

  private static void rewriteFile(Path file, Path copy, int parts) throws IOException {
    String[] name = file.getFileName().toString().split("\\.");
    // Lines are moved as bytes: files differ in their encoding.
    List<String> lines = Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    boolean hasHeader = !name[1].equals("json");
    List<String> rows = new ArrayList<>(lines.subList(hasHeader ? 1 : 0, lines.size()));
    Collections.shuffle(rows, new Random(7));
    for (int part = 0; part < parts; part++) {
      List<String> dealt = new ArrayList<>(hasHeader ? lines.subList(0, 1) : List.of());
      for (int i = part; i < rows.size(); i += parts) {
        dealt.add(rows.get(i));
      }
      if (part == 0 || dealt.size() > (hasHeader ? 1 : 0)) {
        String partName = name[0] + "-" + part + "." + name[1];
        Files.write(
            copy.resolveSibling(partName), dealt, java.nio.charset.StandardCharsets.ISO_8859_1);
      }
    }
  }
}
