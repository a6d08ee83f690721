package org.xinheng.jobs.generating.population;

import java.time.LocalDate;
import org.xinheng.models.definitions.CodeList;

/**
 * All invented enterprises, each computed from its index alone: nothing is stored, so that any
 * number of them fits into memory and one may speak of another.
 */
public final class Population {
  private static final int IDENTITY = 1;
  private static final int TYPE = 2;
  private static final int CONVERSION = 3;
  private static final int PERSON = 4;
  private static final int LETTERED_SINCE = Days.of(2015, 10, 1);
  private static final double CONVERSIONS = 0.004;
  private static final double SHARED_REPRESENTATIVES = 0.12;

  private final long size;
  private final long seed;
  private final int asOf;
  private final Shares shares;
  private final CodeList towns;

  public Population(long size, long seed, LocalDate asOf, Shares shares, CodeList towns) {
    this.size = size;
    this.seed = seed;
    this.asOf = (int) asOf.toEpochDay();
    this.shares = shares;
    this.towns = towns;
  }

  public long size() {
    return size;
  }

  public int asOf() {
    return asOf;
  }

  /** Dice of one enterprise for one purpose; purposes below 100 belong to the population. */
  public Dice dice(long index, int purpose) {
    return Dice.of(seed, index, purpose);
  }

  /** The enterprise of that index; an index beyond the size is a stranger to every register. */
  public Enterprise enterprise(long index) {
    Dice dice = dice(index, IDENTITY);
    Industry industry = shares.industries().get(dice.weighted(shares.industryShares()));
    String town = shares.towns().get(dice.weighted(shares.townShares()));
    String village =
        town + Integer.toString(1001 + dice.between(0, 39) * dice.between(1, 3)).substring(1);
    double risk = risk(industry, dice);
    int established = established(index, dice);
    int closed = closed(index, established, dice);
    String closedAs = closedAs(index, dice);
    String type = subjectType(index);
    boolean lettered = established >= LETTERED_SINCE;
    return new Enterprise(
        index,
        CreditCodes.of(kind(type), index, seed, lettered),
        lettered ? "" : CreditCodes.registrationNumber(index, seed),
        Names.of(index, seed, type, industry, shortName(town)),
        type,
        established,
        closed,
        closedAs,
        industry,
        town,
        village,
        risk,
        person(index),
        isSuccessor(index) ? index - 1 : -1,
        type.equals("BRANCH") ? parent(index) : -1);
  }

  /** Index of the enterprise nearest below that has the same representative, or -1. */
  public long sharesPersonWith(long index) {
    long mixed = Dice.mix(seed, index, PERSON);
    if (index < 40 || Dice.unit(mixed) >= SHARED_REPRESENTATIVES) {
      return -1;
    }
    return index - 1 - Math.floorMod(mixed, 37L);
  }

  private long person(long index) {
    long person = index;
    for (long other = sharesPersonWith(index); other >= 0; other = sharesPersonWith(other)) {
      person = other;
    }
    return person;
  }

  /** Pairs (2k, 2k+1) of an individual business that became the enterprise after it (个转企). */
  private boolean isConverted(long index) {
    return Dice.unit(Dice.mix(seed, index / 2, CONVERSION)) < CONVERSIONS;
  }

  private boolean isSuccessor(long index) {
    return index % 2 == 1 && isConverted(index);
  }

  private boolean isPredecessor(long index) {
    return index % 2 == 0 && index + 1 < size && isConverted(index);
  }

  private int convertedOn(long index) {
    long mixed = Dice.mix(seed, index / 2, CONVERSION + 50);
    return asOf - 5 - (int) Math.floorMod(mixed, 1500L);
  }

  private String subjectType(long index) {
    if (isConverted(index) && (index % 2 == 1 || index + 1 < size)) {
      return index % 2 == 0 ? "INDIVIDUAL" : "ENTERPRISE";
    }
    double percent = 100 * Dice.unit(Dice.mix(seed, index, TYPE));
    double bound = shares.subject("individual");
    if (percent < bound) {
      return "INDIVIDUAL";
    }
    bound += shares.subject("cooperative");
    if (percent < bound) {
      return "COOPERATIVE";
    }
    bound += shares.subject("branch");
    return percent < bound && index > 50 ? "BRANCH" : "ENTERPRISE";
  }

  private static char kind(String subjectType) {
    return subjectType.equals("INDIVIDUAL") ? '2' : subjectType.equals("COOPERATIVE") ? '3' : '1';
  }

  private long parent(long index) {
    long parent = index - 1;
    while (parent > 0 && !subjectType(parent).equals("ENTERPRISE")) {
      parent--;
    }
    return parent;
  }

  private int established(long index, Dice dice) {
    int age = dice.days(2200) % 9000;
    if (isSuccessor(index)) {
      return convertedOn(index);
    }
    return isPredecessor(index) ? convertedOn(index) - 200 - age : asOf - age;
  }

  private int closed(long index, int established, Dice dice) {
    int closed = established + 60 + dice.days(11_000);
    if (isPredecessor(index)) {
      return convertedOn(index) - 1;
    }
    return closed > asOf ? Days.NEVER : closed;
  }

  private String closedAs(long index, Dice dice) {
    double roll = dice.unit();
    if (isPredecessor(index) || roll < 0.84) {
      return "DEREGISTERED";
    }
    return roll < 0.94 ? "REVOKED" : roll < 0.98 ? "MOVED_OUT" : "CANCELLED";
  }

  private double risk(Industry industry, Dice dice) {
    double sigma = shares.risk().get("sigma");
    String kind = industry.kind().name().toLowerCase(java.util.Locale.ROOT);
    double base = StrictMath.exp(sigma * dice.normal() - sigma * sigma / 2);
    return base * shares.risk().getOrDefault(kind, 0.85);
  }

  private String shortName(String town) {
    String label = towns.labelOf(town);
    return label.endsWith("街道")
        ? label.substring(0, label.length() - 2)
        : label.substring(0, label.length() - 1);
  }
}
