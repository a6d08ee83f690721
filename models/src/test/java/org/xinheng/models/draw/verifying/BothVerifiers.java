package org.xinheng.models.draw.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs the verifier and docs/verify_draw.py over the same ledgers. */
final class BothVerifiers {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

  /** Checks many ledgers in one process; prints one line of subjects for each. */
  private static final String SCRIPT =
      """
      import sys
      sys.path.insert(0, sys.argv[1])
      import verify_draw as v
      for folder in sys.argv[2:]:
          findings = v.Findings()
          v.verify(folder, None, None, findings)
          print("subjects", *[subject for subject, found in findings.found.items() if found])
      """;

  private BothVerifiers() {}

  /** What both find wrong with each ledger; they must agree. */
  static Map<Path, Set<Finding.Subject>> subjects(List<Path> ledgers) throws Exception {
    List<Set<Finding.Subject>> byPython = byPython(ledgers);
    Map<Path, Set<Finding.Subject>> subjects = new LinkedHashMap<>();
    for (int i = 0; i < ledgers.size(); i++) {
      Set<Finding.Subject> byJava = EnumSet.noneOf(Finding.Subject.class);
      List<Finding> findings = Verifier.verify(ledgers.get(i), null, null).findings();
      findings.forEach(finding -> byJava.add(finding.subject()));
      assertThat(byPython.get(i)).as(ledgers.get(i) + ": " + findings).isEqualTo(byJava);
      subjects.put(ledgers.get(i), byJava);
    }
    return subjects;
  }

  private static List<Set<Finding.Subject>> byPython(List<Path> ledgers) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("python3", "-B", "-c", SCRIPT, ROOT.resolve("docs").toString()));
    ledgers.forEach(ledger -> command.add(ledger.toString()));
    List<Set<Finding.Subject>> subjects = new ArrayList<>();
    for (String line : run(command).lines().toList()) {
      Set<Finding.Subject> found = EnumSet.noneOf(Finding.Subject.class);
      for (String name : line.replaceFirst("subjects ?", "").split(" ")) {
        if (!name.isEmpty()) {
          found.add(Finding.Subject.valueOf(name.toUpperCase(Locale.ROOT)));
        }
      }
      subjects.add(found);
    }
    assertThat(subjects).hasSameSizeAs(ledgers);
    return subjects;
  }

  /** What the single-file verifier prints, and its exit code on a line of its own. */
  static String python(Object... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("python3", "-B", ROOT.resolve("docs/verify_draw.py").toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return text(process) + "exit " + process.waitFor();
  }

  private static String run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = text(process);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  static Path proof(Path folder, String json) throws IOException {
    return Files.writeString(folder.resolve("unit.json"), json + "\n");
  }
}
