package org.xinheng.jobs.generating.departments;

import java.util.List;
import org.xinheng.jobs.generating.population.Population;
import org.xinheng.models.definitions.CodeLists;

/** All departments, in the order in which their acts follow from each other. */
public final class Departments {
  private Departments() {}

  /** The departments of a city with so many officers. */
  public static List<Department> of(Population population, CodeLists codes, int officers) {
    int asOf = population.asOf();
    return List.of(
        new RegistrationAuthority(population, codes),
        new RelationsRegistry(population, codes),
        new AnnualReportDesk(asOf),
        new LicensingOffices(codes, asOf),
        new InspectionTeams(codes, officers),
        new Hotline(population, codes),
        new PenaltyOffices(codes, asOf),
        new PublicitySystem(codes, asOf),
        new SeriousViolationOffice(codes),
        new Court(),
        new TaxOffice(),
        new SocialInsuranceOffice(),
        new EquipmentPlatform(codes),
        new QualifiedPersonsPlatform(codes),
        new CreditOffice(),
        new CreditRepairOffice(),
        new Feedback(codes));
  }
}
