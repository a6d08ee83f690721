package org.xinheng.models.draw.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.Selected;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.Post;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.draw.officers.Staffing;

/** Rows of the lists of a ledger as lines of canonical JSON, and back. */
public final class LedgerLines {
  private static final Set<String> RESULT =
      Set.of("class", "id", "place", "rank", "stratum", "ticket");
  private static final Set<String> OFFICER =
      Set.of(
          "certificate_valid_until",
          "earlier_posts",
          "id",
          "leave",
          "load_cap",
          "qualifications",
          "recusals",
          "team");
  static final Set<String> POST =
      Set.of(
          "day",
          "department",
          "eligible",
          "left",
          "needed",
          "officers",
          "qualifications",
          "team",
          "visit");

  private LedgerLines() {}

  /** The line of a unit of a frame; written without a map, since frames have millions of them. */
  public static String of(FrameUnit unit) {
    StringBuilder line = new StringBuilder();
    CanonicalJson.appendText(line.append("{\"class\":"), unit.unitClass());
    CanonicalJson.appendText(line.append(",\"id\":"), unit.id());
    CanonicalJson.appendText(line.append(",\"reason\":"), unit.reason());
    CanonicalJson.appendText(line.append(",\"stratum\":"), unit.stratum());
    return line.append(",\"weight\":").append(unit.weight()).append('}').toString();
  }

  public static FrameUnit unit(String line) {
    JsonRow row = JsonRow.ofAny(line);
    FrameUnit unit =
        new FrameUnit(
            row.text("id"),
            row.text("stratum"),
            row.text("class"),
            row.small("weight"),
            row.text("reason"));
    if (!of(unit).equals(line)) {
      throw new LedgerFault("is not a unit in canonical JSON");
    }
    return unit;
  }

  /** The line of a drawn unit or reserve. */
  public static String of(ResultRow row) {
    return CanonicalJson.of(
        Map.of(
            "class", row.unitClass(),
            "id", row.selected().id(),
            "place", row.selected().place(),
            "rank", HexDouble.of(row.selected().rank()),
            "stratum", row.stratum(),
            "ticket", row.selected().ticket()));
  }

  public static ResultRow result(String line) {
    JsonRow row = JsonRow.of(line, RESULT);
    try {
      double rank = Double.parseDouble(row.text("rank"));
      if (!HexDouble.of(rank).equals(row.text("rank"))) {
        throw new LedgerFault("has a rank that is not written as ranks are");
      }
      return new ResultRow(
          row.text("class"),
          row.text("stratum"),
          new Selected(row.text("id"), row.whole("place"), rank, row.whole("ticket")));
    } catch (IllegalArgumentException e) {
      throw new LedgerFault("has a rank that is no number");
    }
  }

  /** The row of an officer: what the leaf commits to. */
  public static String of(Officer officer) {
    return CanonicalJson.of(
        Map.of(
            "certificate_valid_until", officer.certificateValidUntil().toString(),
            "earlier_posts", officer.earlierPosts(),
            "id", officer.id(),
            "leave", days(officer.leave()),
            "load_cap", officer.loadCap(),
            "qualifications", inOrder(officer.qualifications()),
            "recusals", inOrder(officer.recusals()),
            "team", officer.team()));
  }

  public static Officer officer(String line) {
    JsonRow row = JsonRow.of(line, OFFICER);
    Officer officer =
        new Officer(
            row.text("id"),
            row.text("team"),
            day(row.text("certificate_valid_until")),
            new HashSet<>(row.texts("qualifications")),
            new HashSet<>(row.texts("recusals")),
            row.texts("leave").stream().map(LedgerLines::day).collect(Collectors.toSet()),
            row.small("load_cap"),
            row.small("earlier_posts"));
    return repeated(officer, of(officer), line);
  }

  /** The line of a post with its officers. */
  public static String of(StaffedPost staffed) {
    return CanonicalJson.of(values(staffed));
  }

  static Map<String, Object> values(StaffedPost staffed) {
    PostRequest request = staffed.request();
    Staffing staffing = staffed.staffing();
    return Map.of(
        "day", request.day().toString(),
        "department", request.department(),
        "eligible", inOrder(staffing.post().eligible()),
        "left", staffing.left(),
        "needed", request.needed(),
        "officers", staffing.officers(),
        "qualifications", inOrder(request.qualifications()),
        "team", request.team(),
        "visit", request.visit());
  }

  /** The post of a line; its visit must be one of that scope. */
  public static StaffedPost post(String scope, String line) {
    StaffedPost staffed = post(scope, JsonRow.of(line, POST));
    return repeated(staffed, of(staffed), line);
  }

  static StaffedPost post(String scope, JsonRow row) {
    String visit = row.text("visit");
    if (!visit.startsWith(scope + ":")) {
      throw new LedgerFault("is a visit of another scope");
    }
    PostRequest request =
        new PostRequest(
            scope,
            visit.substring(scope.length() + 1),
            row.text("department"),
            row.small("needed"),
            day(row.text("day")),
            row.text("team"),
            new HashSet<>(row.texts("qualifications")));
    Post post = new Post(visit, request.department(), request.needed(), row.texts("eligible"));
    return new StaffedPost(request, new Staffing(post, row.texts("officers"), row.small("left")));
  }

  /** Sets have one order in a ledger, so that no other line means the same. */
  private static <T> T repeated(T value, String written, String line) {
    if (!written.equals(line)) {
      throw new LedgerFault("has a list that is out of order or repeats itself");
    }
    return value;
  }

  private static List<String> inOrder(Collection<String> texts) {
    return texts.stream().sorted(CodePoints.ORDER).toList();
  }

  private static List<String> days(Collection<LocalDate> days) {
    return days.stream().sorted().map(LocalDate::toString).toList();
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new LedgerFault("has " + text + " where a day should be");
    }
  }
}
