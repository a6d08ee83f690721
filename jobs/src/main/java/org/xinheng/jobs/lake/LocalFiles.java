package org.xinheng.jobs.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk as Hadoop sees it, with permissions set by the JVM: without its native library
 * Hadoop starts a {@code chmod} for every file and folder that it makes, thousands in a night.
 */
public final class LocalFiles extends LocalFileSystem {
  /** The local disk, checksums and all. */
  public LocalFiles() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    private static final PosixFilePermission[] FROM_HIGHEST_BIT = PosixFilePermission.values();

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      if (permission.getStickyBit()
          || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        super.setPermission(path, permission);
        return;
      }
      Files.setPosixFilePermissions(file, bits(permission.toShort()));
    }

    /** Java lists the nine permissions in the order of their bits, the owner's reading first. */
    private static Set<PosixFilePermission> bits(int mode) {
      Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
      for (int bit = 0; bit < FROM_HIGHEST_BIT.length; bit++) {
        if ((mode & 0400 >> bit) != 0) {
          set.add(FROM_HIGHEST_BIT[bit]);
        }
      }
      return set;
    }
  }
}
