package org.xinheng.jobs.backtest;

/** Text put together for a page; whatever is not markup is escaped. */
final class Html {
  private final StringBuilder page = new StringBuilder();

  /** Adds markup as it is. */
  Html markup(String markup) {
    page.append(markup);
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      switch (one) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(one);
      }
    }
    return this;
  }

  /** Adds an element with a text. */
  Html element(String name, String text) {
    return markup("<" + name + ">").text(text).markup("</" + name + ">");
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
