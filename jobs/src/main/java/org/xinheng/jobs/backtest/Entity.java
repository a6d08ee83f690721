package org.xinheng.jobs.backtest;

import org.xinheng.models.risk.indicators.CheckDays;

/**
 * One enterprise as it stood on the cut, and what its next check found.
 *
 * @param uscc the enterprise
 * @param history its checks up to the cut
 * @param row its indicators on the cut
 * @param checkedOn the day of its next check; -1 where it was not checked within the horizon
 * @param isBad whether that check was bad
 */
@SuppressWarnings("ArrayRecordComponent")
record Entity(String uscc, CheckDays history, double[] row, int checkedOn, boolean isBad) {
  boolean isChecked() {
    return checkedOn >= 0;
  }
}
