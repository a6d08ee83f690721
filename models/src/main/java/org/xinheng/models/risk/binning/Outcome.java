package org.xinheng.models.risk.binning;

import org.xinheng.models.risk.RiskModelException;

/** The label of one inspection: 1 is bad (something was found), 0 is good. */
public final class Outcome {
  private Outcome() {}

  /**
   * Whether a label is bad.
   *
   * @throws RiskModelException for anything but 0 and 1
   */
  public static boolean isBad(double label) {
    if (label != 0 && label != 1) {
      throw new RiskModelException("The label " + label + " is neither 0 nor 1, where 1 is bad.");
    }
    return label == 1;
  }

  /**
   * Whether a label read as text is bad.
   *
   * @throws RiskModelException for names of classes: fitted in the order of their letters, "bad"
   *     comes before "good" and the card comes out reversed without a warning
   */
  public static boolean isBad(String label) {
    String text = label == null ? "" : label.strip();
    if (!text.equals("0") && !text.equals("1")) {
      throw new RiskModelException(
          "The label \""
              + text
              + "\" is text. Classes named by text are taken in the order of their letters, which"
              + " can turn a card round unnoticed. Write 1 for bad and 0 for good.");
    }
    return text.equals("1");
  }
}
