package org.xinheng.models.risk;

/** Data or a model that no honest risk figure can be made from; the message says why. */
public final class RiskModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RiskModelException(String message) {
    super(message);
  }
}
