package org.xinheng.models.enforcement.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.scorecard.Assessor;

/** What is known of one enterprise on a night, sorted by contract. One serves a whole thread. */
public final class CaseFile {
  /** More than any id of a contract. */
  static final int CONTRACTS = 128;

  private static final int TOWN = Enterprises.CONTRACT.indexOf(Enterprises.TOWN);
  private static final int STATUS = Enterprises.CONTRACT.indexOf(Enterprises.REGISTRATION_STATUS);

  private final List<List<Fact>> byContract = new ArrayList<>(CONTRACTS);
  private final int asOf;
  private final int reviewedFrom;
  private String uscc;
  private List<Fact> known = List.of();
  private Fact registration;

  /**
   * @param months how far back acts are reviewed
   */
  public CaseFile(LocalDate asOf, int months) {
    this.asOf = (int) asOf.toEpochDay();
    reviewedFrom = (int) asOf.minusMonths(months).toEpochDay();
    for (int i = 0; i < CONTRACTS; i++) {
      byContract.add(new ArrayList<>(0));
    }
  }

  /** Takes up an enterprise. */
  public void open(String enterprise, List<Fact> facts) {
    for (Fact fact : known) {
      byContract.get(fact.contract().id()).clear();
    }
    uscc = enterprise;
    known = facts;
    for (Fact fact : facts) {
      byContract.get(fact.contract().id()).add(fact);
    }
    registration = Assessor.registration(facts);
  }

  public String uscc() {
    return uscc;
  }

  /** The registration; null where it is not known. */
  public Fact registration() {
    return registration;
  }

  public String town() {
    return registration == null ? null : registration.text(TOWN);
  }

  public boolean isOpen() {
    return registration != null && "OPEN".equals(registration.text(STATUS));
  }

  public List<Fact> facts(Contract contract) {
    return byContract.get(contract.id());
  }

  /** The night, as days since 1970-01-01. */
  public int asOf() {
    return asOf;
  }

  /** First day of what is reviewed. */
  public int reviewedFrom() {
    return reviewedFrom;
  }

  /** Whether the act happened within what is reviewed. */
  public boolean isReviewed(Fact fact) {
    long day = Grounds.happenedOn(fact);
    return day >= reviewedFrom && day <= asOf;
  }
}
