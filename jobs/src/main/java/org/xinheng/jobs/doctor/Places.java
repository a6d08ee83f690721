package org.xinheng.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.xinheng.jobs.lake.Storage;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.jobs.runtime.KeyFiles;
import org.xinheng.jobs.runtime.LocalFolder;
import org.xinheng.jobs.runtime.Settings;

/** Folders and key files that the settings name. */
public final class Places {
  private static final String LAKE = "lake";
  private static final String NO_DELIVERIES = "Set deliveries.root, or make the folder.";
  private static final String ELSEWHERE = "See \"Where a lake may lie\" in docs/deployment.md.";

  private Places() {}

  /** All of them; a lake that lies elsewhere is written to, and left as it was. */
  public static List<Diagnosis> diagnoses(Settings settings) {
    List<Diagnosis> all = new ArrayList<>();
    Configuration storage = Storage.of(settings);
    if (LocalFolder.isOne(settings.lakeRoot())) {
      Path lake = LocalFolder.of(settings.lakeRoot());
      all.add(Machine.disk(lake));
      all.add(writable(LAKE, lake));
    } else {
      all.add(writable(settings.lakeRoot(), storage));
    }
    if (LocalFolder.isOne(settings.deliveriesRoot())) {
      all.add(readable(LocalFolder.of(settings.deliveriesRoot())));
    } else {
      all.add(readable(settings.deliveriesRoot(), storage));
    }
    all.add(key("privacy key", Path.of(settings.privacyKeyFile())));
    all.add(key("draw key", Path.of(settings.drawKeyFile())));
    if (!settings.lineage().keyFile().isEmpty()) {
      all.add(key("lineage key", Path.of(settings.lineage().keyFile())));
    }
    return all;
  }

  /** Whether a diagnosis says that nothing of the lake can be looked at. */
  public static boolean isLakeOutOfReach(Diagnosis diagnosis) {
    return diagnosis.state() == Diagnosis.State.FAULT && diagnosis.subject().equals(LAKE);
  }

  private static Diagnosis writable(String subject, Path folder) {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
      return Diagnosis.fault(
          subject, there + " cannot be written", "Give its folder to the user of the night.");
    }
    return Diagnosis.ok(
        subject, folder + (there.equals(folder) ? "" : " will be made by the first night"));
  }

  private static Diagnosis writable(String root, Configuration storage) {
    try {
      Storage.tryWriting(root, storage);
      return Diagnosis.ok(LAKE, root + " can be written");
    } catch (JobException e) {
      return Diagnosis.fault(LAKE, e.getMessage(), ELSEWHERE);
    }
  }

  private static Diagnosis readable(String root, Configuration storage) {
    try {
      return Storage.isThere(root, storage)
          ? Diagnosis.ok("deliveries", root)
          : Diagnosis.fault("deliveries", root + " does not exist", NO_DELIVERIES);
    } catch (JobException e) {
      return Diagnosis.fault("deliveries", e.getMessage(), ELSEWHERE);
    }
  }

  private static Diagnosis readable(Path folder) {
    return Files.isDirectory(folder) && Files.isReadable(folder)
        ? Diagnosis.ok("deliveries", folder.toString())
        : Diagnosis.fault(
            "deliveries", folder + " does not exist or cannot be read", NO_DELIVERIES);
  }

  private static Diagnosis key(String subject, Path file) {
    try {
      boolean isDemonstration = KeyFiles.isDemonstration(Files.readString(file));
      if (isDemonstration) {
        return Diagnosis.warn(
            subject,
            file + " is a demonstration and hides nothing",
            "A city sets a key of its own, readable by its owner only.");
      }
      return KeyFiles.isOpen(file)
          ? Diagnosis.fault(subject, file + " can be read by others", "Run: chmod 600 " + file)
          : Diagnosis.ok(subject, file.toString());
    } catch (IOException e) {
      return Diagnosis.fault(
          subject,
          file + " cannot be read",
          "Make it, with 32 characters or more that nobody guesses, and run: chmod 600 " + file);
    }
  }
}
