package org.xinheng.jobs.lake;

import java.util.Locale;

/**
 * What was done to the files of a table, and what it was decided by.
 *
 * @param files files that the log named before
 * @param bytes their size
 * @param merged small files that were written anew as few
 * @param removed files that were removed, which the log had not named for their term
 */
public record Compaction(long files, long bytes, long merged, long removed) {
  private static final double MB = 1e6;

  /** Nothing, since nobody wrote the table. */
  static final Compaction NONE = new Compaction(0, 0, 0, 0);

  public boolean isIdle() {
    return merged == 0 && removed == 0;
  }

  /** The same in words. */
  public String says() {
    String size = String.format(Locale.ROOT, "%,d files, %,.1f MB: ", files, bytes / MB);
    if (isIdle()) {
      return size + "nothing to do";
    }
    String merging = merged == 0 ? "" : String.format(Locale.ROOT, "%,d written as few", merged);
    String removing =
        removed == 0 ? "" : String.format(Locale.ROOT, "%,d unnamed files removed", removed);
    return size + merging + (merged > 0 && removed > 0 ? ", " : "") + removing;
  }
}
