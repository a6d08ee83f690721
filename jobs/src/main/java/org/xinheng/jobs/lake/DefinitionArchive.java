package org.xinheng.jobs.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

/**
 * The definitions that nights were run by, as files below {@code definitions/<digest>}: what a past
 * score rests on can be read and applied after the rules have changed.
 */
public final class DefinitionArchive {
  private static final String FOLDER = "definitions";

  private final Folders folders;

  private DefinitionArchive(Folders folders) {
    this.folders = folders;
  }

  /** The archive of the lake below a root. */
  public static DefinitionArchive at(String lakeRoot, Configuration configuration) {
    return new DefinitionArchive(Folders.at(new Path(lakeRoot, FOLDER), configuration));
  }

  /** Keeps definitions, unless the same are kept; a killed run leaves none of them or all. */
  public void keep(Definitions definitions) {
    String digest = definitions.digest();
    if (folders.exists(digest)) {
      return;
    }
    folders.makeRoot();
    String aside = "." + digest;
    folders.delete(aside);
    for (DefinitionFile file : definitions.files()) {
      folders.write(aside + "/" + file.path(), file.text());
    }
    folders.move(aside, digest);
  }

  /** The definitions of that digest; none where they are not kept. */
  public Optional<Definitions> find(String digest) {
    if (!folders.exists(digest)) {
      return Optional.empty();
    }
    List<DefinitionFile> files = new ArrayList<>();
    collect(digest, "", files);
    return Optional.of(Definitions.of(files));
  }

  private void collect(String digest, String below, List<DefinitionFile> files) {
    for (String name : folders.names(digest + "/" + below)) {
      String path = below + name;
      if (name.endsWith(".yaml")) {
        files.add(new DefinitionFile(path, folders.read(digest + "/" + path)));
      } else {
        collect(digest, path + "/", files);
      }
    }
  }
}
