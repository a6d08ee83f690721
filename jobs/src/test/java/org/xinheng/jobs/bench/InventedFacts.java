package org.xinheng.jobs.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.CreditRecords;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeLists;

/**
 * Rows of {@code core.facts} such as no city has: every code and absence, days at the edges of
 * periods, several versions, deletions, and repairs and objections that hit. Same seed, same rows.
 */
final class InventedFacts {
  private static final int[] MONTHS_BACK = {0, 2, 3, 12, 36, 60};
  private static final long[] FEN = {
    0, 999_999, 1_000_000, 1_999_999, 2_000_000, 9_999_999, 10_000_000, 99_999_999, 100_000_000
  };

  private final Random random;
  private final CodeLists lists;
  private final LocalDate asOf;
  private final List<Row> rows = new ArrayList<>();

  InventedFacts(long seed, CodeLists lists, LocalDate asOf) {
    this.random = new Random(seed);
    this.lists = lists;
    this.asOf = asOf;
  }

  /** Rows about so many enterprises, in the order of {@code Facts.TABLE}; loads are 1 and 2. */
  List<Row> about(int enterprises) {
    List<Contract> all = Contracts.facts();
    List<Contract> costly = List.of(Penalties.CONTRACT, CreditRecords.CONTRACT);
    for (int i = 0; i < enterprises; i++) {
      String uscc = "91330782MA%08d".formatted(i);
      if (!chance(3)) {
        add(Enterprises.CONTRACT, uscc, "registry/" + uscc);
      }
      int facts = random.nextInt(36);
      for (int ordinal = 0; ordinal < facts; ordinal++) {
        List<Contract> contracts = chance(60) ? costly : all;
        Contract contract = contracts.get(random.nextInt(contracts.size()));
        add(contract, uscc, contract.name() + "/" + ordinal);
      }
    }
    return rows;
  }

  private void add(Contract contract, String uscc, String key) {
    add(contract, uscc, key, 1, asOf.minusDays(random.nextInt(900)));
    while (chance(25)) {
      add(contract, uscc, key, 2, asOf.plusDays(random.nextInt(3) - 1));
    }
  }

  private void add(Contract contract, String uscc, String key, long load, LocalDate knownOn) {
    boolean isDelete = load == 2 && chance(10);
    Object[] values = new Object[contract.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Field field = contract.fields().get(i);
      values[i] = field.name().equals("uscc") ? uscc : value(field);
    }
    boolean isRepeated =
        rows.stream()
            .skip(Math.max(0, rows.size() - 8))
            .anyMatch(
                row ->
                    row.getString(3).equals(key)
                        && row.getString(4).equals(uscc)
                        && row.getLocalDate(6).equals(knownOn)
                        && row.getLong(0) == load);
    if (isRepeated) {
      return;
    }
    rows.add(
        RowFactory.create(
            load,
            "invented",
            contract.name(),
            key,
            uscc,
            null,
            knownOn,
            isDelete,
            0L,
            isDelete ? null : new RecordText(contract).write(values)));
  }

  private Object value(Field field) {
    if (!field.required() && chance(field.type() == FieldType.CODE ? 40 : 50)) {
      return null;
    }
    return switch (field.type()) {
      case CODE -> code(field);
      case DATE -> (int) day().toEpochDay();
      case MONEY -> FEN[random.nextInt(FEN.length)];
      case WHOLE -> (long) random.nextInt(2030);
      case FLAG -> chance(30);
      case TEXT -> "文书" + random.nextInt(6);
    };
  }

  private String code(Field field) {
    if (field.equals(Enterprises.REGISTRATION_STATUS) && !chance(10)) {
      return "OPEN";
    }
    List<String> codes = List.copyOf(lists.list(field.list()).names());
    return codes.get(random.nextInt(codes.size()));
  }

  /** Half of the days lie at most two days from where a period ends on the night. */
  private LocalDate day() {
    if (chance(50)) {
      return asOf.plusDays(60 - random.nextInt(1500));
    }
    LocalDate edge = asOf.minusMonths(MONTHS_BACK[random.nextInt(MONTHS_BACK.length)]);
    return edge.plusDays(random.nextInt(5) - 2 - (chance(30) ? 60 : 0));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
