package org.xinheng.jobs.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.classes.ClassShares;
import org.xinheng.models.risk.classes.CutOffs;
import org.xinheng.models.statistics.Wilson;
import org.xinheng.models.supervision.RiskClass;

/**
 * What was found in one risk class.
 *
 * @param name the class
 * @param enterprises enterprises in it on the cut
 * @param checked those checked within the horizon
 * @param bad those found bad
 */
record ClassRate(RiskClass name, int enterprises, int checked, int bad) {

  /** Classes of the whole population by falling probability. */
  static List<ClassRate> of(List<Entity> entities, Contender.Score score, ClassShares shares) {
    ValueCounts.Counting population = new ValueCounts.Counting();
    entities.forEach(entity -> population.addRow(score.of(entity), false));
    CutOffs cutOffs = CutOffs.of(population.done(), shares);
    int[][] counts = new int[RiskClass.values().length][3];
    for (Entity entity : entities) {
      int[] cell = counts[cutOffs.of(score.of(entity)).ordinal()];
      cell[0]++;
      cell[1] += entity.isChecked() ? 1 : 0;
      cell[2] += entity.isBad() ? 1 : 0;
    }
    List<ClassRate> rates = new ArrayList<>();
    for (RiskClass name : RiskClass.values()) {
      int[] cell = counts[name.ordinal()];
      rates.add(new ClassRate(name, cell[0], cell[1], cell[2]));
    }
    return rates;
  }

  /** Share of those checked that were bad; NaN where none was checked. */
  double rate() {
    return (double) bad / checked;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("class", name.name());
    json.put("enterprises", enterprises);
    json.put("checked", checked);
    json.put("bad", bad);
    if (checked > 0) {
      Wilson interval = Wilson.of(bad, checked);
      json.put("rate", rate());
      json.put("low", interval.low());
      json.put("high", interval.high());
    }
    return json;
  }
}
