package org.xinheng.jobs.ingest.reading;

import java.nio.file.Path;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/** Mappings for the tests of the readers. */
final class TestMappings {
  private TestMappings() {}

  /** A mapping of complaints with the columns code, no and day. */
  static SourceMapping complaints(String files, String more) {
    String text =
        """
        version: "1"
        effective-from: 2020-01-01
        source: 测试
        confirmed: true
        label: 测试
        contract: complaints
        files: %s
        delivery: increment
        expected-every-days: 1
        max-age-days: 10
        when-late: stale
        key: [case_number]
        columns:
          uscc: code
          case_number: "no"
          received_on: day
          complaint_type: {constant: COMPLAINT}
        %s
        """
            .formatted(files, more);
    return of("trial", text);
  }

  static SourceMapping of(String source, String text) {
    Path folder = Path.of(System.getProperty("project.root", ".."), "models", "definitions");
    Definitions codes = Definitions.of(Definitions.load(folder).below("codes/"));
    DefinitionFile file = new DefinitionFile("sources/" + source + ".yaml", text);
    return SourceMappings.of(codes.with(file)).source(source).orElseThrow();
  }
}
