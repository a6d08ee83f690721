package org.xinheng.models.draw.officers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.NameRules;
import org.xinheng.models.draw.Tickets;

/** Draws officers for the posts of a scope, the hardest to staff first. */
public final class OfficerDraw {
  /** An administrative inspection takes no fewer (行政处罚法 第四十二条). */
  public static final int FEWEST_OFFICERS = 2;

  private final Tickets tickets;
  private final ToIntFunction<String> room;
  private final Map<String, Integer> load = new HashMap<>();
  private final Map<String, Set<String>> busy = new HashMap<>();

  private record Turn(Post post, long ticket) {
    static final Comparator<Turn> ORDER =
        Comparator.comparingInt((Turn turn) -> turn.post.eligible().size())
            .thenComparingLong(Turn::ticket)
            .thenComparing(turn -> turn.post.visit(), CodePoints.ORDER)
            .thenComparing(turn -> turn.post.department(), CodePoints.ORDER);
  }

  private record Candidate(String officer, long ticket) {
    static final Comparator<Candidate> ORDER =
        Comparator.comparingLong(Candidate::ticket)
            .thenComparing(Candidate::officer, CodePoints.ORDER);
  }

  private OfficerDraw(Tickets tickets, ToIntFunction<String> room) {
    this.tickets = tickets;
    this.room = room;
  }

  /**
   * Staffs all posts of a scope.
   *
   * @param room how many posts of the scope each officer may take: the workload cap of the period,
   *     less what the officer holds from earlier scopes
   * @return one staffing per post, by visit and department
   * @throws DrawException naming every fault of the posts
   */
  public static List<Staffing> draw(
      Tickets tickets, Collection<Post> posts, ToIntFunction<String> room) {
    DrawException.throwIfAny("The list of posts", faultsOf(posts));
    OfficerDraw draw = new OfficerDraw(tickets, room);
    List<Staffing> staffings = new ArrayList<>();
    posts.stream()
        .map(post -> new Turn(post, tickets.of("visit:" + post.visit())))
        .sorted(Turn.ORDER)
        .forEachOrdered(turn -> staffings.add(draw.staff(turn.post)));
    staffings.sort(Staffing.ORDER);
    return staffings;
  }

  private Staffing staff(Post post) {
    Set<String> onVisit = busy.computeIfAbsent(post.visit(), visit -> new HashSet<>());
    List<Candidate> left = new ArrayList<>();
    for (String officer : post.eligible()) {
      if (!onVisit.contains(officer) && load.getOrDefault(officer, 0) < room.applyAsInt(officer)) {
        left.add(new Candidate(officer, tickets.of(post.visit() + "|" + officer)));
      }
    }
    if (left.size() < post.needed()) {
      return new Staffing(post, List.of(), left.size());
    }
    List<String> drawn =
        left.stream()
            .sorted(Candidate.ORDER)
            .limit(post.needed())
            .map(Candidate::officer)
            .sorted(CodePoints.ORDER)
            .toList();
    onVisit.addAll(drawn);
    drawn.forEach(officer -> load.merge(officer, 1, Integer::sum));
    return new Staffing(post, drawn, left.size());
  }

  /** Everything wrong with a list of posts. */
  public static List<String> faultsOf(Collection<Post> posts) {
    List<String> faults = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Post post : posts) {
      String name = "post " + NameRules.shown(post.visit()) + " of " + post.department() + ": ";
      NameRules.faultOfText(post.visit()).ifPresent(fault -> faults.add(name + "visit " + fault));
      NameRules.faultOfText(post.department())
          .ifPresent(fault -> faults.add(name + "department " + fault));
      if (post.needed() < FEWEST_OFFICERS) {
        faults.add(name + "it asks for " + post.needed() + " officers, fewer than two");
      }
      if (!seen.add(List.of(post.visit(), post.department()))) {
        faults.add(name + "it is listed twice");
      }
      if (new HashSet<>(post.eligible()).size() < post.eligible().size()) {
        faults.add(name + "an officer is eligible twice");
      }
      for (String officer : post.eligible()) {
        NameRules.faultOfId(officer)
            .ifPresent(f -> faults.add(name + "officer " + NameRules.shown(officer) + " " + f));
      }
    }
    return faults;
  }
}
