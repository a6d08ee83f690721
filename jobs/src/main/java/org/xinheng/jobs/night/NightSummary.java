package org.xinheng.jobs.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a person reads when a night is over, made from what its jobs reported. */
final class NightSummary {
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private NightSummary(List<JobRun> runs) {
    runs.forEach(run -> figures.putAll(run.figures()));
  }

  /** The summary as lines; figures that no job reported are left out. */
  static List<String> of(LocalDate asOf, List<JobRun> runs, double seconds) {
    NightSummary summary = new NightSummary(runs);
    summary.lines.add("");
    summary.lines.add("Night of " + asOf + " done in " + Numbers.seconds(seconds));
    summary.deliveries();
    summary.grades();
    summary.notes();
    summary.outputs();
    summary.superseded();
    return summary.lines;
  }

  /** What the jobs had to say in sentences. */
  static List<String> notes(List<JobRun> runs) {
    NightSummary summary = new NightSummary(runs);
    summary.notes();
    return summary.lines;
  }

  private void deliveries() {
    count("delivered", Progress.DELIVERED, inFiles());
    count("accepted", Progress.ACCEPTED, "");
    count("quarantined", Progress.QUARANTINED, shareOfDelivered());
    named(Progress.REASON).forEach((code, rows) -> add("  " + code, rows, ""));
  }

  private String inFiles() {
    Object files = figures.get(Progress.FILES);
    return files == null ? "" : "in " + Numbers.figure(files) + " files";
  }

  private String shareOfDelivered() {
    return Numbers.share(whole(Progress.QUARANTINED), whole(Progress.DELIVERED));
  }

  private void grades() {
    long notScored = whole(Progress.NOT_SCORED);
    count(
        "enterprises scored",
        Progress.SCORED,
        notScored == 0 ? "" : "and " + Numbers.figure(notScored) + " not scored");
    Map<String, Long> grades = named(Progress.GRADE);
    long all = grades.values().stream().mapToLong(Long::longValue).sum();
    grades.forEach(
        (grade, enterprises) ->
            add("  grade " + grade, enterprises, Numbers.share(enterprises, all)));
  }

  private void notes() {
    new TreeMap<>(figures)
        .forEach(
            (name, text) -> {
              if (name.startsWith(Progress.NOTE)) {
                lines.add("  " + name.substring(Progress.NOTE.length()) + ": " + text);
              }
            });
  }

  private void outputs() {
    Object outputs = figures.get(Progress.OUTPUTS);
    if (outputs == null) {
      return;
    }
    Collection<?> places = outputs instanceof Collection<?> many ? many : List.of(outputs);
    places.forEach(place -> lines.add("  outputs               " + place));
  }

  private void superseded() {
    if (!(figures.get(Progress.SUPERSEDED) instanceof Collection<?> nights) || nights.isEmpty()) {
      return;
    }
    lines.add("  Deliveries came late; these nights rest on less than is known of them by today.");
    lines.add("  They stand until they are run again, in this order:");
    nights.forEach(night -> lines.add("    ./xinheng nightly --as-of " + night));
  }

  private void count(String label, String figure, String remark) {
    if (figures.containsKey(figure)) {
      add(label, whole(figure), remark);
    }
  }

  private void add(String label, long count, String remark) {
    String number = Numbers.figure(count);
    lines.add(
        String.format(Locale.ROOT, "  %-24s %12s  %s", label, number, remark).stripTrailing());
  }

  private long whole(String figure) {
    return figures.get(figure) instanceof Number number ? number.longValue() : 0;
  }

  /** Figures that share a prefix, by what follows it, in order. */
  private Map<String, Long> named(String prefix) {
    Map<String, Long> found = new TreeMap<>();
    figures.forEach(
        (name, value) -> {
          if (name.startsWith(prefix) && value instanceof Number number) {
            found.put(name.substring(prefix.length()), number.longValue());
          }
        });
    return found;
  }
}
