package org.xinheng.models.draw.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.ledger.Amendment;
import org.xinheng.models.draw.ledger.Chain;
import org.xinheng.models.draw.ledger.Change;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.DayChange;
import org.xinheng.models.draw.ledger.DrawHead;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.draw.ledger.LedgerFault;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.Post;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.draw.officers.Staffing;

/**
 * A staffed scope as it stands: who goes where on which day, once all that came after the draw is
 * done, one after the other. What comes is held to what binds the draw.
 */
public final class Standing {
  private final String scope;
  private final Roster roster;
  private final Places places;
  private final KnownResults results;
  private final Tickets tickets;
  private final Map<String, String> committed;
  private final Map<String, SortedMap<String, PostNow>> visits = new HashMap<>();
  private final Map<String, Integer> load = new HashMap<>();
  private final Map<TeamDay, Map<String, Integer>> teamDays = new HashMap<>();
  private VisitRegisters registers;

  private record TeamDay(String team, LocalDate day) {}

  /** All posts as they stand. */
  public Collection<PostNow> posts() {
    return visits.values().stream().flatMap(posts -> posts.values().stream()).toList();
  }

  /** A post and who holds it. */
  public record PostNow(PostRequest request, List<String> officers) {}

  /** The scope of a ledger as it was staffed. */
  public static Standing staffed(OversightLedger ledger) {
    DrawHead head = ledger.drawHead();
    Commitment commitment = Chain.of(ledger.folder()).last();
    List<Officer> officers = new ArrayList<>();
    ledger.eachOfficer((officer, row) -> officers.add(officer));
    List<StaffedPost> posts = new ArrayList<>();
    ledger.eachPost(commitment.scope(), posts::add);
    return new Standing(
        commitment,
        Roster.of(officers),
        posts,
        Places.of(ledger, head),
        Tickets.of(head.drawingSeed(), commitment.scope()),
        ledger.definitions());
  }

  /**
   * The scope of a ledger with all done that came after.
   *
   * @throws DrawException if an entry breaks the rules: somebody wrote it past them
   */
  public static Standing current(OversightLedger ledger) {
    Standing standing = staffed(ledger);
    for (ChangeLog.Entry entry : ledger.changes().entries()) {
      DrawException.throwIfAny(
          "A change on record of " + entry.amendment().about(), standing.apply(entry.amendment()));
    }
    return standing;
  }

  /**
   * The scope of a ledger with what came after and was known by a day. An entry that breaks the
   * rules does nothing.
   */
  public static Standing knownBy(OversightLedger ledger, LocalDate day) {
    Standing standing = staffed(ledger);
    for (ChangeLog.Entry entry : ledger.changes().entries()) {
      if (!entry.amendment().decidedOn().isAfter(day)) {
        standing.apply(entry.amendment());
      }
    }
    return standing;
  }

  /**
   * The scope as it was staffed.
   *
   * @param places its drawn units and reserves
   * @param posts its posts as they were drawn
   * @param committed text of each file that the commitment binds, by path
   */
  public Standing(
      Commitment commitment,
      Roster roster,
      Collection<StaffedPost> posts,
      Places places,
      Tickets tickets,
      Map<String, String> committed) {
    this.scope = commitment.scope();
    this.roster = roster;
    this.places = places;
    this.results = new KnownResults(commitment, places);
    this.tickets = tickets;
    this.committed = Map.copyOf(committed);
    posts.forEach(post -> put(new PostNow(post.request(), post.staffing().officers())));
  }

  String scope() {
    return scope;
  }

  public Places places() {
    return places;
  }

  public KnownResults results() {
    return results;
  }

  /**
   * Doors that stayed closed by what is known and are not on record as such, by plan and place.
   *
   * @throws LedgerFault if the scope was frozen without saying which results close a door
   */
  public List<KnownResults.ClosedDoor> closedDoors() {
    if (registers().closedResults().isEmpty()) {
      throw new LedgerFault("the scope was frozen without the results that close a door");
    }
    return results.closedDoors(registers().closedResults());
  }

  /**
   * Does what an amendment says, or names everything that forbids it and leaves all as it is.
   *
   * @throws LedgerFault if the registers of the freeze are needed and missing
   */
  public List<String> apply(Amendment amendment) {
    if (amendment instanceof Change change) {
      return new OfficerExchange(this, change).apply();
    }
    if (amendment instanceof DayChange change) {
      return new VisitMove(this, change).apply();
    }
    return new FollowUpCheck(this, (FollowUp) amendment).apply();
  }

  /** A post as it stands. */
  public Optional<PostNow> post(String visit, String department) {
    return Optional.ofNullable(visits.getOrDefault(visit, new TreeMap<>()).get(department));
  }

  /** The officers of a post as it stands; nobody where there is no such post. */
  public List<String> officers(String visit, String department) {
    return post(visit, department).map(PostNow::officers).orElse(List.of());
  }

  /** The posts of a visit as they stand. */
  public Collection<PostNow> posts(String visit) {
    return List.copyOf(visits.getOrDefault(visit, new TreeMap<>()).values());
  }

  /** The day on which a visit is still to be made after a day. */
  public Optional<LocalDate> dayAhead(String visit, LocalDate after) {
    return posts(visit).stream()
        .map(post -> post.request().day())
        .filter(day -> day.isAfter(after))
        .max(LocalDate::compareTo);
  }

  boolean isOnVisit(String officer, String visit) {
    return posts(visit).stream().anyMatch(post -> post.officers().contains(officer));
  }

  Optional<Officer> officer(String id) {
    return roster.officer(id);
  }

  /** How many posts of the scope an officer can still take. */
  int room(String officer) {
    return roster.room(officer) - load.getOrDefault(officer, 0);
  }

  int visits(String team, LocalDate day) {
    return teamDays.getOrDefault(new TeamDay(team, day), Map.of()).size();
  }

  VisitRegisters registers() {
    if (registers == null) {
      registers = VisitRegisters.of(committed);
    }
    return registers;
  }

  /** Whether a team has room for one more visit on a day. */
  boolean hasRoom(String team, LocalDate day) {
    return registers().hasRoom(team, visits(team, day));
  }

  /** Whether the team of a post makes more visits on its day than it can. */
  public boolean isOverCapacity(PostRequest post) {
    return !registers().hasRoom(post.team(), visits(post.team(), post.day()) - 1);
  }

  /** Officers of further posts of one visit, by the tickets of the scope. */
  List<Staffing> staff(Collection<PostRequest> requests) {
    List<Post> posts =
        requests.stream()
            .map(
                request ->
                    new Post(
                        request.visit(),
                        request.department(),
                        request.needed(),
                        roster.eligible(request).stream()
                            .filter(one -> !isOnVisit(one, request.visit()))
                            .toList()))
            .toList();
    return OfficerDraw.draw(tickets, posts, this::room);
  }

  /** Puts a post in the place of what it was. */
  void put(PostNow post) {
    PostRequest request = post.request();
    PostNow before =
        visits
            .computeIfAbsent(request.visit(), visit -> new TreeMap<>())
            .put(request.department(), post);
    if (before != null) {
      book(before, -1);
    }
    book(post, 1);
  }

  private void book(PostNow post, int count) {
    post.officers().forEach(officer -> load.merge(officer, count, Integer::sum));
    teamDays
        .computeIfAbsent(
            new TeamDay(post.request().team(), post.request().day()), key -> new HashMap<>())
        .merge(
            post.request().visit(),
            count,
            (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
  }
}
