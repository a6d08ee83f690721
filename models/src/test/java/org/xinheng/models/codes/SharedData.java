package org.xinheng.models.codes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Public data that lies beside the project on some machines; tests of it are skipped elsewhere. */
public final class SharedData {
  private SharedData() {}

  public static List<String> lines(String name) throws IOException {
    Path file = folder().resolve("data").resolve(name);
    assumeTrue(Files.exists(file), "The shared data is missing: " + file);
    if (!name.endsWith(".gz")) {
      return Files.readAllLines(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Path folder() {
    String declared = System.getenv("XINHENG_SHARED");
    return declared == null
        ? Path.of(System.getProperty("project.root", ".."), "..", "shared")
        : Path.of(declared);
  }
}
