package org.xinheng.jobs.lake;

import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What one trial of definitions found, as files below {@code trials/<night>-<digest>/}: written
 * aside and switched in whole, over an earlier trial of the same. The folder is its owner's alone.
 */
public final class TrialFolder {
  private static final String FOLDER = "trials";

  private final Folders folders;
  private final String name;

  private TrialFolder(Folders folders, String name) {
    this.folders = folders;
    this.name = name;
  }

  /** A folder to be written. */
  public static TrialFolder open(String lakeRoot, String name, Configuration configuration) {
    Folders folders = Folders.at(new Path(lakeRoot, FOLDER), configuration);
    folders.makeRoot();
    folders.delete("." + name);
    return new TrialFolder(folders, name);
  }

  /** Takes away what was tried on nights that are no more. */
  static void drop(String lakeRoot, Configuration configuration, List<LocalDate> nights) {
    Folders folders = Folders.at(new Path(lakeRoot, FOLDER), configuration);
    for (String name : folders.names("")) {
      if (nights.stream().anyMatch(night -> name.startsWith(night + "-"))) {
        folders.delete(name);
      }
    }
  }

  /** Writes a file aside. */
  public void write(String file, String text) {
    folders.write("." + name + "/" + file, text);
  }

  /** Switches the files in; where they lie. */
  public String finish() {
    folders.delete(name);
    folders.move("." + name, name);
    return folders.place(name);
  }
}
