package org.xinheng.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.draw.commitment.Sha256;
import org.xinheng.models.draw.ledger.LedgerFiles;

/** Files and folders below one root, on whatever storage its URI names. */
public final class Folders {
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);
  private static final FsPermission OWNER_FILE = new FsPermission((short) 0600);

  private final Path root;
  private final Configuration configuration;
  private final FileSystem files;

  private Folders(Path root, Configuration configuration, FileSystem files) {
    this.root = root;
    this.configuration = configuration;
    this.files = files;
  }

  static Folders at(Path root, Configuration configuration) {
    try {
      FileSystem files = plain(root, configuration);
      return new Folders(files.makeQualified(root), configuration, files);
    } catch (IOException e) {
      throw Errors.storage("The folder " + root + " cannot be reached", e);
    }
  }

  /** The folder of a root. */
  public static Folders at(String root, Configuration configuration) {
    return at(new Path(root), configuration);
  }

  /** On a local disk Hadoop would put a checksum file beside every file of the readers. */
  static FileSystem plain(Path root, Configuration configuration) throws IOException {
    FileSystem files = root.getFileSystem(configuration);
    return files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files;
  }

  /** A place as people write it: a path where it lies on this machine, else its URI. */
  static String shown(Path path) {
    String scheme = path.toUri().getScheme();
    return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
  }

  /** A folder below this one. */
  public Folders in(String below) {
    return new Folders(path(below), configuration, files);
  }

  /** Where a file or folder lies, as people write it. */
  public String place(String below) {
    return shown(path(below));
  }

  /** The folder itself, where it lies on this machine. */
  public Optional<java.nio.file.Path> onDisk() {
    return "file".equals(files.getUri().getScheme())
        ? Optional.of(java.nio.file.Path.of(root.toUri().getPath()))
        : Optional.empty();
  }

  /** The storage of a ledger in a folder below this one. */
  public LedgerFiles ledger(String below) {
    return new StoredLedger(path(below), configuration);
  }

  public Path path(String below) {
    return below.isEmpty() ? root : new Path(root, below);
  }

  /** What touches storage and may fail. */
  @FunctionalInterface
  private interface Action<T> {
    T run() throws IOException;
  }

  private static <T> T doing(String what, Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw Errors.storage(what, e);
    }
  }

  /** Makes the root, readable by its owner only, unless it is there. */
  public void makeRoot() {
    doing(
        "The folder " + root + " cannot be made",
        () -> {
          if (!files.exists(root)) {
            files.mkdirs(root, OWNER_ONLY);
            files.setPermission(root, OWNER_ONLY);
          }
          return null;
        });
  }

  public boolean exists(String below) {
    return doing(below + " cannot be looked up", () -> files.exists(path(below)));
  }

  public boolean isFile(String below) {
    return doing(
        below + " cannot be looked up",
        () -> files.exists(path(below)) && files.getFileStatus(path(below)).isFile());
  }

  /** Bytes of a small file. */
  public byte[] bytes(String below) {
    return doing(
        below + " cannot be read",
        () -> {
          try (InputStream in = files.open(path(below))) {
            return in.readAllBytes();
          }
        });
  }

  /** Puts a file of this machine in its place. */
  public void put(java.nio.file.Path file, String to) {
    doing(
        to + " cannot be put up",
        () -> {
          try (OutputStream out = files.create(path(to), true)) {
            Files.copy(file, out);
          }
          return null;
        });
  }

  /** Lets nobody but its owner read a file or folder. */
  public void close(String below) {
    doing(
        below + " cannot be closed to others",
        () -> {
          files.setPermission(path(below), isFile(below) ? OWNER_FILE : OWNER_ONLY);
          return null;
        });
  }

  /** Makes a folder that nobody but its owner reads. */
  public void makeClosed(String below) {
    doing(below + " cannot be made", () -> files.mkdirs(path(below)));
    close(below);
  }

  /** Names of files and folders directly below a folder, sorted; none where it is missing. */
  public List<String> names(String below) {
    return doing(
        below + " cannot be listed",
        () -> {
          if (!files.exists(path(below))) {
            return List.<String>of();
          }
          return Arrays.stream(files.listStatus(path(below)))
              .map(status -> status.getPath().getName())
              .sorted()
              .toList();
        });
  }

  public void delete(String below) {
    doing(below + " cannot be deleted", () -> files.delete(path(below), true));
  }

  /** Moves a file or folder to a name that is free. */
  public void move(String from, String to) {
    doing(
        from + " cannot be moved to " + to,
        () -> {
          files.mkdirs(path(to).getParent());
          if (files.exists(path(to)) || !files.rename(path(from), path(to))) {
            throw new IOException("the storage refuses");
          }
          return null;
        });
  }

  /** Writes a text where none is yet. */
  public void write(String below, String text) {
    doing(
        below + " cannot be written",
        () -> {
          try (OutputStream out = files.create(path(below), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
          }
          return null;
        });
  }

  /** Puts a text in the place of another; a reader sees either, whole. */
  public void replace(String below, String text) {
    String aside = "." + below + ".pending";
    write(aside, text);
    doing(
        below + " cannot be replaced",
        () -> {
          if (onDisk().isPresent()) {
            // Hadoop would ask a process whether either is a link, and move in two steps.
            java.nio.file.Path disk = onDisk().get();
            Files.move(disk.resolve(aside), disk.resolve(below), StandardCopyOption.ATOMIC_MOVE);
            return null;
          }
          FileContext.getFileContext(root.toUri(), configuration)
              .rename(path(aside), path(below), Options.Rename.OVERWRITE);
          return null;
        });
  }

  public String read(String below) {
    return new String(bytes(below), StandardCharsets.UTF_8);
  }

  long size(String below) {
    return doing(below + " cannot be measured", () -> files.getFileStatus(path(below)).getLen());
  }

  /** When a file was written, in milliseconds since 1970. */
  long modified(String below) {
    return doing(
        below + " cannot be looked up",
        () -> files.getFileStatus(path(below)).getModificationTime());
  }

  /** Bytes of a file from a position on. */
  byte[] read(String below, long position, int length) {
    return doing(
        below + " cannot be read",
        () -> {
          byte[] bytes = new byte[length];
          try (FSDataInputStream in = files.open(path(below))) {
            in.readFully(position, bytes);
          }
          return bytes;
        });
  }

  /**
   * Copies a file with another end.
   *
   * @param kept bytes copied from its beginning
   * @param end what stands behind them in the copy
   */
  void copy(String from, String to, long kept, byte[] end) {
    doing(
        from + " cannot be copied to " + to,
        () -> {
          try (InputStream in = files.open(path(from));
              OutputStream out = files.create(path(to), true)) {
            IOUtils.copyBytes(in, out, kept, false);
            out.write(end);
          }
          return null;
        });
  }

  /** SHA-256 of a file in lower-case hex. */
  public String sha256(String below) {
    return doing(
        below + " cannot be read",
        () -> {
          MessageDigest digest = Sha256.digest();
          try (InputStream in = new DigestInputStream(files.open(path(below)), digest)) {
            IOUtils.copyBytes(in, OutputStream.nullOutputStream(), 1 << 16, false);
          }
          return HexFormat.of().formatHex(digest.digest());
        });
  }
}
