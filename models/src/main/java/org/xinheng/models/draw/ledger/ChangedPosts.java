package org.xinheng.models.draw.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.PostRequest;

/**
 * Who goes once changes by hand are made, one after the other. A change is held to what binds the
 * draw: two officers or more, certificate, qualifications, team, leave, recusals, load.
 */
public final class ChangedPosts {
  private final Map<String, Officer> roster = new HashMap<>();
  private final Map<List<String>, PostRequest> requests = new HashMap<>();
  private final Map<List<String>, List<String>> officers = new HashMap<>();
  private final Map<String, Integer> load = new TreeMap<>();

  /** The posts as they were drawn. */
  public ChangedPosts(Collection<Officer> roster, Collection<StaffedPost> posts) {
    roster.forEach(officer -> this.roster.put(officer.id(), officer));
    for (StaffedPost post : posts) {
      List<String> name = List.of(post.request().visit(), post.request().department());
      requests.put(name, post.request());
      officers.put(name, post.staffing().officers());
      post.staffing().officers().forEach(officer -> load.merge(officer, 1, Integer::sum));
    }
  }

  /** The officers of a post as it stands; nobody where there is no such post. */
  public List<String> officers(String visit, String department) {
    return officers.getOrDefault(List.of(visit, department), List.of());
  }

  /** Makes a change, or says everything that forbids it and leaves all as it is. */
  public List<String> apply(Change change) {
    List<String> name = List.of(change.visit(), change.department());
    PostRequest request = requests.get(name);
    List<String> faults = new ArrayList<>(change.faults());
    if (request == null) {
      faults.add("the scope has no post " + change.department() + " of " + change.visit());
      return faults;
    }
    if (change.decidedOn().isAfter(request.day())) {
      faults.add(
          "it was decided on %s, after the visit of %s"
              .formatted(change.decidedOn(), request.day()));
    }
    List<String> now = officers.get(name);
    for (String officer : change.removed()) {
      if (!now.contains(officer)) {
        faults.add("officer " + officer + " does not hold the post");
      }
    }
    change.added().forEach(officer -> faults.addAll(faultsOf(officer, request)));
    List<String> after = new ArrayList<>(now);
    after.removeAll(change.removed());
    after.addAll(change.added());
    after.sort(CodePoints.ORDER);
    int fewest = Math.max(OfficerDraw.FEWEST_OFFICERS, request.needed());
    if (after.size() < fewest) {
      faults.add("%d officers are left, and the post takes %d".formatted(after.size(), fewest));
    }
    if (faults.isEmpty()) {
      officers.put(name, List.copyOf(after));
      change.removed().forEach(officer -> load.merge(officer, -1, Integer::sum));
      change.added().forEach(officer -> load.merge(officer, 1, Integer::sum));
    }
    return faults;
  }

  private List<String> faultsOf(String id, PostRequest request) {
    Officer officer = roster.get(id);
    String name = "officer " + id;
    if (officer == null) {
      return List.of(name + " is not on the roster of the scope");
    }
    List<String> faults = new ArrayList<>();
    if (!officer.team().equals(request.team())) {
      faults.add(name + " is of team " + officer.team() + ", competent is " + request.team());
    }
    if (officer.certificateValidUntil().isBefore(request.day())) {
      faults.add(name + " has a certificate until " + officer.certificateValidUntil());
    }
    if (officer.leave().contains(request.day())) {
      faults.add(name + " is on leave on " + request.day());
    }
    if (officer.recusals().contains(request.unit())) {
      faults.add(name + " stays away from " + request.unit() + " (回避)");
    }
    if (!officer.qualifications().containsAll(request.qualifications())) {
      faults.add(name + " is not qualified for all of " + new TreeSet<>(request.qualifications()));
    }
    if (holdsPostOf(id, request)) {
      faults.add(name + " holds a post of the visit");
    }
    if (load.getOrDefault(id, 0) >= officer.room()) {
      faults.add(name + " has no room left below the load cap of " + officer.loadCap());
    }
    return faults;
  }

  private boolean holdsPostOf(String officer, PostRequest request) {
    return requests.entrySet().stream()
        .filter(other -> other.getValue().visit().equals(request.visit()))
        .anyMatch(other -> officers.get(other.getKey()).contains(officer));
  }
}
