package org.xinheng.models.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

  /** Newcombe (1998), table I: 81 of 263. */
  @Test
  void theIntervalIsThatOfThePaper() {
    Wilson share = Wilson.of(81, 263);

    assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
    assertThat(Wilson.of(0, 20).low()).isZero();
    assertThat(Wilson.of(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(Wilson.of(10, 50).high()).isCloseTo(0.3303711, within(1e-6));
  }

  @Test
  void aShareOfNothingHasNoInterval() {
    assertThatThrownBy(() -> Wilson.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
