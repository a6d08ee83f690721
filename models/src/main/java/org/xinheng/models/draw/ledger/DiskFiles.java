package org.xinheng.models.draw.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ledger in a folder of this machine.
 *
 * @param place the folder
 */
record DiskFiles(String place) implements LedgerFiles {

  private Path file(String name) {
    return Path.of(place, name);
  }

  @Override
  public boolean has(String name) {
    return Files.exists(file(name));
  }

  @Override
  public boolean isFolder(String name) {
    return Files.isDirectory(file(name));
  }

  @Override
  public List<String> all() throws IOException {
    Path folder = Path.of(place);
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(file(name));
  }

  @Override
  public OutputStream create(String name) throws IOException {
    Path file = file(name);
    Files.createDirectories(file.getParent());
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void createWhole(String name, byte[] content) throws IOException {
    Path file = file(name);
    Path pending = file.resolveSibling(".pending");
    Files.createDirectories(file.getParent());
    Files.write(pending, content);
    Files.move(pending, file);
  }

  @Override
  public void make(boolean everybody) throws IOException {
    Path folder = Files.createDirectories(Path.of(place));
    if (!everybody && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
