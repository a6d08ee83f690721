package org.xinheng.jobs.runtime;

import java.time.LocalDate;
import java.util.List;

/** Every error a person may meet, in one place: the problem, the reason, and what to do. */
public final class Errors {
  private Errors() {}

  public static JobException badSetting(List<String> problems) {
    return new JobException(
        ExitCode.INPUT,
        "Settings cannot be used. Mend them in jobs/conf or on the command line:\n  "
            + String.join("\n  ", problems),
        null);
  }

  public static JobException tableMissing(String table, String remedy) {
    return new JobException(
        ExitCode.INPUT,
        "Table " + table + " does not exist yet. No job has written it in this lake. " + remedy,
        null);
  }

  public static JobException nightMissing(String table, LocalDate asOf, String job) {
    return new JobException(
        ExitCode.INPUT,
        "Table %s has no rows for %s. The job %s has not run for that night. Run: ./xinheng run %s --as-of %s"
            .formatted(table, asOf, job, job, asOf),
        null);
  }

  public static JobException undeclared(String job, String table, String use) {
    return new JobException(
        ExitCode.FAILURE,
        "Job " + job + " " + use + " table " + table + " without declaring it. Add it to the job.",
        null);
  }

  public static JobException schemaBroken(String table, List<String> differences) {
    return new JobException(
        ExitCode.FAILURE,
        "Rows for table "
            + table
            + " do not obey its contract:\n  "
            + String.join("\n  ", differences),
        null);
  }

  /** A table of this lake that an earlier version wrote in a way that this one cannot read. */
  public static JobException tableOutdated(String table, List<String> differences) {
    return new JobException(
        ExitCode.INPUT,
        "Table "
            + table
            + " was written by another version of Xinheng:\n  "
            + String.join("\n  ", differences)
            + "\nMake the lake anew beside this one, or go on with that version: docs/upgrade.md.",
        null);
  }

  public static JobException deliveriesMissing(String folder) {
    return new JobException(
        ExitCode.INPUT,
        "The deliveries folder "
            + folder
            + " does not exist. Nothing can be ingested. Set deliveries.root or make the folder.",
        null);
  }

  public static JobException definitionsMissing(String folder) {
    return new JobException(
        ExitCode.INPUT,
        "The definitions folder "
            + folder
            + " does not exist. Nothing says what counts. Set definitions.root or make the folder.",
        null);
  }

  public static JobException rowsLost(List<String> files) {
    return new JobException(
        ExitCode.FAILURE,
        "Rows delivered are not rows kept, so nothing is published. Delivered, staged and"
            + " quarantined per file:\n  "
            + String.join("\n  ", files),
        null);
  }

  public static JobException gateClosed(LocalDate asOf, List<String> reasons) {
    return new JobException(
        ExitCode.GATE,
        "The data gate is closed for the night of "
            + asOf
            + "; the last good outputs stay in place. Ask the owners of these sources, or change"
            + " models/definitions/quality.yaml:\n  "
            + String.join("\n  ", reasons),
        null);
  }

  public static JobException ledgerDiffers(int differences) {
    return new JobException(
        ExitCode.GATE,
        "不一致 The ledger does not agree: "
            + differences
            + (differences == 1 ? " difference" : " differences")
            + ", each named above. Ask whoever keeps it, and do not act on this draw.",
        null);
  }

  public static JobException rereadTooEarly(LocalDate asOf, LocalDate first) {
    return new JobException(
        ExitCode.INPUT,
        ("Rows cannot be read again for %s: what is read again is known from that day on, and"
                + " deliveries or nights of that day and later stand already. Run: ./xinheng run"
                + " reread-quarantined --as-of %s")
            .formatted(asOf, first),
        null);
  }

  public static JobException notAssessed(String subject, String reason) {
    return new JobException(ExitCode.INPUT, subject + " cannot be explained. " + reason, null);
  }

  public static JobException unhealthy(long faults) {
    return new JobException(
        ExitCode.INPUT,
        "Not well: %d %s above, each with what to do."
            .formatted(faults, faults == 1 ? "fault" : "faults"),
        null);
  }

  public static JobException weakToken(int shortest) {
    return new JobException(
        ExitCode.INPUT,
        "The token that readers must show is missing or weak: %d or more letters, digits, - or _."
                .formatted(shortest)
            + " Set XINHENG_TOKEN or --token-file, or start by ./xinheng serve, which makes one up.",
        null);
  }

  public static JobException portTaken(int port, Exception cause) {
    return new JobException(
        ExitCode.INPUT,
        "Port %d of 127.0.0.1 cannot be listened on: %s. End what holds it, or choose another by --port."
            .formatted(port, cause.getMessage()),
        cause);
  }

  public static JobException keyMissing(String setting, String remedy) {
    return new JobException(
        ExitCode.INPUT, "The key named by " + setting + " cannot be used. " + remedy, null);
  }

  public static JobException frameMoved(String scope, List<String> faults) {
    return new JobException(
        ExitCode.GATE,
        "Scope "
            + scope
            + " is not frozen: its frames are not what was to be expected, and nothing is committed."
            + " Ask the owners of the data, or change models/definitions/draws.yaml:\n  "
            + String.join("\n  ", faults),
        null);
  }

  public static JobException storageUnknown(String root, String missing) {
    return new JobException(
        ExitCode.INPUT,
        "Nothing here can read or write "
            + root
            + ": "
            + missing
            + ". Paths, file:, hdfs: and, with its libraries on the class path, s3a: are known"
            + " (docs/deployment.md). Set lake.root or deliveries.root to one of them.",
        null);
  }

  public static JobException modelRefused(String version, String why, String champion) {
    return new JobException(
        ExitCode.INPUT,
        "The risk model %s cannot be used. %s Any version's name in %s puts that one in force; without the file there are no risk classes."
            .formatted(version, why, champion),
        null);
  }

  public static JobException nothingTrained(String why) {
    return new JobException(
        ExitCode.INPUT, "No risk model is trained, and the champion stays. " + why, null);
  }

  public static JobException backtestRefused(String why) {
    return new JobException(ExitCode.INPUT, "There is no back-test. " + why, null);
  }

  public static JobException folderInUse(String folder) {
    return new JobException(
        ExitCode.INPUT,
        "The folder "
            + folder
            + " is not empty. What lies there would mix with what is written. Name a folder that"
            + " is empty or does not exist.",
        null);
  }

  public static JobException scoresDiffer(
      long differences, long assessed, long scored, List<String> examples) {
    return new JobException(
        ExitCode.FAILURE,
        ("%d of %d assessments differ from the %d scores by DuckDB. Either org.xinheng.models or"
                + " the query misreads the definitions. The first:\n  %s")
            .formatted(differences, assessed, scored, String.join("\n  ", examples)),
        null);
  }

  public static JobException plantsMistaken(List<String> faults, long toldOtherwise) {
    return new JobException(
        ExitCode.FAILURE,
        ("%d plants were missed, early, late or seen where nothing was, as listed above; %d"
                + " openings differ from one night to another.")
            .formatted(faults.size(), toldOtherwise),
        null);
  }

  public static JobException ruleChangeRefused(List<String> faults) {
    return new JobException(
        ExitCode.INPUT,
        "The change of rules is not put on record:\n  " + String.join("\n  ", faults),
        null);
  }

  public static JobException rulesNotApproved(String why) {
    return new JobException(
        ExitCode.INPUT,
        why
            + " Try the change, propose it and have it approved (./xinheng try, ./xinheng approve),"
            + " or set definitions.approval to warn.",
        null);
  }

  public static JobException ruleRecordBroken(String fault) {
    return new JobException(
        ExitCode.GATE,
        "The record of rule changes does not agree with itself: rule-changes/%s. Ask whoever keeps it."
            .formatted(fault),
        null);
  }

  public static JobException contractsNotMoved(List<String> faults) {
    return new JobException(
        ExitCode.INPUT,
        "The contracts of the marts are not written:\n  " + String.join("\n  ", faults),
        null);
  }

  public static JobException storage(String what, Throwable cause) {
    return new JobException(ExitCode.FAILURE, what + ": " + cause.getMessage(), cause);
  }
}
