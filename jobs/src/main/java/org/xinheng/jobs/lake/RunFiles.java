package org.xinheng.jobs.lake;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Texts about runs that no table holds yet, as files below {@code running}. */
public final class RunFiles {
  private static final String FOLDER = "running";

  private final Folders folders;

  private RunFiles(Folders folders) {
    this.folders = folders;
  }

  /** Those of the lake below a root. */
  public static RunFiles at(String lakeRoot, Configuration configuration) {
    return new RunFiles(Folders.at(new Path(lakeRoot, FOLDER), configuration));
  }

  /** The text of that name; none where there is no such file. */
  public Optional<String> find(String name) {
    return folders.exists(name) ? Optional.of(folders.read(name)) : Optional.empty();
  }

  /** Writes a text in the place of an earlier one of that name; a reader sees either, whole. */
  public void put(String name, String text) {
    folders.makeRoot();
    folders.replace(name, text);
  }

  public void remove(String name) {
    folders.delete(name);
  }
}
