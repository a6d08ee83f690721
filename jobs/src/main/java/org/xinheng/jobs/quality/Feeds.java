package org.xinheng.jobs.quality;

import java.util.List;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;
import org.xinheng.models.quality.Feed;

/** The feeds that the source mappings declare. */
final class Feeds {
  private Feeds() {}

  static List<Feed> of(Definitions definitions) {
    return SourceMappings.of(definitions).all().stream().map(Feeds::feed).toList();
  }

  private static Feed feed(SourceMapping mapping) {
    return new Feed(
        mapping.source(),
        mapping.contract().name(),
        mapping.series(),
        mapping.snapshot(),
        mapping.expectedEveryDays(),
        mapping.maxAgeDays(),
        mapping.whenLate() == SourceMapping.WhenLate.CLOSE_GATE);
  }
}
