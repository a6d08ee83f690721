package org.xinheng.models.risk.watch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.Rule;

/**
 * Sizes by which disparity is told and models are held against one another: households of one kind
 * of subject first, then bands of registered capital. Size is never an input of a model.
 *
 * @param bands in the order in which they are asked
 */
public record SizeBands(List<Band> bands) {
  private static final int SUBJECT_TYPE = Enterprises.CONTRACT.indexOf(Enterprises.SUBJECT_TYPE);
  private static final int CAPITAL =
      Enterprises.CONTRACT.indexOf(Enterprises.REGISTERED_CAPITAL_CNY);
  private static final BigDecimal FEN = BigDecimal.valueOf(100);

  public SizeBands {
    bands = List.copyOf(bands);
  }

  /**
   * One size.
   *
   * @param subjectType kind of subject that has it whatever its capital; null for a band of capital
   * @param below registered capital below which an enterprise has it, in 分
   */
  public record Band(String id, String label, String subjectType, long below) {
    private boolean holds(Fact enterprise) {
      if (subjectType != null) {
        return subjectType.equals(enterprise.text(SUBJECT_TYPE));
      }
      return enterprise.has(CAPITAL) && enterprise.number(CAPITAL) < below;
    }
  }

  static SizeBands read(Section section) {
    List<Band> bands = new ArrayList<>();
    for (Section one : section.sections("bands")) {
      bands.add(
          new Band(
              Rule.said(one, "id"),
              Rule.said(one, "label"),
              one.optionalText("subject-type").orElse(null),
              one.optionalNumber("below-yuan")
                  .map(yuan -> yuan.multiply(FEN).longValueExact())
                  .orElse(Long.MAX_VALUE)));
      one.close();
    }
    if (bands.stream().map(Band::id).distinct().count() != bands.size()) {
      section.fault("bands", "a size stands twice.");
    }
    return new SizeBands(bands);
  }

  /** The size of an enterprise; {@link WatchDimension#UNKNOWN} where the register does not say. */
  public String of(Fact enterprise) {
    for (Band band : bands) {
      if (band.holds(enterprise)) {
        return band.id();
      }
    }
    return WatchDimension.UNKNOWN;
  }

  /** Chinese labels by size. */
  public Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    bands.forEach(band -> labels.put(band.id(), band.label()));
    return labels;
  }
}
