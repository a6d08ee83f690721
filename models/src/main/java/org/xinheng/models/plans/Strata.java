package org.xinheng.models.plans;

/** What a frame is divided by (分层). */
public enum Strata {
  /** By town; those whose town is not known are a stratum of their own. */
  TOWN,
  /** By class of town (三类镇街). */
  TOWN_CLASS,
  /** Not at all. */
  NONE
}
