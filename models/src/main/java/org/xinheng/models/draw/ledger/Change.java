package org.xinheng.models.draw.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.commitment.CanonicalJson;

/**
 * Officers of one post exchanged by hand after the draw, with its reason and its author (人员调整). The
 * drawn officers stay in the ledger beside it.
 *
 * @param visit the visit
 * @param department the post within it
 * @param removed officers who do not go, by id
 * @param added officers who go instead, by id
 * @param author who decided it
 */
public record Change(
    String visit,
    String department,
    List<String> removed,
    List<String> added,
    String reason,
    String author,
    LocalDate decidedOn)
    implements Amendment {
  private static final Set<String> KEYS =
      Set.of(
          "added", "author", "decided_on", "department", "previous", "reason", "removed", "visit");

  public Change {
    removed = inOrder(removed);
    added = inOrder(added);
  }

  private static List<String> inOrder(List<String> officers) {
    TreeSet<String> ids = new TreeSet<>(CodePoints.ORDER);
    ids.addAll(officers);
    return List.copyOf(ids);
  }

  /** What is wrong with the change by itself. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(faultsOf(reason, author));
    if (removed.isEmpty() && added.isEmpty()) {
      faults.add("it changes nobody");
    }
    return faults;
  }

  static List<String> faultsOf(String reason, String author) {
    List<String> faults = new ArrayList<>();
    if (reason.isBlank()) {
      faults.add("it has no reason");
    }
    if (author.isBlank()) {
      faults.add("it has no author");
    }
    return faults;
  }

  @Override
  public String about() {
    return visit;
  }

  @Override
  public String line(String previous) {
    return CanonicalJson.of(
        Map.of(
            "added", added,
            "author", author,
            "decided_on", decidedOn.toString(),
            "department", department,
            "previous", previous,
            "reason", reason,
            "removed", removed,
            "visit", visit));
  }

  static Change of(String line) {
    JsonRow row = JsonRow.of(line, KEYS);
    return new Change(
        row.text("visit"),
        row.text("department"),
        row.texts("removed"),
        row.texts("added"),
        row.text("reason"),
        row.text("author"),
        LedgerLines.day(row.text("decided_on")));
  }
}
