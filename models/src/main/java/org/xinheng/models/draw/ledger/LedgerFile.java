package org.xinheng.models.draw.ledger;

/**
 * A file of a ledger, or a folder of part files.
 *
 * @param files where the ledger lies
 * @param name its name from there
 */
record LedgerFile(LedgerFiles files, String name) {
  private static final char SLASH = '/';

  /** Its own name, without the folders above it. */
  String ownName() {
    return name.substring(name.lastIndexOf(SLASH) + 1);
  }

  /** The file with the folder that it lies in. */
  String shown() {
    String place = files.place() + SLASH + name;
    int above = place.lastIndexOf(SLASH, place.length() - ownName().length() - 2);
    return place.substring(above + 1);
  }
}
