package org.xinheng.models.draw.ledger;

import java.util.Comparator;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.draw.officers.Staffing;

/**
 * A post with what it asked for and what it got.
 *
 * @param request what it asked for
 * @param staffing its eligible officers and the drawn ones
 */
public record StaffedPost(PostRequest request, Staffing staffing) {
  /** By visit and department. */
  public static final Comparator<StaffedPost> ORDER =
      Comparator.comparing(StaffedPost::staffing, Staffing.ORDER);
}
