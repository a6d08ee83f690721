package org.xinheng.jobs.explaining;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * Why an enterprise scored what it did on a night, in words: everything an officer needs to answer
 * an objection (信用评定说明).
 *
 * @param uscc the enterprise
 * @param name its registered name; null where no registration is known
 * @param registration its registration as known that night
 * @param asOf the night
 * @param knownBy the latest night, up to which the second score looks
 * @param asItWas the score with what was known that night
 * @param asKnownToday the score of the same night with what is known by the latest one
 * @param notCounting records known by the latest night that do not count on the night, and why
 * @param neutral kinds of record that never count, how many there are, and why
 * @param risk the risk class of the night, internal; null where no model was in force
 * @param recorded what the night wrote down; null where it is no longer kept
 * @param version versions of the definitions used here
 * @param digests digest of each definition file used here, by its path
 * @param definitionsDigest digest over all definition files
 */
public record Explanation(
    String uscc,
    String name,
    List<Value> registration,
    LocalDate asOf,
    LocalDate knownBy,
    Score asItWas,
    Score asKnownToday,
    List<NotCounting> notCounting,
    List<Neutral> neutral,
    Risk risk,
    Recorded recorded,
    String version,
    SortedMap<String, String> digests,
    String definitionsDigest) {

  /** A Chinese label and what stands beside it. */
  public record Value(String label, String value) {}

  /**
   * A record as evidence.
   *
   * @param sourceKey key of the record with the series of its source
   * @param knownOn day on which this version reached us
   */
  public record Evidence(
      String contract,
      String contractLabel,
      String document,
      String sourceKey,
      LocalDate knownOn,
      List<Value> fields) {}

  /**
   * A score in words; points and grade are null where the enterprise is not assessed.
   *
   * @param notAssessed why there is no score; null where there is one
   * @param directRule direct rule that set the grade; null where none did
   * @param nextChangeOn next day on which it changes by itself; null where there is none
   * @param staleIndicators indicators whose feed was late
   */
  public record Score(
      String notAssessed,
      String card,
      Integer points,
      String grade,
      String gradeLabel,
      String directRule,
      LocalDate nextChangeOn,
      List<Cause> causes,
      List<String> staleIndicators) {}

  /**
   * One cause of lost points.
   *
   * @param evidence the record; null where something missing costs the points
   * @param until first day on which it costs no more by itself; null where its end is open
   * @param rule what the lifecycle says of the record; null without a record
   * @param restores the repair path
   */
  public record Cause(
      String group,
      String indicator,
      int points,
      Evidence evidence,
      LocalDate from,
      LocalDate until,
      String rule,
      String basis,
      boolean isConfirmed,
      boolean isObjected,
      String restores) {
    /** From when until when it costs points, in words. */
    public String period() {
      return ExplanationText.period(from, until);
    }
  }

  /** A record that does not count on the night, or costs nothing, and why. */
  public record NotCounting(
      Evidence evidence, LocalDate from, LocalDate until, String why, String basis) {}

  /**
   * The risk class of the night in words, and what raises the risk most.
   *
   * @param probability calibrated probability that the next inspection finds something
   * @param basis what gave the class
   * @param evidence the record that set the class by itself; null where none did
   * @param model version of the model in the registry
   */
  public record Risk(
      String riskClass,
      String label,
      double probability,
      String basis,
      String source,
      boolean isConfirmed,
      Evidence evidence,
      List<RiskCause> causes,
      String model) {}

  /**
   * One thing that raises the risk against the average enterprise.
   *
   * @param value its value with its unit
   * @param logOdds log odds that it adds
   * @param records the latest records it rests on
   */
  public record RiskCause(
      String indicator,
      String meaning,
      String value,
      String window,
      double logOdds,
      List<Evidence> records) {}

  /** A kind of record that never counts. */
  public record Neutral(String contractLabel, int records, String why, String basis) {}

  /** What {@code core.assessments} holds of the night. */
  public record Recorded(Integer points, String grade, String definitionsDigest) {}

  /** The same with the risk class of the night. */
  public Explanation with(Risk found) {
    return new Explanation(
        uscc,
        name,
        registration,
        asOf,
        knownBy,
        asItWas,
        asKnownToday,
        notCounting,
        neutral,
        found,
        recorded,
        version,
        digests,
        definitionsDigest);
  }

  /** Whether what became known later changes the score of the night. */
  public boolean hasChangedSince() {
    return !java.util.Objects.equals(asItWas.points(), asKnownToday.points())
        || !java.util.Objects.equals(asItWas.grade(), asKnownToday.grade())
        || !java.util.Objects.equals(asItWas.notAssessed(), asKnownToday.notAssessed());
  }

  /** Whether the night was assessed by other definitions than this explanation. */
  public boolean hasOtherDefinitions() {
    return recorded != null && !recorded.definitionsDigest().equals(definitionsDigest);
  }
}
