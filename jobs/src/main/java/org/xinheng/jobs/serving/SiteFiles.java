package org.xinheng.jobs.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.jobs.lake.Folders;

/** The files of a site, wherever it lies, and nothing beside them. */
final class SiteFiles {
  private static final String INDEX = "index.html";

  /** Names that begin with a dot lead upwards, or to what is not finished. */
  private static final String PART = "[^.\\\\:\\p{Cntrl}][^\\\\:\\p{Cntrl}]*";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Folders root;

  SiteFiles(Folders root) {
    this.root = root;
  }

  /** The file of a path within the site; 404 where there is none, or it leads out of the site. */
  Reply read(String path) throws IOException {
    String file = path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
    if (!Stream.of(file.split("/", -1)).allMatch(part -> part.matches(PART))) {
      return none();
    }
    if (root.exists(file) && !root.isFile(file)) {
      file = file + "/" + INDEX;
    }
    if (!root.isFile(file) || leadsOut(file)) {
      return none();
    }
    return new Reply(200, type(file), root.bytes(file));
  }

  /** A link on a disk may point anywhere. */
  private boolean leadsOut(String file) throws IOException {
    Optional<Path> disk = root.onDisk();
    return disk.isPresent()
        && !disk.get().resolve(file).toRealPath().startsWith(disk.get().toRealPath());
  }

  private static Reply none() {
    return Reply.text(404, "没有这一页 No such page");
  }

  private static String type(String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
