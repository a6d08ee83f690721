package org.xinheng.models.risk.night;

import java.util.List;
import org.xinheng.models.dossier.Fact;

/** Measures the indicators of one enterprise after another; one per thread. */
public interface IndicatorRow {

  /** Ids of the indicators, in the order of a row. */
  List<String> names();

  /**
   * Measures an enterprise.
   *
   * @param known its facts known by the day, already taken up by the lifecycle
   * @param registration its registration record among them
   * @param asOf the day
   * @param into as long as the names; overwritten, NaN where a value is missing
   */
  void measure(List<Fact> known, Fact registration, int asOf, double[] into);

  /**
   * The records that an indicator of the enterprise measured last rests on, latest first; none
   * where it rests on no single record.
   */
  List<Fact> records(String name);
}
