package org.xinheng.models.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Small numbers for the codes met while dossiers are read, so that the assessing pass compares
 * numbers instead of texts. One per thread: it grows as codes appear and is not synchronised.
 */
public final class Symbols {
  private final List<byte[]> encoded = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int[] slots = new int[256];

  public Symbols() {
    Arrays.fill(slots, -1);
  }

  /** Number of a code; the same for equal texts. */
  public int idOf(String code) {
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    return idOf(bytes, 0, bytes.length);
  }

  int idOf(byte[] bytes, int offset, int length) {
    int hash = 1;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    int mask = slots.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] >= 0) {
      byte[] known = encoded.get(slots[slot]);
      if (Arrays.equals(known, 0, known.length, bytes, offset, offset + length)) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    int id = encoded.size();
    slots[slot] = id;
    encoded.add(Arrays.copyOfRange(bytes, offset, offset + length));
    names.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
    if (encoded.size() * 2 > slots.length) {
      grow();
    }
    return id;
  }

  /** Text of a code by its number. */
  public String nameOf(int id) {
    return names.get(id);
  }

  private void grow() {
    int[] wider = new int[slots.length * 2];
    Arrays.fill(wider, -1);
    for (int id = 0; id < encoded.size(); id++) {
      int hash = 1;
      for (byte b : encoded.get(id)) {
        hash = 31 * hash + b;
      }
      int slot = (hash ^ (hash >>> 15)) & (wider.length - 1);
      while (wider[slot] >= 0) {
        slot = (slot + 1) & (wider.length - 1);
      }
      wider[slot] = id;
    }
    slots = wider;
  }
}
