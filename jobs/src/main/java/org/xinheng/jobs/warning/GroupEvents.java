package org.xinheng.jobs.warning;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.models.warning.WarningRule;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.causes.EventCause;

/**
 * What connected groups, whoever shares a person, and crowds tell of enterprises, where rules ask
 * for it. Registrations, relations and the listed are read once for all rules, and kept until this
 * is closed.
 */
final class GroupEvents implements AutoCloseable {
  private final Dataset<Row> facts;
  private final Path privacyKey;
  private final List<Dataset<Row>> kept = new ArrayList<>();
  private Dataset<Row> registrations;
  private Dataset<Row> relations;
  private Dataset<Row> listed;

  /**
   * @param facts facts known by the night
   * @param privacyKey file with the key by which addresses are bound
   */
  GroupEvents(Dataset<Row> facts, Path privacyKey) {
    this.facts = facts;
    this.privacyKey = privacyKey;
  }

  /** The events, in the columns of {@link WarningEvents}. */
  Dataset<Row> of(WarningRules rules, LocalDate asOf) {
    List<LocalDate> firsts = RenamedGroups.firsts(rules.since(), asOf);
    Dataset<Row> events = WarningEvents.none(facts.sparkSession());
    for (WarningRule rule : rules.rules()) {
      if (rule.cause() instanceof EventCause cause) {
        events = events.unionByName(of(cause, firsts));
      }
    }
    return events;
  }

  private Dataset<Row> of(EventCause cause, List<LocalDate> firsts) {
    return switch (cause.kind()) {
      case CLASS_DROP -> WarningEvents.none(facts.sparkSession());
      case GROUP_LISTED -> ListedGroups.of(relations(), listed(), cause);
      case SHARER_LISTED -> ListedSharers.of(listed(), registrations(), cause);
      case GROUP_RENAMED -> RenamedGroups.of(relations(), registrations(), cause, firsts);
      case BRANCH_GROWTH -> Crowds.branches(registrations(), cause);
      case ADDRESS_CLUSTER -> Crowds.neighbours(registrations(), cause);
    };
  }

  private Dataset<Row> registrations() {
    if (registrations == null) {
      registrations = keep(Registrations.of(facts, KeyedHash.load(privacyKey)));
    }
    return registrations;
  }

  private Dataset<Row> relations() {
    if (relations == null) {
      relations = keep(ListedGroups.relations(facts));
    }
    return relations;
  }

  private Dataset<Row> listed() {
    if (listed == null) {
      listed = keep(ListedGroups.listed(facts));
    }
    return listed;
  }

  private Dataset<Row> keep(Dataset<Row> rows) {
    kept.add(rows.persist());
    return rows;
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
  }
}
