package org.xinheng.models.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.MappedRow.Operation;
import org.xinheng.models.mapping.columns.FieldMapping;

/**
 * How the deliveries of one source become rows of a contract (来源映射): one file of {@code sources/}.
 */
public final class SourceMapping {

  /** What happens when a feed is later than it may be. */
  public enum WhenLate {
    /** Its indicators say so. */
    STALE,
    /** The night stops. */
    CLOSE_GATE
  }

  /** What the file says of itself. */
  record Identity(String source, String label, String version, String digest) {}

  /** How a source delivers. */
  record Feed(
      FileFormat files,
      boolean isSnapshot,
      boolean mayBeEmpty,
      int expectedEveryDays,
      int maxAgeDays,
      WhenLate whenLate) {}

  /** What identifies a record, and which of its fields may be empty for all that. */
  record Key(String series, List<Field> fields, Set<Field> optional) {}

  /** Columns that are no fields: what a row does, what orders it; null where there is none. */
  record Exchange(String operationColumn, Map<String, Operation> operations, String batchColumn) {}

  /** Columns treated before anything is stored, and columns that nobody maps. */
  record Handling(List<String> dropped, List<String> hashed, List<String> ignored) {}

  private final Identity identity;
  private final Contract contract;
  private final Feed feed;
  private final Key key;
  private final Exchange exchange;
  private final Handling handling;
  private final Content content;

  /** How fields get their values. */
  record Content(List<FieldMapping> fields, Set<String> emptyValues) {}

  SourceMapping(
      Identity identity,
      Contract contract,
      Feed feed,
      Key key,
      Exchange exchange,
      Handling handling,
      Content content) {
    this.identity = identity;
    this.contract = contract;
    this.feed = feed;
    this.key = key;
    this.exchange = exchange;
    this.handling = handling;
    this.content = content;
  }

  /** Name of the source: of its file and of its folder among the deliveries. */
  public String source() {
    return identity.source();
  }

  public String label() {
    return identity.label();
  }

  public String version() {
    return identity.version();
  }

  /** SHA-256 of the mapping file. */
  public String digest() {
    return identity.digest();
  }

  public Contract contract() {
    return contract;
  }

  /** Sources of one series share the keys of their records. */
  public String series() {
    return key.series();
  }

  public FileFormat files() {
    return feed.files();
  }

  /** Whether a record absent from a delivery is withdrawn. */
  public boolean snapshot() {
    return feed.isSnapshot();
  }

  /** Whether a snapshot without any row is believed, and withdraws every record. */
  public boolean mayBeEmpty() {
    return feed.mayBeEmpty();
  }

  /** Contract fields that identify a record, optional ones last. */
  public List<Field> key() {
    return key.fields();
  }

  /** Columns that are removed while reading. */
  public List<String> dropped() {
    return handling.dropped();
  }

  /** Columns whose values a keyed hash replaces while reading. */
  public List<String> hashed() {
    return handling.hashed();
  }

  /** Columns that are kept in raw and mapped by nobody. */
  public List<String> ignored() {
    return handling.ignored();
  }

  public int expectedEveryDays() {
    return feed.expectedEveryDays();
  }

  public int maxAgeDays() {
    return feed.maxAgeDays();
  }

  public WhenLate whenLate() {
    return feed.whenLate();
  }

  /** Columns that the mapping reads, in their order, without repetition. */
  public List<String> wantedColumns() {
    Set<String> wanted = new LinkedHashSet<>();
    for (FieldMapping field : content.fields()) {
      wanted.addAll(field.neededColumns());
      wanted.addAll(field.alternativeColumns());
    }
    Optional.ofNullable(exchange.operationColumn()).ifPresent(wanted::add);
    Optional.ofNullable(exchange.batchColumn()).ifPresent(wanted::add);
    return List.copyOf(wanted);
  }

  /** Compares the columns of a file, as delivered, with what is mapped. */
  public HeaderCheck check(List<String> header) {
    return HeaderCheck.of(this, header);
  }

  /** The mapping compiled for files with one header; for one thread. */
  public RowMapper bind(List<String> header) {
    return new RowMapper(this, header);
  }

  Key keyParts() {
    return key;
  }

  Exchange exchange() {
    return exchange;
  }

  Content content() {
    return content;
  }
}
