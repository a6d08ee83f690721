package org.xinheng.jobs.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.jobs.generating.GeneratorSettings;

/**
 * What a benchmark of warnings prints.
 *
 * @param city what was generated
 * @param check what became of what was planted
 * @param openings warnings opened, by rule and night
 * @param measured every step
 */
record WarningReport(
    GeneratorSettings city,
    PlantedCheck check,
    Map<String, Map<LocalDate, Long>> openings,
    List<Measurement> measured) {
  private static final String ROW = "%-32s %8s %8s %8s %8s %11s %12s %9s %9s";

  /** The report as lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        text(
            "Warnings of %,d enterprises and what was planted %d times among them, %d, seed %d",
            city.enterprises(), city.plants(), city.asOf().getYear(), city.seed()));
    lines.add("");
    measured.stream()
        .filter(one -> !one.step().startsWith(" "))
        .forEach(one -> lines.add(BenchReport.line(one)));
    lines.add("");
    lines.add(
        text(
            ROW,
            "rule",
            "planted",
            "found",
            "recall",
            "on time",
            "look-alikes",
            "false alarms",
            "January",
            "per night"));
    check.tallies().forEach((rule, tally) -> lines.add(line(rule, tally)));
    lines.add("");
    lines.addAll(nightly());
    check.faults().forEach(lines::add);
    return lines;
  }

  private String line(String rule, PlantedCheck.Tally tally) {
    Map<LocalDate, Long> opened = openings.getOrDefault(rule, Map.of());
    boolean isWarning = rule.startsWith("W");
    return text(
            ROW,
            rule,
            count(tally.planted()),
            count(tally.found()),
            tally.planted() == 0 ? "" : share(tally.found(), tally.planted()),
            tally.planted() == 0 ? "" : share(tally.onTheDay(), tally.planted()),
            count(tally.lookAlikes()),
            count(tally.falseAlarms()),
            isWarning ? count(settled(opened, true)) : "",
            isWarning ? text("%.2f", settled(opened, false) / (double) settledNights()) : "")
        .stripTrailing();
  }

  /** What all rules raise in a night once the first month is over. */
  private List<String> nightly() {
    Map<LocalDate, Long> all = new TreeMap<>();
    openings
        .values()
        .forEach(
            byNight -> byNight.forEach((night, opened) -> all.merge(night, opened, Long::sum)));
    List<Long> sorted = new ArrayList<>();
    for (LocalDate day = settles(); !day.isAfter(city.asOf()); day = day.plusDays(1)) {
      sorted.add(all.getOrDefault(day, 0L));
    }
    sorted.sort(null);
    long sum = sorted.stream().mapToLong(Long::longValue).sum();
    return List.of(
        text("Raised on the first night: %,d", all.getOrDefault(settles().minusMonths(1), 0L)),
        text(
            "Raised per night from %s on: mean %.1f, median %,d, 95 %% of nights at most %,d, most %,d",
            settles(),
            sum / (double) sorted.size(),
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 95 / 100),
            sorted.get(sorted.size() - 1)));
  }

  /** Openings of the nights before all has settled, or of those after. */
  private long settled(Map<LocalDate, Long> opened, boolean isBefore) {
    return opened.entrySet().stream()
        .filter(one -> one.getKey().isBefore(settles()) == isBefore)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private LocalDate settles() {
    return city.asOf().withDayOfYear(1).plusMonths(1);
  }

  private long settledNights() {
    return city.asOf().toEpochDay() - settles().toEpochDay() + 1;
  }

  private static String count(long count) {
    return text("%,d", count);
  }

  private static String share(int part, int whole) {
    return text("%.3f", part / (double) whole);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
