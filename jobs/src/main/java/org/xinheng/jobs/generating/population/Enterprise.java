package org.xinheng.jobs.generating.population;

/**
 * One invented enterprise: who it is, and the hidden risk that drives its history.
 *
 * @param index its number in the population
 * @param uscc a code whose check characters are valid
 * @param registrationNumber legacy 15-digit number, or empty
 * @param name registered name
 * @param subjectType code of its subject type
 * @param establishedOn day of its establishment
 * @param closedOn day its registration ended, or {@link Days#NEVER}
 * @param closedAs registration status after that day
 * @param industry its class
 * @param town code of its town
 * @param village code of its village
 * @param risk hidden risk, 1 on average
 * @param person number of its legal representative
 * @param predecessor index of the individual business it grew from, or -1
 * @param parent index of the enterprise it is a branch of, or -1
 */
public record Enterprise(
    long index,
    String uscc,
    String registrationNumber,
    String name,
    String subjectType,
    int establishedOn,
    int closedOn,
    String closedAs,
    Industry industry,
    String town,
    String village,
    double risk,
    long person,
    long predecessor,
    long parent) {

  public boolean isIndividual() {
    return subjectType.equals("INDIVIDUAL");
  }

  /** Whether it was registered and open on a day. */
  public boolean isOpen(int day) {
    return day >= establishedOn && day < closedOn;
  }
}
