package org.xinheng.jobs.report;

import org.xinheng.jobs.catalogue.RiskDrift;
import org.xinheng.jobs.catalogue.RiskFigures;
import org.xinheng.jobs.catalogue.RiskValidity;

/** What the marts of a night say of a risk model in force. */
final class ReportedRisk {
  private ReportedRisk() {}

  static void fill(MartFiles marts, String night) {
    marts
        .fill(
            night,
            RiskValidity.TABLE,
            """
            topic       | measure   | measure_label | subject | value | expected_value | low_value | high_value | rows | risk_model
            CALIBRATION | BAD_RATE  | 实际发现率    | 01      | 0.05  | 0.06           | 0.02      | 0.1        | 200  | m1
            CALIBRATION | BAD_RATE  | 实际发现率    | 02      | 0.3   | 0.28           | 0.2       | 0.4        | 100  | m1
            PERIOD      | AUC       | 排序能力      | 2025H2  | 0.71  |                |           |            | 300  | m1
            """)
        .fill(
            night,
            RiskDrift.TABLE,
            """
            measure   | measure_label | subject | value | rows | is_freezing | classes_of | risk_model
            SCORE_PSI | 分数稳定性    | -       | 0.04  | 20   | false       | 2026-06-30 | m1
            """)
        .fill(
            night,
            RiskFigures.TABLE,
            """
            dimension | dimension_label | code      | code_label | classed | risky | risky_share | inspected | found | found_share | found_low | found_high | expected | tells
            CLASS     | 风险分类        | A         | A类        | 40      | 0     | 0.0         | 20        | 1     | 0.05        | 0.01      | 0.24       | 1.2      | true
            CLASS     | 风险分类        | D         | D类        | 10      | 10    | 1.0         | 8         | 4     | 0.5         | 0.22      | 0.78       | 3.1      | true
            TOWN      | 镇街            | 330782001 | 稠城街道   | 42      | 6     | 0.14        | 25        | 4     | 0.16        | 0.06      | 0.35       | 3.9      | true
            """);
  }
}
