package org.xinheng.jobs.lake;

/** What a publication does, in its order; a run may be killed after any of them. */
enum PublicationStep {
  RECOVERED,
  CLEARED,
  MART_WRITTEN,
  MANIFEST_WRITTEN,
  SUCCESS_WRITTEN,
  VERIFIED,
  OLD_SET_ASIDE,
  SWITCHED_IN,
  LATEST_WRITTEN;

  /** Told of every step; tests stop a publication there. */
  @FunctionalInterface
  interface Observer {
    void reached(PublicationStep step);
  }
}
