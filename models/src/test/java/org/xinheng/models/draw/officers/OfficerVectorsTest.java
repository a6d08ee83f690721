package org.xinheng.models.draw.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.draw.SharedVectors.object;
import static org.xinheng.models.draw.SharedVectors.objects;
import static org.xinheng.models.draw.SharedVectors.texts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinheng.models.draw.SharedVectors;
import org.xinheng.models.draw.Tickets;

/** The published draws of officers, to the last one. */
class OfficerVectorsTest {

  @Test
  void everyPostIsStaffedAsPublishedWhateverTheOrderOfRows() throws IOException {
    for (Map<String, Object> vector : SharedVectors.draw("officers.json")) {
      List<Post> posts = posts(vector);
      Collections.shuffle(posts, new Random(7));
      int cap = ((Long) vector.get("cap")).intValue();
      Tickets tickets =
          Tickets.of((String) vector.get("drawing_seed"), (String) vector.get("scope"));

      List<Staffing> staffings = OfficerDraw.draw(tickets, posts, officer -> cap);

      Map<String, Object> expected = object(vector.get("expect"));
      assertThat(staffings.stream().filter(Staffing::isStaffed).map(OfficerVectorsTest::drawn))
          .as((String) vector.get("name"))
          .containsExactlyElementsOf(objects(expected.get("drawn")));
      assertThat(staffings.stream().filter(post -> !post.isStaffed()).map(OfficerVectorsTest::name))
          .containsExactlyElementsOf(objects(expected.get("unstaffed")));
    }
  }

  private static List<Post> posts(Map<String, Object> vector) {
    List<Post> posts = new ArrayList<>();
    for (Map<String, Object> post : objects(vector.get("posts"))) {
      posts.add(
          new Post(
              (String) post.get("visit"),
              (String) post.get("department"),
              ((Long) post.get("needed")).intValue(),
              texts(post.get("eligible"))));
    }
    return posts;
  }

  private static Map<String, Object> name(Staffing staffing) {
    return Map.of("visit", staffing.post().visit(), "department", staffing.post().department());
  }

  private static Map<String, Object> drawn(Staffing staffing) {
    return Map.of(
        "visit", staffing.post().visit(),
        "department", staffing.post().department(),
        "officers", staffing.officers());
  }
}
