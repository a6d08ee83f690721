package org.xinheng.jobs.ingest.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.cells.CellText;

/** Removes and hashes what a mapping says must never be stored; for one thread. */
final class PrivateColumns {
  private final List<String> header = new ArrayList<>();
  private final int[] kept;
  private final boolean[] isHashed;
  private final boolean isPrivate;
  private final Mac mac;

  PrivateColumns(SourceMapping mapping, List<String> delivered, PrivacyKey key) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < delivered.size(); i++) {
      if (!mapping.dropped().contains(delivered.get(i))) {
        header.add(delivered.get(i));
        positions.add(i);
      }
    }
    this.kept = positions.stream().mapToInt(Integer::intValue).toArray();
    this.isHashed = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      isHashed[i] = mapping.hashed().contains(header.get(i));
    }
    this.isPrivate = !mapping.dropped().isEmpty() || !mapping.hashed().isEmpty();
    this.mac = mapping.hashed().isEmpty() ? null : key.mac();
  }

  /** Columns that are left. */
  List<String> header() {
    return header;
  }

  /** The row as it may be stored. */
  RawRow treat(RawRow row) {
    if (row.fault() != null) {
      return isPrivate ? withheld(row) : row;
    }
    if (!isPrivate) {
      return row;
    }
    String[] cells = new String[kept.length];
    for (int i = 0; i < kept.length; i++) {
      String cell = row.cells()[kept[i]];
      cells[i] = isHashed[i] ? hashed(cell) : cell;
    }
    return new RawRow(row.line(), cells, null);
  }

  /** Cells of an unreadable line cannot be told apart, so none of it may be stored. */
  private static RawRow withheld(RawRow row) {
    String text = "(withheld: " + row.cells()[0].length() + " characters)";
    return new RawRow(row.line(), new String[] {text}, row.fault());
  }

  /** Hash of what a person would see: blanks, width and case make no other person. */
  private String hashed(String cell) {
    String text = CellText.halfWidth(CellText.strip(cell)).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return "";
    }
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
