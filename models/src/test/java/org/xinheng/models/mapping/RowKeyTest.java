package org.xinheng.models.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.mapping.MappingFixture.map;
import static org.xinheng.models.mapping.MappingFixture.value;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Inspections;

class RowKeyTest {

  @Test
  void differentPartsNeverMakeTheSameKey() {
    SourceMapping mapping =
        MappingFixture.mapping(
            """
            contract: inspections
            key: [uscc, inspected_on]
            optional-key: [matter, task_number]
            columns:
              uscc: CODE
              enterprise_name: NAME
              inspected_on: DATE
              matter: ITEM
              task_number: {columns: [A, B], join: "-"}
              result: {column: RESULT, patterns: [{contains: 不合格, code: A}], otherwise: "1"}
            """);
    String[] common = {"CODE=", "NAME=某店", "DATE=2026-01-02", "RESULT=合格"};

    assertThat(map(mapping, cells(common, "ITEM=a|b", "A=c", "B=")).key())
        .isEqualTo("trial/某店|2026-01-02|a\\|b|c-");
    assertThat(map(mapping, cells(common, "ITEM=", "A=", "B=")).key())
        .isEqualTo("trial/某店|2026-01-02||");
    MappedRow row = map(mapping, cells(common, "ITEM=", "A=", "B="));
    assertThat(value(mapping, row, Inspections.RESULT)).isEqualTo("1");
  }

  private static String[] cells(String[] common, String... more) {
    return Stream.concat(Arrays.stream(common), Arrays.stream(more)).toArray(String[]::new);
  }
}
