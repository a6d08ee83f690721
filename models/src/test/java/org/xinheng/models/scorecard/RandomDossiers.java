package org.xinheng.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.FactVersion;

/** Dossiers of any facts with days near 2026, drawn from a seed. */
public final class RandomDossiers {
  static final int FIRST_DAY = DossierTable.day("2023-01-01");
  static final int LAST_DAY = DossierTable.day("2028-12-31");

  private static final CodeLists LISTS = CodeLists.of(DossierTable.SHIPPED);

  private final Random random;

  public RandomDossiers(long seed) {
    random = new Random(seed);
  }

  /** The registration of an open enterprise, at times with the day of its end. */
  public FactVersion registration() {
    Object[] values = values(Enterprises.CONTRACT);
    int status = Enterprises.CONTRACT.indexOf(Enterprises.REGISTRATION_STATUS);
    int ended = Enterprises.CONTRACT.indexOf(Enterprises.DEREGISTERED_ON);
    boolean ends = values[ended] != null && random.nextBoolean();
    values[status] = ends ? "DEREGISTERED" : "OPEN";
    return new FactVersion(Enterprises.CONTRACT, "E", 0, 1, false, values);
  }

  /** Facts of these contracts, with later versions among them. */
  public List<FactVersion> facts(List<Contract> contracts, int atMost) {
    List<FactVersion> facts = new ArrayList<>();
    int count = random.nextInt(atMost + 1);
    for (int i = 0; i < count; i++) {
      Contract contract = contracts.get(random.nextInt(contracts.size()));
      facts.add(
          new FactVersion(
              contract,
              "K" + random.nextInt(atMost * 2),
              day(),
              random.nextInt(3),
              random.nextInt(10) == 0,
              values(contract)));
    }
    return facts;
  }

  /** Contracts of facts that can only cost. */
  static List<Contract> costly() {
    return Contracts.facts().stream()
        .filter(c -> !List.of("enterprises", "repairs", "objections").contains(c.name()))
        .toList();
  }

  /** All contracts of facts but the registration. */
  public static List<Contract> all() {
    return Contracts.facts().stream().filter(c -> c != Enterprises.CONTRACT).toList();
  }

  int day() {
    return FIRST_DAY + random.nextInt(LAST_DAY - FIRST_DAY);
  }

  private Object[] values(Contract contract) {
    Object[] values = new Object[contract.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Field field = contract.fields().get(i);
      values[i] = field.required() || random.nextInt(10) < 4 ? value(field) : null;
    }
    return values;
  }

  private Object value(Field field) {
    return switch (field.type()) {
      case TEXT -> "D" + random.nextInt(12);
      case CODE -> {
        List<String> codes = List.copyOf(LISTS.list(field.list()).names());
        yield codes.get(random.nextInt(codes.size()));
      }
      case DATE -> day();
      case MONEY -> (long) random.nextInt(200_000_000);
      case WHOLE -> (long) random.nextInt(5);
      case FLAG -> random.nextInt(4) == 0;
    };
  }
}
