package org.xinheng.models.draw.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.xinheng.models.draw.ledger.FollowUp.Door;
import org.xinheng.models.draw.ledger.FollowUp.Shortage;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.draw.officers.Staffing;

/**
 * Who takes the place of a closed door, when, and who goes there: the next rank of the cell, on the
 * day of a visit that goes there anyway or the first with room, with officers by ticket.
 */
public final class DoorRule {
  private final Standing standing;
  private final String plan;
  private final String unit;
  private final LocalDate knownOn;

  /** The rule for a door of a plan that a night learnt of. */
  public DoorRule(Standing standing, String plan, String unit, LocalDate knownOn) {
    this.standing = standing;
    this.plan = plan;
    this.unit = unit;
    this.knownOn = knownOn;
  }

  /**
   * What becomes of the door; nothing is done yet.
   *
   * @param requests what the visit to a reserve asks for, on any day
   */
  public Door replaced(String result, Function<String, List<PostRequest>> requests) {
    Optional<String> reserve = standing.places().next(plan, unit);
    if (reserve.isEmpty()) {
      return Door.left(plan, unit, result, Shortage.NO_RESERVE_LEFT);
    }
    List<PostRequest> asked = requests.apply(reserve.get());
    Optional<LocalDate> day = day(reserve.get(), asked);
    if (day.isEmpty()) {
      return Door.left(plan, unit, result, Shortage.NO_DAY_LEFT);
    }
    List<PostRequest> dated = asked.stream().map(request -> request.on(day.get())).toList();
    List<StaffedPost> posts = new ArrayList<>();
    for (Staffing staffing : standing.staff(dated)) {
      posts.add(
          new StaffedPost(
              dated.stream()
                  .filter(one -> one.department().equals(staffing.post().department()))
                  .findFirst()
                  .orElseThrow(),
              staffing));
    }
    return Door.replaced(plan, unit, result, reserve.get(), posts);
  }

  /** The day of a visit there that is ahead, else the first with room, else the least loaded. */
  private Optional<LocalDate> day(String reserve, Collection<PostRequest> asked) {
    String scope = standing.scope();
    Optional<LocalDate> anyway = standing.dayAhead(scope + ":" + reserve, knownOn);
    if (anyway.isPresent()) {
      return anyway;
    }
    List<LocalDate> left =
        standing.registers().daysOf(List.of(plan)).stream()
            .filter(day -> day.isAfter(knownOn))
            .toList();
    TreeSet<String> teams = new TreeSet<>();
    asked.forEach(request -> teams.add(request.team()));
    Optional<LocalDate> free =
        left.stream()
            .filter(day -> teams.stream().allMatch(team -> standing.hasRoom(team, day)))
            .findFirst();
    return free.isPresent()
        ? free
        : left.stream()
            .min(
                Comparator.comparingInt(
                    day -> teams.stream().mapToInt(team -> standing.visits(team, day)).sum()));
  }

  /** Does what became of the door. */
  public void apply(Door door) {
    if (!door.isReplaced()) {
      standing.places().close(plan, unit);
      return;
    }
    standing.places().replace(plan, unit);
    standing.results().ask(plan, door.reserve(), knownOn);
    door.posts()
        .forEach(
            post -> standing.put(new Standing.PostNow(post.request(), post.staffing().officers())));
  }
}
