package org.xinheng.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.util.SerializableConfiguration;
import org.xinheng.models.draw.ledger.LedgerFiles;

/** A ledger below the lake, on whatever storage its URI names, for the driver and for executors. */
final class StoredLedger implements LedgerFiles {
  private static final long serialVersionUID = 1L;
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);

  private final String folder;
  private final SerializableConfiguration configuration;

  /**
   * A ledger that need not exist.
   *
   * @param folder its folder, with the scheme of its storage
   */
  StoredLedger(Path folder, Configuration configuration) {
    this.folder = folder.toString();
    this.configuration = new SerializableConfiguration(configuration);
  }

  private Path path(String name) {
    return name.isEmpty() ? new Path(folder) : new Path(folder, name);
  }

  private FileSystem files() throws IOException {
    return Folders.plain(new Path(folder), configuration.value());
  }

  @Override
  public String place() {
    return Folders.shown(new Path(folder));
  }

  @Override
  public boolean has(String name) throws IOException {
    return files().exists(path(name));
  }

  @Override
  public boolean isFolder(String name) throws IOException {
    FileSystem files = files();
    return files.exists(path(name)) && files.getFileStatus(path(name)).isDirectory();
  }

  @Override
  public List<String> all() throws IOException {
    List<String> all = new ArrayList<>();
    if (has("")) {
      collect(files(), "", all);
    }
    return all;
  }

  /** Folder by folder: the recursive listing of Hadoop asks a process about each local file. */
  private void collect(FileSystem files, String below, List<String> all) throws IOException {
    for (FileStatus status : files.listStatus(path(below))) {
      String name = below + status.getPath().getName();
      if (status.isDirectory()) {
        collect(files, name + "/", all);
      } else {
        all.add(name);
      }
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return files().open(path(name));
  }

  @Override
  public OutputStream create(String name) throws IOException {
    try {
      return files().create(path(name), false);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      throw taken(name, e);
    }
  }

  @Override
  public void createWhole(String name, byte[] content) throws IOException {
    FileSystem files = files();
    Path file = path(name);
    Path pending = new Path(file.getParent(), ".pending");
    try (OutputStream out = files.create(pending, true)) {
      out.write(content);
    }
    if (files.exists(file) || !files.rename(pending, file)) {
      throw taken(name, null);
    }
  }

  private static FileAlreadyExistsException taken(String name, IOException cause) {
    FileAlreadyExistsException taken = new FileAlreadyExistsException(name);
    taken.initCause(cause);
    return taken;
  }

  @Override
  public void make(boolean everybody) throws IOException {
    FileSystem files = files();
    files.mkdirs(path(""));
    if (!everybody) {
      files.setPermission(path(""), OWNER_ONLY);
    }
  }
}
