package org.xinheng.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.models.warning.causes.EventCause;
import org.xinheng.models.warning.causes.EventCause.Kind;

class ConnectedGroupsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final int NODES = 120;
  private static final int EDGES = 90;

  /** A long path, a ring, a star and a random graph, against a union of sets by hand. */
  @Test
  void everyNodeFindsTheSmallestOfItsComponent() {
    List<String[]> edges = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      edges.add(new String[] {name("p", i), name("p", (i * 7) % 40 == 0 ? i : i + 1)});
      edges.add(new String[] {name("r", i), name("r", (i + 1) % 40)});
      edges.add(new String[] {name("s", 17), name("s", i)});
    }
    Random random = new Random(5);
    for (int i = 0; i < EDGES; i++) {
      edges.add(new String[] {name("x", random.nextInt(NODES)), name("x", random.nextInt(NODES))});
    }

    Map<String, String> found = new TreeMap<>();
    ConnectedGroups.of(dataset(edges))
        .collectAsList()
        .forEach(row -> assertThat(found.put(row.getString(0), row.getString(1))).isNull());

    assertThat(found).isEqualTo(byHand(edges));
  }

  private static String name(String graph, int node) {
    return graph + (100 + node);
  }

  private Dataset<Row> dataset(List<String[]> edges) {
    StructType schema =
        new StructType()
            .add(ConnectedGroups.NODE, DataTypes.StringType)
            .add(ConnectedGroups.OTHER, DataTypes.StringType);
    List<Row> rows = edges.stream().map(edge -> RowFactory.create(edge[0], edge[1])).toList();
    return spark().createDataFrame(rows, schema);
  }

  /** Nodes that are bound to nobody but themselves are in no group. */
  private static Map<String, String> byHand(List<String[]> edges) {
    Map<String, String> labels = new TreeMap<>();
    for (String[] edge : edges) {
      if (!edge[0].equals(edge[1])) {
        labels.putIfAbsent(edge[0], edge[0]);
        labels.putIfAbsent(edge[1], edge[1]);
      }
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (String[] edge : edges) {
        if (labels.containsKey(edge[0]) && labels.containsKey(edge[1])) {
          String one = labels.get(edge[0]);
          String other = labels.get(edge[1]);
          String least = one.compareTo(other) < 0 ? one : other;
          changed |= !one.equals(other);
          labels.put(edge[0], least);
          labels.put(edge[1], least);
        }
      }
    }
    return labels;
  }

  /**
   * A and B share an address and B and C a representative; D to H share the address of an agency,
   * and are too many for it to say anything.
   */
  @Test
  void aGroupWhoseMembersKeepChangingTheirNamesIsSeenFromTheMonthInWhichItWasKnown() {
    StringBuilder rows =
        new StringBuilder(
            """
            contract    | record_key | uscc | known_on   | load | is_delete | record
            enterprises | A | A | 2025-01-01 | 1 | false | {"enterprise_name":"甲一","address":"稠州路1号"}
            enterprises | A | A | 2025-08-01 | 2 | false | {"enterprise_name":"甲二","address":"稠州路1号"}
            enterprises | A | A | 2026-02-10 | 3 | false | {"enterprise_name":"甲三","address":"稠州路1号"}
            enterprises | B | B | 2025-01-01 | 1 | false | {"enterprise_name":"乙","address":"稠州路1号","legal_representative_hash":"h1"}
            enterprises | C | C | 2025-01-01 | 1 | false | {"enterprise_name":"丙一","legal_representative_hash":"h1"}
            enterprises | C | C | 2025-09-01 | 2 | false | {"enterprise_name":"丙二","legal_representative_hash":"h1"}
            """);
    for (String agency : new String[] {"D", "E", "F", "G", "H"}) {
      for (int version = 1; version <= 4; version++) {
        rows.append(
            "enterprises | %1$s | %1$s | 2025-0%2$d-01 | 1 | false | {\"enterprise_name\":\"%1$s%2$d\",\"address\":\"代办\"}\n"
                .formatted(agency, version));
      }
    }
    Dataset<Row> facts = JsonTable.rows(spark(), Facts.TABLE, rows.toString());
    EventCause cause = new EventCause(Kind.GROUP_RENAMED, 0, 4, 50, 3, 24, List.of());
    LocalDate since = LocalDate.of(2026, 1, 1);

    List<String> events =
        RenamedGroups.of(
                ListedGroups.relations(facts),
                Registrations.of(facts, new KeyedHash(PrivacyKey.of("a key for this test"))),
                cause,
                RenamedGroups.firsts(since, LocalDate.of(2026, 4, 15)))
            .collectAsList()
            .stream()
            .map(
                row ->
                    "%s %s %s %s"
                        .formatted(
                            row.getString(0),
                            LocalDate.ofEpochDay(row.getStruct(1).getInt(2)),
                            row.getStruct(1).getString(5),
                            row.getStruct(1).getString(6)))
            .sorted()
            .toList();

    assertThat(events)
        .containsExactly(
            "A 2026-03-01 A 3",
            "A 2026-04-01 A 3",
            "B 2026-03-01 A 3",
            "B 2026-04-01 A 3",
            "C 2026-03-01 A 3",
            "C 2026-04-01 A 3");
  }
}
