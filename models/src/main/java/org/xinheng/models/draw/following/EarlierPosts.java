package org.xinheng.models.draw.following;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.models.draw.following.Standing.PostNow;

/**
 * Posts of earlier scopes as they stand: exchanged officers, moved visits and those to reserves
 * count as they were made (既往派员).
 *
 * @param posts posts of all of them
 */
public record EarlierPosts(List<PostNow> posts) {
  public EarlierPosts {
    posts = List.copyOf(posts);
  }

  /** How many posts each officer holds within a span of days. */
  public Map<String, Integer> between(LocalDate from, LocalDate until) {
    Map<String, Integer> load = new HashMap<>();
    for (PostNow post : posts) {
      LocalDate day = post.request().day();
      if (!day.isBefore(from) && !day.isAfter(until)) {
        post.officers().forEach(officer -> load.merge(officer, 1, Integer::sum));
      }
    }
    return load;
  }

  /** The units that each officer was sent to the last time anybody was. */
  public Map<String, Set<String>> lastVisits() {
    Map<String, LocalDate> last = new HashMap<>();
    staffed().forEach(post -> last.merge(unit(post), day(post), EarlierPosts::later));
    Map<String, Set<String>> visits = new HashMap<>();
    for (PostNow post : staffed()) {
      if (day(post).equals(last.get(unit(post)))) {
        for (String officer : post.officers()) {
          visits.computeIfAbsent(officer, key -> new TreeSet<>()).add(unit(post));
        }
      }
    }
    return visits;
  }

  private Collection<PostNow> staffed() {
    return posts.stream().filter(post -> !post.officers().isEmpty()).toList();
  }

  private static String unit(PostNow post) {
    return post.request().unit();
  }

  private static LocalDate day(PostNow post) {
    return post.request().day();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
