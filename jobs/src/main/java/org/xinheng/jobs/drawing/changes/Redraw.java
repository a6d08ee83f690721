package org.xinheng.jobs.drawing.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.supervision.Supervision;

/**
 * The plans of a scope once more, as plans of a scope of their own with a seed of their own (重抽).
 * Nothing of the earlier scope is touched.
 *
 * @param scope the scope drawn anew
 * @param reason why
 * @param author who decided it
 * @param freezeOn night that freezes the frames anew
 * @param seedDue when the seed will appear; the draw is on that day
 * @param visitsUntil last visiting day; null where it stays
 */
public record Redraw(
    String scope,
    String reason,
    String author,
    LocalDate freezeOn,
    LocalDateTime seedDue,
    LocalDate visitsUntil) {
  private static final String PLANS = "plans/";
  private static final Pattern ROUND = Pattern.compile("(.*)-(\\d+)");
  private static final Set<String> RENEWED =
      Set.of("scope", "freeze-on", "draw-on", "visits", "seed", "approved", "redraws");

  /** Refuses what has no reason or no author. */
  public Redraw {
    List<String> faults = new ArrayList<>();
    if (reason.isBlank()) {
      faults.add("it has no reason");
    }
    if (author.isBlank()) {
      faults.add("it has no author");
    }
    DrawException.throwIfAny("The redraw of scope " + scope, faults);
  }

  /**
   * Writes the plans into the folder of definitions.
   *
   * @return the new files by path
   * @throws DrawException if the scope was never frozen
   * @throws org.xinheng.models.definitions.DefinitionException with every fault of the new plans;
   *     then nothing is written
   */
  public SortedMap<String, String> write(DrawFolders folders, Path definitionsFolder) {
    if (!folders.isFrozen(scope)) {
      throw new DrawException(
          "The redraw of scope " + scope,
          List.of("it was never frozen; frozen are " + folders.scopes()));
    }
    Definitions definitions = Definitions.load(definitionsFolder);
    SortedMap<String, String> files =
        files(FrozenScope.of(folders.oversight(scope)), definitions, folders.scopes());
    for (Map.Entry<String, String> file : files.entrySet()) {
      definitions = definitions.with(new DefinitionFile(file.getKey(), file.getValue()));
    }
    Plans.announced(definitions, Supervision.of(definitions));
    files.forEach((path, text) -> write(definitionsFolder.resolve(path), text));
    return files;
  }

  private SortedMap<String, String> files(
      FrozenScope frozen, Definitions definitions, List<String> taken) {
    Set<String> known = new HashSet<>(taken);
    known.addAll(Plans.announced(definitions, Supervision.of(definitions)).scopes());
    String next = next(known);
    SortedMap<String, String> files = new TreeMap<>();
    for (Plan plan : frozen.plans()) {
      String name = plan.path().substring(plan.path().lastIndexOf('/') + 1);
      String own = name.startsWith(scope + "-") ? name.substring(scope.length() + 1) : name;
      files.put(
          PLANS + next + "-" + own,
          text(frozen.definitions().file(plan.path()).text(), plan, next));
    }
    return files;
  }

  /** The next round of the period that nobody has named. */
  private String next(Set<String> known) {
    Matcher round = ROUND.matcher(scope);
    String period = round.matches() ? round.group(1) : scope;
    int number = round.matches() ? Integer.parseInt(round.group(2)) + 1 : 2;
    while (known.contains(period + "-" + number)) {
      number++;
    }
    return period + "-" + number;
  }

  private String text(String earlier, Plan plan, String next) {
    List<String> lines = new ArrayList<>();
    boolean isRenewed = false;
    for (String line : earlier.lines().toList()) {
      if (!line.isEmpty() && line.charAt(0) != ' ') {
        isRenewed = RENEWED.contains(line.split(":", 2)[0]);
      }
      if (!isRenewed) {
        lines.add(line);
      }
    }
    LocalDate drawOn = seedDue.toLocalDate();
    LocalDate from = plan.schedule().visitsFrom();
    LocalDate first = from.isAfter(drawOn) ? from : drawOn.plusDays(1);
    LocalDate last = visitsUntil == null ? plan.schedule().visitsUntil() : visitsUntil;
    lines.add("scope: " + next);
    lines.add("freeze-on: " + freezeOn);
    lines.add("draw-on: " + drawOn);
    lines.add("visits: {from: %s, until: %s}".formatted(first, last));
    lines.add("seed: {source: %s, due: \"%s\"}".formatted(quoted(plan.seed().source()), seedDue));
    lines.add("approved: {by: %s, on: %s}".formatted(quoted(author), freezeOn));
    lines.add(
        "redraws: {scope: %s, reason: %s, by: %s}"
            .formatted(scope, quoted(reason), quoted(author)));
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException("The plan " + file + " cannot be written", e);
    }
  }
}
