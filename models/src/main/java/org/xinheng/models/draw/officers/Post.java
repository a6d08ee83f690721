package org.xinheng.models.draw.officers;

import java.io.Serializable;
import java.util.List;

/**
 * One department's part of one visit, to be staffed.
 *
 * @param visit scope and unit id with a colon between
 * @param department the department
 * @param needed how many officers it takes
 * @param eligible ids of the officers who may be drawn for it
 */
public record Post(String visit, String department, int needed, List<String> eligible)
    implements Serializable {
  public Post {
    eligible = List.copyOf(eligible);
  }
}
