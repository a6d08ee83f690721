package org.xinheng.jobs.generating.departments;

import java.math.BigDecimal;
import org.xinheng.jobs.generating.population.Dice;

/** Amounts in 分 and the ways departments write them. */
final class Money {
  private Money() {}

  /** Whole 元 with two decimals. */
  static String yuan(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  /** 万元, as short as it goes. */
  static String wanYuan(long cents) {
    return BigDecimal.valueOf(cents, 6).stripTrailingZeros().toPlainString();
  }

  /** A round sum between two powers of ten of 元, heavy-tailed, in 分. */
  static long round(int lowest, int highest, Dice dice) {
    long unit = 100;
    for (int power = dice.between(lowest, highest); power > 0; power--) {
      unit *= 10;
    }
    return unit * dice.between(1, 9) + (dice.chance(0.3) ? unit / 2 : 0);
  }
}
