package org.xinheng.jobs.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files of a site on disk, and nothing beside them. */
final class SiteFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Path root;

  SiteFiles(Path root) {
    this.root = root;
  }

  /** The file of a path within the site; 404 where there is none, or it leads out of the site. */
  Reply read(String path) throws IOException {
    Path file = root.resolve("./" + path).normalize();
    if (Files.isDirectory(file)) {
      file = file.resolve("index.html");
    }
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
      return Reply.text(404, "没有这一页 No such page");
    }
    return new Reply(200, type(file), Files.readAllBytes(file));
  }

  private static String type(Path file) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
