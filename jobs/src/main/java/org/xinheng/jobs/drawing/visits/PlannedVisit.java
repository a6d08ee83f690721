package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.models.draw.officers.PostRequest;

/**
 * One visit (综合查一次): all that all plans want of one enterprise.
 *
 * @param unit the drawn enterprise
 * @param day its working day
 * @param isOverCapacity whether no day had room left for one of its teams
 * @param posts each department's part
 */
public record PlannedVisit(
    DrawnUnit unit, LocalDate day, boolean isOverCapacity, List<PlannedPost> posts) {
  public PlannedVisit {
    posts = List.copyOf(posts);
  }

  /**
   * An enterprise that at least one plan drew.
   *
   * @param town null where it is not known
   * @param village where its neighbours are; null where it is not known
   * @param plans the plans that drew it, in order
   */
  public record DrawnUnit(String id, long ticket, String town, String village, List<String> plans) {
    public DrawnUnit {
      plans = List.copyOf(plans);
    }
  }

  /**
   * One department's part.
   *
   * @param matters codes of its matters, in order
   */
  public record PlannedPost(PostRequest request, List<String> matters) {
    public PlannedPost {
      matters = List.copyOf(matters);
    }
  }

  /** Codes of all matters, in order. */
  public List<String> matters() {
    return posts.stream().flatMap(post -> post.matters().stream()).sorted().toList();
  }
}
