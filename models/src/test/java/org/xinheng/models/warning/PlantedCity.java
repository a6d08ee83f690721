package org.xinheng.models.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;

/**
 * Dossiers of a city in which some causes are planted, each with its truth, among enterprises whose
 * records only look like them: licences renewed, penalties of another kind or withdrawn, arrears
 * paid, doors opened later, words in disclaimers, complaints of professional claimants.
 */
final class PlantedCity {
  static final String NIGHT = "2026-08-15";

  private static final String HARMLESS =
      """

      licences
      key | licence_name     | granted_on | valid_until | licence_status
      L1  | 道路运输经营许可证 | 2021-04-01 | 2026-04-30  | VALID
      L2  | 道路运输经营许可证 | 2025-12-01 | 2031-04-30  | VALID
      L3  | 排污许可证        | 2021-04-01 | 2026-05-31  | CANCELLED
      L4  | 食品经营许可证    | 2024-01-10 | 2029-01-10  | VALID

      penalties
      key | decided_on | penalty_kind | severity | cause | fine_cny | performance_due_on | performed_on | withdrawn_on | confiscated_cny
      P1  | 2025-11-01 | FINE         | GENERAL  | 甲类    | 20000    | 2025-11-16 | 2025-11-20 |            |
      P2  | 2026-02-01 | FINE         | GENERAL  | 乙类    | 20000    | 2026-02-16 | 2026-03-01 |            |
      P3  | 2026-02-01 | FINE         | GENERAL  | 甲类    | 20000    | 2026-02-16 |            | 2026-02-20 |
      P4  | 2025-01-10 | CONFISCATION | GENERAL  | 销售侵犯注册商标专用权商品 | | | | | 5000

      arrears
      key | arrears_kind | since_on   | amount_cny | cleared_on
      A1  | TAX          | 2025-02-01 | 100        | 2025-12-31

      equipment
      key | equipment_kind | registered_on | next_inspection_on | equipment_status
      D1  | BOILER         | 2025-01-01    | 2027-01-01         | IN_USE
      D2  | ELEVATOR       | 2020-01-01    | 2026-03-01         | SUSPENDED

      related_listings
      key | relation_kind       | other_uscc | document_number | list_kind          | listed_on  | removed_on | removal_kind
      X1  | SAME_REPRESENTATIVE | U2         | Y1              | SERIOUS_VIOLATION  | 2026-02-01 | 2026-03-01 | STRUCK_OUT
      X2  | SAME_ADDRESS        | U3         | Y2              | SERIOUS_VIOLATION  | 2026-02-01 |            |
      X3  | SAME_REPRESENTATIVE | U4         | Y3              | ABNORMAL_OPERATION | 2026-02-01 |            |

      inspections
      key | inspected_on | result | matter            | department | counts_to_cap
      I1  | 2025-09-01   | 6      | 企业公示信息检查   | MARKET     | yes
      I2  | 2025-10-01   | 1      | 企业公示信息检查   | MARKET     | yes
      I3  | 2026-01-10   | 1      | 广告行为检查      | MARKET     | yes
      I4  | 2026-02-10   | 1      | 广告行为检查      | MARKET     | yes
      I5  | 2026-03-10   | 1      | 广告行为检查      | MARKET     | no

      annual_reports
      key | report_year | reported_on | report_state
      R24 | 2024        | 2025-03-01  | ON_TIME

      listings
      key | list_kind          | cause_kind       | listed_on  | removed_on
      M1  | ABNORMAL_OPERATION | NO_ANNUAL_REPORT | 2023-07-01 | 2024-01-01

      """;

  /** Blocks that a plant may leave out. */
  private static final Map<String, String> DUTIES =
      Map.of(
          "report",
          """

          annual_reports
          key | report_year | reported_on | report_state
          R25 | 2025        | 2026-03-01  | ON_TIME

          """,
          "operator",
          """

          qualified_persons
          key | person_hash | post_kind          | appointed_on
          Q1  | h1          | EQUIPMENT_OPERATOR | 2025-01-01

          """,
          "food-officer",
          """

          qualified_persons
          key | person_hash | post_kind           | appointed_on
          Q2  | h2          | FOOD_SAFETY_OFFICER | 2024-01-10

          """,
          "food-check",
          """

          inspections
          key | inspected_on | result | matter              | department | counts_to_cap
          I9  | 2025-11-10   | 1      | 食品销售经营监督检查 | HEALTH     | no

          """);

  /**
   * One planted cause.
   *
   * @param rules rules that must see it, at some time
   * @param without duties that are left unmet
   * @param tables records that are added
   */
  private record Plant(Set<String> rules, Set<String> without, String tables) {}

  private final List<Plant> plants = new ArrayList<>();
  private final Map<String, Set<String>> truth = new LinkedHashMap<>();
  private final List<Dossier> dossiers = new ArrayList<>();

  PlantedCity(int enterprises, long seed) {
    plant();
    Random random = new Random(seed);
    for (int i = 0; i < enterprises; i++) {
      Plant plant = i % 3 == 0 ? plants.get(i / 3 % plants.size()) : null;
      String uscc = "U" + i;
      truth.put(uscc, plant == null ? Set.of() : plant.rules());
      dossiers.add(dossier(uscc, plant, random));
    }
  }

  List<Dossier> dossiers() {
    return dossiers;
  }

  /** Rules that must see each enterprise. */
  Map<String, Set<String>> truth() {
    return truth;
  }

  private void plant() {
    added(licence("2026-08-30"), "W01-expiring");
    added(licence("2026-05-01"), "W01-expiring", "W01-expired");
    without("report", "W02-reminder", "W02-missed");
    added("inspections\nkey | inspected_on | result\nN1 | 2026-05-01 | 6", "W03-unreachable");
    added(
        "listings\nkey | list_kind | cause_kind | listed_on\nN1 | ABNORMAL_OPERATION | UNREACHABLE | 2026-03-01",
        "W03-listed");
    added(burst("no"), "W04-surge");
    added(penalty("甲类 | 20000 | 2026-03-20 | 2026-03-20 |"), "W05-repeated");
    added(penalty("丙类 | 20000 | 2026-03-20 | |"), "W06-not-executed");
    added("arrears\nkey | arrears_kind | since_on\nN1 | TAX | 2026-02-01", "W07-arrears");
    added("arrears\nkey | arrears_kind | since_on\nN1 | TAX_ABNORMAL | 2026-02-01", "W07-abnormal");
    without("operator", "W08-operator");
    without("food-officer", "W08-food");
    added(
        "licences\nkey | licence_name | granted_on | valid_until\nN1 | 药品经营许可证 | 2021-01-01 | 2030-01-01",
        "W08-pharmacist");
    added(
        "related_listings\nkey | relation_kind | other_uscc | list_kind | listed_on\nN1 | SHAREHOLDER | U9 | JUDGMENT_DEFAULTER | 2026-02-01",
        "W09-related");
    added(penalty("销售侵犯注册商标专用权商品 | | | | 37000"), "W11-approached");
    added(penalty("销售侵犯注册商标专用权商品 | | | | 60000"), "W11-approached", "W11-reached");
    added(penalty("生产伪劣产品 | | | | 60000"), "W11-inferior-approached", "W11-inferior-reached");
    added(equipment("2026-08-01"), "W13-overdue");
    added(equipment("2026-05-01"), "W13-overdue", "W13-long-overdue");
    added(
        "inspections\nkey | inspected_on | result | department | counts_to_cap\nN1 | 2026-04-01 | 1 | MARKET | yes",
        "W14-over-inspected");
    added(
        "listings\nkey | list_kind | cause_kind | listed_on\nN1 | ABNORMAL_OPERATION | NO_ANNUAL_REPORT | 2023-07-01",
        "W15-abnormal-3-years");
    without("food-check", "W16-food-not-checked");
    plants.add(new Plant(Set.of("W10-barred"), Set.of(), "@义乌财源理财服务部"));
    plants.add(new Plant(Set.of("W09-shell"), Set.of(), "#2026-02-20"));
    // Planted to look like a surge: professional claimants, which never count.
    added(burst("yes"));
  }

  private void added(String tables, String... rules) {
    plants.add(new Plant(Set.of(rules), Set.of(), tables));
  }

  private void without(String duty, String... rules) {
    plants.add(new Plant(Set.of(rules), Set.of(duty), ""));
  }

  private static String licence(String until) {
    return "licences\nkey | licence_name | granted_on | valid_until\nN1 | 卫生许可证 | 2021-01-01 | "
        + until;
  }

  private static String equipment(String next) {
    return "equipment\nkey | equipment_kind | registered_on | next_inspection_on | equipment_status\n"
        + "N1 | ELEVATOR | 2020-01-01 | "
        + next
        + " | IN_USE";
  }

  private static String penalty(String rest) {
    return "penalties\nkey | decided_on | penalty_kind | severity | cause | fine_cny | performance_due_on"
        + " | performed_on | confiscated_cny\nN1 | 2026-03-01 | FINE | GENERAL | "
        + rest;
  }

  private static String burst(String isMalicious) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      rows.append(complaint("N" + i, LocalDate.of(2026, 5, 4).plusDays(i), isMalicious));
    }
    return COMPLAINTS + rows;
  }

  private static final String COMPLAINTS =
      "complaints\nkey | received_on | complaint_type | is_malicious\n";

  private static String complaint(String key, LocalDate day, String isMalicious) {
    return "%s | %s | COMPLAINT | %s%n".formatted(key, day, isMalicious);
  }

  private static Dossier dossier(String uscc, Plant plant, Random random) {
    String tables = plant == null ? "" : plant.tables();
    String name = tables.startsWith("@") ? tables.substring(1) : "义乌市某某商行";
    String established = tables.startsWith("#") ? tables.substring(1) : "2010-01-01";
    StringBuilder all =
        new StringBuilder(
            """
            enterprises
            key | known_on   | enterprise_name | subject_type | registration_status | established_on | industry | business_scope
            E   | 2010-01-01 | %s | ENTERPRISE | OPEN | %s | F5139 | 信息咨询（不得从事集资、代客理财）；日用品

            """
                .formatted(name, established));
    all.append(HARMLESS);
    DUTIES.forEach(
        (duty, block) -> all.append(plant == null || !plant.without().contains(duty) ? block : ""));
    all.append(COMPLAINTS);
    int complaints = random.nextInt(5);
    for (int i = 0; i < complaints; i++) {
      LocalDate day = LocalDate.parse(NIGHT).minusDays(random.nextInt(900));
      all.append(complaint("C" + i, day, "no"));
    }
    all.append('\n').append(tables.startsWith("@") || tables.startsWith("#") ? "" : tables);
    return Dossier.of(uscc, DossierTable.versions(all.toString()));
  }
}
