package org.xinheng.models.draw.officers;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.draw.CodePoints;

/**
 * What the draw gave one post.
 *
 * @param post the post
 * @param officers the drawn officers by id; nobody where unstaffed
 * @param left how many of the eligible were free to be drawn when its turn came
 */
public record Staffing(Post post, List<String> officers, int left) implements Serializable {
  /** By visit and department. */
  public static final Comparator<Staffing> ORDER =
      Comparator.comparing((Staffing staffing) -> staffing.post().visit(), CodePoints.ORDER)
          .thenComparing(staffing -> staffing.post().department(), CodePoints.ORDER);

  /** Why a post stays without officers. */
  public enum Shortage {
    /** Fewer officers are eligible than the post needs, whoever else is drawn. */
    TOO_FEW_ELIGIBLE,
    /**
     * Enough are eligible, but too many of them hold another post of the visit or are at the cap.
     */
    TOO_FEW_LEFT
  }

  public Staffing {
    officers = List.copyOf(officers);
  }

  public boolean isStaffed() {
    return !officers.isEmpty();
  }

  /**
   * Why nobody was drawn.
   *
   * @throws IllegalStateException if somebody was
   */
  public Shortage shortage() {
    if (isStaffed()) {
      throw new IllegalStateException("The post of " + post.visit() + " is staffed");
    }
    return post.eligible().size() < post.needed()
        ? Shortage.TOO_FEW_ELIGIBLE
        : Shortage.TOO_FEW_LEFT;
  }
}
