package org.xinheng.jobs.lake;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.lake.Manifest.PublishedFile;
import org.xinheng.jobs.runtime.Errors;

/**
 * The published nights of the marts and how one is switched in: everything is written below {@code
 * .pending}, checked against its manifest, and renamed into place. Where a night is replaced, the
 * one before goes to {@code .superseded} first; a run killed between the two renames is finished or
 * undone at the start of the next publication.
 */
final class PublishedNights {
  private static final String PENDING = ".pending/";
  private static final String SUPERSEDED = ".superseded/";
  static final String PREFIX = "as_of=";
  private static final String LATEST = "latest.json";
  static final String MANIFEST = "/manifest.json";
  static final String SUCCESS = "/_SUCCESS";

  private final Folders folders;
  private final PublicationStep.Observer observer;

  PublishedNights(Folders folders, PublicationStep.Observer observer) {
    this.folders = folders;
    this.observer = observer;
  }

  static String folder(LocalDate asOf) {
    return PREFIX + asOf;
  }

  static String pending(LocalDate asOf) {
    return PENDING + folder(asOf);
  }

  /** Puts right what a killed run left behind: no night stays missing between two renames. */
  void recover() {
    for (String night : folders.names(SUPERSEDED)) {
      if (!folders.exists(night)) {
        boolean whole = folders.exists(PENDING + night) && isWhole(PENDING + night);
        folders.move((whole ? PENDING : SUPERSEDED) + night, night);
      }
    }
    folders.names(PENDING).forEach(night -> folders.delete(PENDING + night));
    if (folders.exists(LATEST)) {
      writeLatest();
    }
    observer.reached(PublicationStep.RECOVERED);
  }

  /** Whether a folder holds exactly what its manifest says, and says that it is done. */
  private boolean isWhole(String folder) {
    if (!folders.exists(folder + MANIFEST) || !folders.exists(folder + SUCCESS)) {
      return false;
    }
    for (PublishedFile file : Manifest.files(folders.read(folder + MANIFEST))) {
      String path = folder + "/" + file.path();
      boolean same =
          folders.exists(path)
              && folders.size(path) == file.bytes()
              && folders.sha256(path).equals(file.sha256());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /**
   * Switches the pending folder of a night in, unless the night holds the same already.
   *
   * @return whether anything changed
   */
  boolean switchIn(LocalDate asOf) {
    String night = folder(asOf);
    String pending = pending(asOf);
    if (!isWhole(pending)) {
      throw Errors.storage(
          "The marts of " + asOf + " differ from their manifest, so they are not published",
          new IllegalStateException(folders.path(pending).toString()));
    }
    observer.reached(PublicationStep.VERIFIED);
    boolean exists = folders.exists(night);
    boolean same =
        exists
            && isWhole(night)
            && folders.read(night + MANIFEST).equals(folders.read(pending + MANIFEST));
    if (same) {
      folders.delete(pending);
    } else {
      replace(night, pending, exists);
    }
    writeLatest();
    observer.reached(PublicationStep.LATEST_WRITTEN);
    return !same;
  }

  private void replace(String night, String pending, boolean exists) {
    if (exists) {
      folders.delete(SUPERSEDED + night);
      folders.move(night, SUPERSEDED + night);
      observer.reached(PublicationStep.OLD_SET_ASIDE);
    }
    folders.move(pending, night);
    observer.reached(PublicationStep.SWITCHED_IN);
  }

  /** Names the last published night; nothing where there is none. */
  void writeLatest() {
    List<String> nights =
        folders.names("").stream()
            .filter(name -> name.startsWith(PREFIX) && folders.exists(name + SUCCESS))
            .toList();
    if (nights.isEmpty()) {
      folders.delete(LATEST);
      return;
    }
    String last = nights.get(nights.size() - 1);
    String text = Manifest.latest(LocalDate.parse(last.substring(PREFIX.length())), last);
    if (!folders.exists(LATEST) || !folders.read(LATEST).equals(text)) {
      folders.replace(LATEST, text);
    }
  }
}
