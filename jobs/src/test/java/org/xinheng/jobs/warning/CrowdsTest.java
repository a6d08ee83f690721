package org.xinheng.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.models.warning.causes.EventCause;
import org.xinheng.models.warning.causes.EventCause.Kind;

class CrowdsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  /**
   * P opens three branches, of which the third becomes known late and the first is told of by two
   * sources; Q's third sells noodles; R's came too far apart.
   */
  @Test
  void branchesAreACrowdWhileSoManyWereEstablishedWithinTheMonths() {
    String rows =
        """
        contract    | record_key | uscc | known_on   | load | is_delete | record
        enterprises | P1  | P1 | 2026-01-05 | 1 | false | {"parent_uscc":"P","industry":"L7212","established_on":"2026-01-02"}
        enterprises | P1b | P1 | 2026-01-07 | 1 | false | {"parent_uscc":"P","industry":"L7212","established_on":"2026-01-02"}
        enterprises | P2  | P2 | 2026-02-05 | 1 | false | {"parent_uscc":"P","industry":"J6640","established_on":"2026-02-02"}
        enterprises | P3  | P3 | 2026-04-20 | 1 | false | {"parent_uscc":"P","industry":"L7212","established_on":"2026-03-02"}
        enterprises | Q1  | Q1 | 2026-01-05 | 1 | false | {"parent_uscc":"Q","industry":"L7212","established_on":"2026-01-02"}
        enterprises | Q2  | Q2 | 2026-01-05 | 1 | false | {"parent_uscc":"Q","industry":"L7212","established_on":"2026-01-02"}
        enterprises | Q3  | Q3 | 2026-01-05 | 1 | false | {"parent_uscc":"Q","industry":"H6210","established_on":"2026-01-02"}
        enterprises | R1  | R1 | 2025-01-05 | 1 | false | {"parent_uscc":"R","industry":"L7212","established_on":"2025-01-02"}
        enterprises | R2  | R2 | 2025-06-05 | 1 | false | {"parent_uscc":"R","industry":"L7212","established_on":"2025-06-02"}
        enterprises | R3  | R3 | 2026-01-05 | 1 | false | {"parent_uscc":"R","industry":"L7212","established_on":"2026-01-02"}
        """;

    Dataset<Row> events = Crowds.branches(registrations(facts(rows)), cause(Kind.BRANCH_GROWTH));

    assertThat(text(events)).containsExactly("P BRANCH_GROWTH 2026-04-20 2026-07-02 3");
  }

  /** C moves in as the third, A is struck off the register of that address later. */
  @Test
  void whoeverIsAtAnAddressIsPartOfItsCrowdForAsLongAsBothLast() {
    String rows =
        """
        contract    | record_key | uscc | known_on   | load | is_delete | record
        enterprises | A | A | 2026-01-05 | 1 | false | {"address":"稠州路1号","industry":"J6640","established_on":"2026-01-01"}
        enterprises | B | B | 2026-01-05 | 1 | false | {"address":"稠州路1号","industry":"J6640","established_on":"2026-01-01"}
        enterprises | C | C | 2026-01-05 | 1 | false | {"address":"宾王路9号","industry":"J6640","established_on":"2026-01-01"}
        enterprises | C | C | 2026-02-10 | 2 | false | {"address":"稠州路1号","industry":"J6640","established_on":"2026-01-01"}
        enterprises | D | D | 2026-03-01 | 2 | false | {"address":"稠州路1号","industry":"J6640","established_on":"2026-02-20"}
        enterprises | A | A | 2026-03-20 | 3 | true  |
        """;

    Dataset<Row> events =
        Crowds.neighbours(registrations(facts(rows)), cause(Kind.ADDRESS_CLUSTER));

    assertThat(text(events))
        .containsExactly(
            "A ADDRESS_CLUSTER 2026-02-10 2026-03-20 3",
            "B ADDRESS_CLUSTER 2026-02-10 2026-07-01 3",
            "C ADDRESS_CLUSTER 2026-02-10 2026-07-01 3",
            "D ADDRESS_CLUSTER 2026-03-01 2026-07-01 3");
  }

  /**
   * L is listed. A has its representative, B its telephone, C had it before L was listed; an agency
   * answers the telephone of the last four.
   */
  @Test
  void whoeverSharesAPersonOrTelephoneWithAListedOneIsSeenWhileBothHold() {
    String rows =
        """
        contract    | record_key | uscc | known_on   | load | is_delete | record
        listings    | L1 | L | 2026-02-05 | 1 | false | {"list_kind":"SERIOUS_VIOLATION","document_number":"D1","listed_on":"2026-02-01","removed_on":"2026-05-01"}
        listings    | M1 | M | 2026-02-05 | 1 | false | {"list_kind":"SERIOUS_VIOLATION","document_number":"D2","listed_on":"2026-02-01"}
        enterprises | L  | L | 2026-01-01 | 1 | false | {"legal_representative_hash":"h1","phone_hash":"t1"}
        enterprises | A  | A | 2026-03-01 | 1 | false | {"legal_representative_hash":"h1"}
        enterprises | B  | B | 2026-01-01 | 1 | false | {"legal_representative_hash":"h2","phone_hash":"t1"}
        enterprises | C  | C | 2026-01-01 | 1 | false | {"phone_hash":"t1"}
        enterprises | C  | C | 2026-01-20 | 2 | false | {"phone_hash":"t9"}
        enterprises | M  | M | 2026-01-01 | 1 | false | {"phone_hash":"t5"}
        enterprises | N  | N | 2026-01-01 | 1 | false | {"phone_hash":"t5"}
        enterprises | O  | O | 2026-01-01 | 1 | false | {"phone_hash":"t5"}
        enterprises | P  | P | 2026-01-01 | 1 | false | {"phone_hash":"t5"}
        """;
    Dataset<Row> facts = facts(rows);
    EventCause cause = new EventCause(Kind.SHARER_LISTED, 0, 3, 0, 0, 0, List.of());

    Dataset<Row> events = ListedSharers.of(ListedGroups.listed(facts), registrations(facts), cause);

    assertThat(text(events))
        .containsExactly(
            "A SHARER_LISTED 2026-03-01 2026-05-01 L", "B SHARER_LISTED 2026-02-05 2026-05-01 L");
  }

  private Dataset<Row> facts(String rows) {
    return JsonTable.rows(spark(), Facts.TABLE, rows);
  }

  private static Dataset<Row> registrations(Dataset<Row> facts) {
    return Registrations.of(facts, new KeyedHash(PrivacyKey.of("a key for this test")));
  }

  private static EventCause cause(Kind kind) {
    return new EventCause(kind, 0, 0, 0, 3, 6, List.of("J", "L7212"));
  }

  private static List<String> text(Dataset<Row> events) {
    return events.collectAsList().stream()
        .map(
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.getString(0),
                        row.getStruct(1).getString(0),
                        LocalDate.ofEpochDay(row.getStruct(1).getInt(2)),
                        LocalDate.ofEpochDay(row.getStruct(1).getInt(3)),
                        row.getStruct(1).getString(6)))
        .sorted()
        .toList();
  }
}
