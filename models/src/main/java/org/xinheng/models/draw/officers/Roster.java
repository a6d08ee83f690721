package org.xinheng.models.draw.officers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.NameRules;

/** The officers of a scope (执法检查人员名录库), by id, and who of them may take which post. */
public final class Roster {
  private final List<Officer> officers;
  private final Map<String, List<Officer>> byTeam = new HashMap<>();
  private final Map<String, Officer> byId = new TreeMap<>(CodePoints.ORDER);

  private Roster(List<Officer> officers) {
    this.officers = List.copyOf(officers);
    for (Officer officer : officers) {
      byId.put(officer.id(), officer);
      byTeam.computeIfAbsent(officer.team(), team -> new ArrayList<>()).add(officer);
    }
  }

  /**
   * The roster of these officers.
   *
   * @throws DrawException naming every fault
   */
  public static Roster of(Collection<Officer> officers) {
    List<String> faults = new ArrayList<>();
    Map<String, Officer> seen = new TreeMap<>(CodePoints.ORDER);
    for (Officer officer : officers) {
      String name = "officer " + NameRules.shown(officer.id()) + ": ";
      NameRules.faultOfId(officer.id()).ifPresent(fault -> faults.add(name + "the id " + fault));
      if (seen.put(officer.id(), officer) != null) {
        faults.add(name + "listed twice");
      }
      if (officer.loadCap() < 0 || officer.earlierPosts() < 0) {
        faults.add(name + "the load cap or the earlier posts are negative");
      }
    }
    DrawException.throwIfAny("The list of officers", faults);
    return new Roster(List.copyOf(seen.values()));
  }

  /** The officers by id. */
  public List<Officer> officers() {
    return officers;
  }

  public Optional<Officer> officer(String officerId) {
    return Optional.ofNullable(byId.get(officerId));
  }

  /** How many posts of the scope an officer may take; nobody's room is none. */
  public int room(String officerId) {
    Officer officer = byId.get(officerId);
    return officer == null ? 0 : officer.room();
  }

  /** Ids of the officers who may be drawn for what is asked, by id. */
  public List<String> eligible(PostRequest request) {
    return byTeam.getOrDefault(request.team(), List.of()).stream()
        .filter(officer -> officer.isEligible(request))
        .map(Officer::id)
        .toList();
  }

  /**
   * Posts with their eligible officers.
   *
   * @throws DrawException if one of them wants more officers than the whole roster has
   */
  public List<Post> posts(Collection<PostRequest> requests) {
    List<String> faults = new ArrayList<>();
    List<Post> posts = new ArrayList<>();
    for (PostRequest request : requests) {
      if (request.needed() > officers.size()) {
        faults.add(
            "post %s of %s: it wants %d officers, and there are %d"
                .formatted(
                    NameRules.shown(request.visit()),
                    request.department(),
                    request.needed(),
                    officers.size()));
      }
      posts.add(
          new Post(request.visit(), request.department(), request.needed(), eligible(request)));
    }
    DrawException.throwIfAny("The list of posts", faults);
    return posts;
  }
}
