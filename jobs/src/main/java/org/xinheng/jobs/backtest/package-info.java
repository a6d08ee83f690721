/** Tries the risk model on the past of any mapped data. */
package org.xinheng.jobs.backtest;
