package org.xinheng.models.draw.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.commitment.CanonicalJson;

/**
 * What a night learnt of the visits: their results, and for each door that stayed closed by them
 * who takes its place (检查结果、候补替换). Every result has its consequence, and every consequence its
 * result.
 *
 * @param decidedOn the night
 * @param results what differs from what was known before, by visit and matter
 * @param doors in the order of plan, class, stratum and place
 */
public record FollowUp(LocalDate decidedOn, List<Result> results, List<Door> doors)
    implements Amendment {
  private static final String RESULTS = "results";
  private static final Set<String> KEYS = Set.of("doors", "known_on", "previous", RESULTS);

  /** Those of an entry written before results were kept; it is read, and is no proof of a door. */
  private static final Set<String> KEYS_WITHOUT_RESULTS = Set.of("doors", "known_on", "previous");

  private static final Set<String> RESULT = Set.of("matter", "result", "visit", "visited_on");
  private static final Set<String> DOOR =
      Set.of("plan", "posts", "reserve", "result", "shortage", "unit");

  /**
   * What came of one matter of a visit.
   *
   * @param code result code; null where the record was withdrawn
   * @param visitedOn null where it was withdrawn
   */
  public record Result(String visit, String matter, String code, LocalDate visitedOn) {
    /** By visit and matter. */
    public static final Comparator<Result> ORDER =
        Comparator.comparing(Result::visit, CodePoints.ORDER)
            .thenComparing(Result::matter, CodePoints.ORDER);

    private Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      values.put("matter", matter);
      values.put("result", code);
      values.put("visit", visit);
      values.put("visited_on", visitedOn == null ? null : visitedOn.toString());
      return values;
    }

    private static Result of(JsonRow row) {
      String visitedOn = row.textOrNull("visited_on");
      return new Result(
          row.text("visit"),
          row.text("matter"),
          row.textOrNull("result"),
          visitedOn == null ? null : LedgerLines.day(visitedOn));
    }
  }

  /** Why nobody takes a place. */
  public enum Shortage {
    NO_RESERVE_LEFT,
    NO_DAY_LEFT
  }

  /**
   * One closed door.
   *
   * @param unit the unit that could not be checked
   * @param result code of the result that says so
   * @param reserve who takes the place; null where nobody does
   * @param posts the posts of the visit there, by department; none where nobody takes the place
   * @param shortage null where somebody takes the place
   */
  public record Door(
      String plan,
      String unit,
      String result,
      String reserve,
      List<StaffedPost> posts,
      Shortage shortage) {
    public Door {
      posts = posts.stream().sorted(StaffedPost.ORDER).toList();
    }

    /** A door that a reserve replaces. */
    public static Door replaced(
        String plan, String unit, String result, String reserve, List<StaffedPost> posts) {
      return new Door(plan, unit, result, reserve, posts, null);
    }

    /** A door that nobody replaces. */
    public static Door left(String plan, String unit, String result, Shortage shortage) {
      return new Door(plan, unit, result, null, List.of(), shortage);
    }

    public boolean isReplaced() {
      return reserve != null;
    }

    private Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      values.put("plan", plan);
      values.put("posts", posts.stream().map(LedgerLines::values).toList());
      values.put("reserve", reserve);
      values.put("result", result);
      values.put("shortage", shortage == null ? null : shortage.name());
      values.put("unit", unit);
      return values;
    }

    private static Door of(String scope, JsonRow row) {
      return new Door(
          row.text("plan"),
          row.text("unit"),
          row.text("result"),
          row.textOrNull("reserve"),
          row.rows("posts", LedgerLines.POST).stream()
              .map(post -> LedgerLines.post(scope, post))
              .toList(),
          shortage(row.textOrNull("shortage")));
    }

    private static Shortage shortage(String name) {
      for (Shortage shortage : Shortage.values()) {
        if (shortage.name().equals(name)) {
          return shortage;
        }
      }
      if (name == null) {
        return null;
      }
      throw new LedgerFault("has " + name + " where a shortage should be");
    }
  }

  public FollowUp {
    results = results.stream().sorted(Result.ORDER).toList();
    doors = List.copyOf(doors);
  }

  @Override
  public String about() {
    return "what was known on " + decidedOn;
  }

  @Override
  public String line(String previous) {
    Map<String, Object> values = new HashMap<>();
    values.put("doors", doors.stream().map(Door::values).toList());
    values.put("known_on", decidedOn.toString());
    values.put("previous", previous);
    if (!results.isEmpty()) {
      values.put(RESULTS, results.stream().map(Result::values).toList());
    }
    return CanonicalJson.of(values);
  }

  static FollowUp of(String scope, String line) {
    boolean hasResults = JsonRow.ofAny(line).has(RESULTS);
    JsonRow row = JsonRow.of(line, hasResults ? KEYS : KEYS_WITHOUT_RESULTS);
    return new FollowUp(
        LedgerLines.day(row.text("known_on")),
        hasResults ? row.rows(RESULTS, RESULT).stream().map(Result::of).toList() : List.of(),
        row.rows("doors", DOOR).stream().map(door -> Door.of(scope, door)).toList());
  }
}
