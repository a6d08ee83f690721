package org.xinheng.models.dossier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.FieldType;

/**
 * The encoding of dossiers, and the only class that knows it: fact versions one after another,
 * ordered by contract, key, day known and load. The order is total, so a dossier has exactly one
 * encoding however its facts arrived. An entry is its length, then contract id, flags, key, day,
 * load and the values up to the last one present; numbers are variable-length integers. Fields
 * appended to a contract later read as missing from older entries.
 */
public final class DossierCodec {
  private static final int DELETED = 1;
  private static final Contract[] BY_ID = contractsById();

  private DossierCodec() {}

  private static Contract[] contractsById() {
    Contract[] byId = new Contract[128];
    Contracts.ALL.forEach(contract -> byId[contract.id()] = contract);
    return byId;
  }

  /** Packs one version. */
  public static byte[] encode(FactVersion version) {
    Writer body = new Writer();
    body.write(version.contract().id());
    body.write(version.deleted() ? DELETED : 0);
    body.text(version.key());
    body.signed(version.knownOn());
    body.unsigned(version.load());
    int last = version.values().length;
    while (last > 0 && version.values()[last - 1] == null) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      body.value(version.contract().fields().get(i).type(), version.values()[i]);
    }
    Writer entry = new Writer();
    entry.unsigned(body.size());
    entry.writeBytes(body.toByteArray());
    return entry.toByteArray();
  }

  /**
   * Files entries in a dossier: sorts all of them and drops repetitions.
   *
   * @param dossier an encoded dossier; empty for a new one
   * @param entries encoded versions, each entry one or more of them in any order
   */
  public static byte[] file(byte[] dossier, List<byte[]> entries) {
    List<Entry> all = new ArrayList<>();
    split(dossier, all);
    entries.forEach(bytes -> split(bytes, all));
    all.sort(null);
    ByteArrayOutputStream out = new ByteArrayOutputStream(dossier.length + 64 * entries.size());
    Entry previous = null;
    for (Entry entry : all) {
      if (previous == null || entry.compareTo(previous) != 0) {
        out.write(entry.bytes, entry.start, entry.end - entry.start);
      }
      previous = entry;
    }
    return out.toByteArray();
  }

  /**
   * The facts of a dossier as they were known: of each, the latest version known by that day,
   * unless it withdrew the record. In the order of contracts and keys.
   */
  public static List<Fact> knownBy(byte[] dossier, int day, Symbols symbols) {
    List<Fact> facts = new ArrayList<>();
    Reader reader = new Reader(dossier, 0);
    Head current = new Head();
    Head chosen = new Head();
    boolean hasChosen = false;
    while (reader.position < dossier.length) {
      current.read(reader);
      boolean sameFact = hasChosen && chosen.isSameFact(current, dossier);
      if (hasChosen && !sameFact) {
        add(facts, chosen, dossier, symbols);
        hasChosen = false;
      }
      if (current.knownOn <= day) {
        Head swap = chosen;
        chosen = current;
        current = swap;
        hasChosen = true;
      }
    }
    if (hasChosen) {
      add(facts, chosen, dossier, symbols);
    }
    return facts;
  }

  /** Every version known by a day, in the order of contracts, keys and days. */
  static DossierHistory history(byte[] dossier, int day, Symbols symbols) {
    List<Fact> facts = new ArrayList<>();
    java.util.BitSet withdrawn = new java.util.BitSet();
    Reader reader = new Reader(dossier, 0);
    Head head = new Head();
    while (reader.position < dossier.length) {
      head.read(reader);
      if (head.knownOn <= day) {
        withdrawn.set(facts.size(), head.deleted);
        facts.add(fact(head, dossier, symbols));
      }
    }
    return new DossierHistory(facts, withdrawn);
  }

  /** Every version of every fact, for people and for audits. */
  public static List<FactVersion> versions(byte[] dossier) {
    List<FactVersion> versions = new ArrayList<>();
    Reader reader = new Reader(dossier, 0);
    Head head = new Head();
    while (reader.position < dossier.length) {
      head.read(reader);
      Reader values = new Reader(dossier, head.valuesStart);
      List<org.xinheng.models.contracts.Field> fields = head.contract.fields();
      Object[] read = new Object[fields.size()];
      for (int i = 0; i < read.length && values.position < head.end; i++) {
        read[i] = values.value(fields.get(i).type());
      }
      String key = new String(dossier, head.keyOffset, head.keyLength, StandardCharsets.UTF_8);
      versions.add(
          new FactVersion(head.contract, key, head.knownOn, head.load, head.deleted, read));
    }
    return versions;
  }

  private static void add(List<Fact> facts, Head head, byte[] dossier, Symbols symbols) {
    if (!head.deleted) {
      facts.add(fact(head, dossier, symbols));
    }
  }

  private static Fact fact(Head head, byte[] dossier, Symbols symbols) {
    List<org.xinheng.models.contracts.Field> fields = head.contract.fields();
    long[] slots = new long[fields.size()];
    Reader reader = new Reader(dossier, head.valuesStart);
    for (int i = 0; i < slots.length; i++) {
      slots[i] =
          reader.position < head.end ? reader.slot(fields.get(i).type(), symbols) : Fact.NONE;
    }
    return new Fact(
        head.contract,
        dossier,
        head.keyOffset,
        head.keyLength,
        head.knownOn,
        head.load,
        slots,
        symbols);
  }

  private static void split(byte[] bytes, List<Entry> entries) {
    Reader reader = new Reader(bytes, 0);
    while (reader.position < bytes.length) {
      Entry entry = new Entry(bytes, reader.position);
      entry.head.read(reader);
      entry.end = reader.position;
      entries.add(entry);
    }
  }

  /** One packed version within a larger array, for sorting. */
  private static final class Entry implements Comparable<Entry> {
    private final byte[] bytes;
    private final int start;
    private final Head head = new Head();
    private int end;

    private Entry(byte[] bytes, int start) {
      this.bytes = bytes;
      this.start = start;
    }

    @Override
    public int compareTo(Entry other) {
      int order = Integer.compare(head.contract.id(), other.head.contract.id());
      if (order == 0) {
        order =
            Arrays.compareUnsigned(
                bytes,
                head.keyOffset,
                head.keyOffset + head.keyLength,
                other.bytes,
                other.head.keyOffset,
                other.head.keyOffset + other.head.keyLength);
      }
      if (order == 0) {
        order = Integer.compare(head.knownOn, other.head.knownOn);
      }
      if (order == 0) {
        order = Long.compare(head.load, other.head.load);
      }
      // Two different versions of one load: the bytes decide, so that arrival cannot.
      return order == 0
          ? Arrays.compareUnsigned(bytes, start, end, other.bytes, other.start, other.end)
          : order;
    }
  }

  /** What stands before the values of an entry. */
  private static final class Head {
    private Contract contract;
    private boolean deleted;
    private int keyOffset;
    private int keyLength;
    private int knownOn;
    private long load;
    private int valuesStart;
    private int end;

    private void read(Reader reader) {
      int length = (int) reader.unsigned();
      end = reader.position + length;
      contract = BY_ID[reader.next()];
      deleted = (reader.next() & DELETED) != 0;
      keyLength = (int) reader.unsigned() - 1;
      keyOffset = reader.position;
      reader.position += keyLength;
      knownOn = (int) reader.signed();
      load = reader.unsigned();
      valuesStart = reader.position;
      reader.position = end;
    }

    private boolean isSameFact(Head other, byte[] bytes) {
      return contract == other.contract
          && Arrays.equals(
              bytes,
              keyOffset,
              keyOffset + keyLength,
              bytes,
              other.keyOffset,
              other.keyOffset + other.keyLength);
    }
  }

  private static final class Writer extends ByteArrayOutputStream {
    private void unsigned(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        write((int) (rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      write((int) rest);
    }

    private void signed(long value) {
      unsigned((value << 1) ^ (value >> 63));
    }

    private void text(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      unsigned(bytes.length + 1L);
      writeBytes(bytes);
    }

    /** A value as an unsigned number in which 0 stands for missing. */
    private void value(FieldType type, Object value) {
      if (value == null) {
        unsigned(0);
        return;
      }
      switch (type) {
        case TEXT, CODE -> text((String) value);
        case FLAG -> unsigned((Boolean) value ? 2 : 1);
        case DATE, MONEY, WHOLE -> {
          long number = ((Number) value).longValue();
          unsigned(((number << 1) ^ (number >> 63)) + 1);
        }
      }
    }
  }

  private static final class Reader {
    private final byte[] bytes;
    private int position;

    private Reader(byte[] bytes, int position) {
      this.bytes = bytes;
      this.position = position;
    }

    private int next() {
      return bytes[position++] & 0xFF;
    }

    private long unsigned() {
      long value = 0;
      int shift = 0;
      int next = next();
      while ((next & 0x80) != 0) {
        value |= (long) (next & 0x7F) << shift;
        shift += 7;
        next = next();
      }
      return value | (long) next << shift;
    }

    private long signed() {
      return unzigzag(unsigned());
    }

    private static long unzigzag(long value) {
      return (value >>> 1) ^ -(value & 1);
    }

    private long slot(FieldType type, Symbols symbols) {
      long raw = unsigned();
      if (raw == 0) {
        return Fact.NONE;
      }
      return switch (type) {
        case TEXT -> {
          long slot = ((long) position << 32) | (raw - 1);
          position += (int) (raw - 1);
          yield slot;
        }
        case CODE -> {
          int offset = position;
          position += (int) (raw - 1);
          yield symbols.idOf(bytes, offset, (int) (raw - 1));
        }
        case FLAG -> raw - 1;
        case DATE, MONEY, WHOLE -> unzigzag(raw - 1);
      };
    }

    private Object value(FieldType type) {
      long raw = unsigned();
      if (raw == 0) {
        return null;
      }
      return switch (type) {
        case TEXT, CODE -> {
          int offset = position;
          position += (int) (raw - 1);
          yield new String(bytes, offset, (int) (raw - 1), StandardCharsets.UTF_8);
        }
        case FLAG -> raw == 2;
        case DATE -> (int) unzigzag(raw - 1);
        case MONEY, WHOLE -> unzigzag(raw - 1);
      };
    }
  }
}
