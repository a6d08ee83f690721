package org.xinheng.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.runtime.KeyFiles;
import org.xinheng.jobs.runtime.LocalFolder;
import org.xinheng.jobs.runtime.Settings;

/** Folders and key files that the settings name, where they lie on this machine. */
public final class Places {
  private Places() {}

  /** All of them; those behind a URI are another machine's matter. */
  public static List<Diagnosis> diagnoses(Settings settings) {
    List<Diagnosis> all = new ArrayList<>();
    if (LocalFolder.isOne(settings.lakeRoot())) {
      Path lake = LocalFolder.of(settings.lakeRoot());
      all.add(Machine.disk(lake));
      all.add(writable("lake", lake));
    }
    if (LocalFolder.isOne(settings.deliveriesRoot())) {
      all.add(readable(LocalFolder.of(settings.deliveriesRoot())));
    }
    all.add(key("privacy key", Path.of(settings.privacyKeyFile())));
    all.add(key("draw key", Path.of(settings.drawKeyFile())));
    if (!settings.lineage().keyFile().isEmpty()) {
      all.add(key("lineage key", Path.of(settings.lineage().keyFile())));
    }
    return all;
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

  private static Diagnosis readable(Path folder) {
    return Files.isDirectory(folder) && Files.isReadable(folder)
        ? Diagnosis.ok("deliveries", folder.toString())
        : Diagnosis.fault(
            "deliveries",
            folder + " does not exist or cannot be read",
            "Set deliveries.root, or make the folder.");
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
