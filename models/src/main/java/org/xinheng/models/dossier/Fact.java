package org.xinheng.models.dossier;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;

/**
 * One fact of an enterprise in the version known on the night asked for (信用记录). Values are read by
 * position in the contract inside the assessing pass, and by {@link Field} elsewhere. Dates are
 * days since 1970-01-01, money is whole 分.
 */
public final class Fact {
  /** Stands for a missing day, amount, number, flag or code. */
  public static final long NONE = Long.MIN_VALUE;

  private final Contract contract;
  private final byte[] bytes;
  private final int keyOffset;
  private final int keyLength;
  private final int knownOn;
  private final long load;
  private final long[] slots;
  private final Symbols symbols;

  Fact(
      Contract contract,
      byte[] bytes,
      int keyOffset,
      int keyLength,
      int knownOn,
      long load,
      long[] slots,
      Symbols symbols) {
    this.contract = contract;
    this.bytes = bytes;
    this.keyOffset = keyOffset;
    this.keyLength = keyLength;
    this.knownOn = knownOn;
    this.load = load;
    this.slots = slots;
    this.symbols = symbols;
  }

  public Contract contract() {
    return contract;
  }

  /** Key of the fact with the series of its source before it. */
  public String key() {
    return new String(bytes, keyOffset, keyLength, StandardCharsets.UTF_8);
  }

  /** Whether another is a version of the same fact. */
  boolean isSameFact(Fact other) {
    return contract == other.contract
        && java.util.Arrays.equals(
            bytes,
            keyOffset,
            keyOffset + keyLength,
            other.bytes,
            other.keyOffset,
            other.keyOffset + other.keyLength);
  }

  /** Day this version reached us. */
  public int knownOn() {
    return knownOn;
  }

  /** Ingest run that recorded this version. */
  public long load() {
    return load;
  }

  /** Whether the field has a value. */
  public boolean has(int index) {
    return slots[index] != NONE;
  }

  /**
   * Number at a position: a day, 分, a whole number, 0 or 1 for a flag, a symbol for a code; {@link
   * #NONE} where missing. Not for text.
   */
  public long number(int index) {
    return slots[index];
  }

  /** Text at a position; null where missing. Codes give their code. */
  public String text(int index) {
    long slot = slots[index];
    if (slot == NONE) {
      return null;
    }
    return switch (contract.fields().get(index).type()) {
      case CODE -> symbols.nameOf((int) slot);
      case TEXT -> new String(bytes, (int) (slot >>> 32), (int) slot, StandardCharsets.UTF_8);
      case DATE -> LocalDate.ofEpochDay(slot).toString();
      case MONEY -> java.math.BigDecimal.valueOf(slot, 2).toPlainString();
      case WHOLE -> Long.toString(slot);
      case FLAG -> slot == 1 ? "true" : "false";
    };
  }

  public Optional<String> text(Field field) {
    return Optional.ofNullable(text(contract.indexOf(field)));
  }

  public Optional<LocalDate> day(Field field) {
    long day = slots[contract.indexOf(field)];
    return day == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /** The number an officer would cite: the contract's document field, else the key. */
  public String document() {
    if (contract.document() != null) {
      String document = text(contract.indexOf(contract.document()));
      if (document != null) {
        return document;
      }
    }
    return key();
  }
}
