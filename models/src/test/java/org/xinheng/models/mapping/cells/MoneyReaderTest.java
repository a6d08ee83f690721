package org.xinheng.models.mapping.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.contracts.Penalties;

class MoneyReaderTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          YUAN     | 0                  | 0
          YUAN     | 12.34              | 1234
          YUAN     | 12.3               | 1230
          YUAN     | 12.345             | 1235
          YUAN     | 12.344             | 1234
          YUAN     | 1,234,567.89       | 123456789
          YUAN     | １，２３４．５        | 123450
          YUAN     | 5万元               | 5000000
          YUAN     | 0.5万              | 500000
          YUAN     | 1.2亿元             | 12000000000
          YUAN     | 人民币500元整         | 50000
          YUAN     | ¥500               | 50000
          YUAN     | 1E4                | 1000000
          YUAN     | 1.5e-1             | 15
          YUAN     | 00100              | 10000
          YUAN     | +7                 | 700
          YUAN     | 1000000000000      | 100000000000000
          YUAN     | 1000000000000.01   | " is absurdly large
          YUAN     | 99999999999999999999 | " is absurdly large
          YUAN     | 1e30               | " is absurdly large
          YUAN     | -5                 | " is negative
          YUAN     | -0                 | 0
          YUAN     | 12,34              | " is no amount of money
          YUAN     | 1,2345             | " is no amount of money
          YUAN     | ,123               | " is no amount of money
          YUAN     | 12.                | " is no amount of money
          YUAN     | 1.2.3              | " is no amount of money
          YUAN     | 5 000              | " is no amount of money
          YUAN     | 五万               | " is no amount of money
          YUAN     | 元                 | " is no amount of money
          WAN_YUAN | 0.5                | 500000
          WAN_YUAN | 2.41               | 2410000
          WAN_YUAN | 2.4100000000000001 | 2410000
          WAN_YUAN | 1.000000           | 1000000
          WAN_YUAN | 0.000001           | 1
          WAN_YUAN | 5000元              | 500000
          WAN_YUAN | 100000001          | " is absurdly large
          """,
      delimiter = '|')
  void amountsBecomeWholeFen(MoneyReader.Unit unit, String text, String expected) {
    MoneyReader reader =
        new MoneyReader(
            Penalties.FINE_CNY,
            new MoneyReader.UnitSource(null, Map.of(), unit),
            100_000_000_000_000L);
    Findings findings = new Findings();
    findings.start(new String[0], 0);

    Object amount = reader.read(text, findings);

    String found =
        amount == null
            ? findings.faults().get(0).detail().replaceFirst("^\".*(?=\")", "")
            : amount.toString();
    assertThat(found).isEqualTo(expected);
  }
}
