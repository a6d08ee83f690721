package org.xinheng.jobs.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.xinheng.jobs.lake.TrialFolder;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.trial.ChangedValue;
import org.xinheng.models.trial.Move;
import org.xinheng.models.trial.TrialTally;

/**
 * A trial as people read it: page, files and the lines of the screen.
 *
 * @param folder where page and files lie
 * @param digest SHA-256 of {@code trial.json}
 * @param lines the summary
 */
public record TrialReport(String folder, String digest, List<String> lines) {
  private static final int VALUES = 8;

  public TrialReport {
    lines = List.copyOf(lines);
  }

  /** Writes page and files into the lake's folder of trials. */
  public static TrialReport write(
      TrialResult result, String lakeRoot, Configuration configuration) {
    TrialLabels labels = TrialLabels.of(result.change());
    TrialFiles files = new TrialFiles(result, labels);
    String json = files.json();
    TrialFolder folder = TrialFolder.open(lakeRoot, result.name(), configuration);
    folder.write("index.html", new TrialPage(result, labels).text());
    folder.write("assets/report.css", TrialPage.stylesheet());
    folder.write("trial.json", json);
    folder.write("movers.csv", files.movers());
    folder.write("draws.csv", files.draws());
    folder.write("warnings.csv", files.warnings());
    String place = folder.finish();
    return new TrialReport(place, new DefinitionFile("", json).digest(), lines(result, place));
  }

  private static List<String> lines(TrialResult result, String place) {
    TrialTally tally = result.tally();
    List<String> lines = new ArrayList<>();
    lines.add("Tried on the night of " + result.asOf());
    List<ChangedValue> values = result.change().values();
    for (ChangedValue one : values.subList(0, Math.min(VALUES, values.size()))) {
      lines.add(
          "  %s  %s: %s -> %s"
              .formatted(one.file(), one.place(), shown(one.before()), shown(one.after())));
    }
    if (values.size() > VALUES) {
      lines.add("  and %d more values".formatted(values.size() - VALUES));
    }
    lines.add(figure("enterprises", tally.enterprises()));
    lines.add(figure("stricter", tally.count(Move.Direction.STRICTER)));
    lines.add(figure("lighter", tally.count(Move.Direction.LIGHTER)));
    lines.add(figure("assessed otherwise", tally.count(Move.Direction.ASSESSED_OTHERWISE)));
    lines.add(figure("points or reasons only", tally.count(Move.Direction.WITHIN)));
    lines.add(figure("grades that change", tally.grades().moved()));
    lines.add(figure("supervision classes", tally.classes().moved()));
    lines.add(
        more(
            "draws to expect",
            TrialDraws.lines(result).stream().mapToDouble(TrialDraws.PlanLine::difference).sum()));
    lines.add(
        more(
            "were everybody drawn from",
            TrialDraws.general(result).stream()
                .mapToDouble(one -> one.after().expected() - one.before().expected())
                .sum()));
    warnings(result, lines);
    result.notes().forEach(note -> lines.add("  " + note));
    if (!result.notShown().isEmpty()) {
      lines.add("  not to be seen on a past night: " + String.join(", ", result.notShown()));
    }
    lines.add("  page                     " + place + "/index.html");
    lines.add("  digest                   " + result.change().proposed().digest());
    return lines;
  }

  private static void warnings(TrialResult result, List<String> lines) {
    if (result.warnings() != null) {
      lines.add(figure("warnings raised", result.warnings().total(WarningsCompared.Fate.RAISED)));
      lines.add(figure("warnings cleared", result.warnings().total(WarningsCompared.Fate.CLEARED)));
      lines.add(figure("warnings altered", result.warnings().total(WarningsCompared.Fate.ALTERED)));
    }
  }

  private static String shown(String value) {
    return value == null ? "(none)" : value;
  }

  private static String more(String label, double draws) {
    // Without the sum there would be a negative zero.
    return String.format(Locale.ROOT, "  %-24s %+12.1f", label, draws + 0.0);
  }

  private static String figure(String label, long count) {
    return String.format(Locale.ROOT, "  %-24s %,12d", label, count);
  }
}
