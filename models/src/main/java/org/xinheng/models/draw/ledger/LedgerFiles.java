package org.xinheng.models.draw.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * The storage of one ledger: files by their names from its folder, written once each. Machines that
 * write parts of a ledger are handed it.
 */
public interface LedgerFiles extends Serializable {
  /** The storage of a folder of this machine. */
  static LedgerFiles at(Path folder) {
    return new DiskFiles(folder.toString());
  }

  /** Where it lies, as people write it. */
  String place();

  /** Whether a file or folder is there. */
  boolean has(String name) throws IOException;

  boolean isFolder(String name) throws IOException;

  /** Every file by its name from here, in any order; none where the folder is missing. */
  List<String> all() throws IOException;

  InputStream open(String name) throws IOException;

  /**
   * A file to be filled, with the folders above it.
   *
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  OutputStream create(String name) throws IOException;

  /**
   * Writes a file that is there whole or not at all, whatever is killed meanwhile.
   *
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  void createWhole(String name, byte[] content) throws IOException;

  /** Makes the folder; one that is not for everybody is closed to all but its owner. */
  void make(boolean everybody) throws IOException;
}
