package org.xinheng.jobs.generating.population;

/**
 * One class of GB/T 4754-2017 and what the generator makes of it.
 *
 * @param code letter and four digits
 * @param name Chinese name of the class
 * @param word what enterprises of the class put into their names
 * @param kind what drives their licences and findings
 */
public record Industry(String code, String name, String word, Kind kind) {

  /** The kinds of business that departments treat alike. */
  public enum Kind {
    WHOLESALE,
    RETAIL,
    FOOD,
    MAKING,
    TRANSPORT,
    SERVICE,
    FARMING,
    HEALTH
  }
}
