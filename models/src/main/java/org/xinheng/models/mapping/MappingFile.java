package org.xinheng.models.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.mapping.MappedRow.Operation;
import org.xinheng.models.mapping.columns.ColumnsSection;
import org.xinheng.models.mapping.columns.FieldMapping;

/** Reads one mapping file; faults are noted with their lines and reading goes on. */
final class MappingFile {

  /** Whole snapshots, or what changed since the last delivery. */
  private enum Delivery {
    INCREMENT,
    SNAPSHOT
  }

  /** What a snapshot without any row is: a slip of its sender, or word that nothing is left. */
  private enum EmptySnapshot {
    REFUSED,
    ALLOWED
  }

  /** Words that mean nothing, unless a mapping declares its own. */
  private static final Set<String> EMPTY_VALUES = Set.of("null", "NULL", "无", "-", "/");

  private static final Contract UNKNOWN_CONTRACT = Enterprises.CONTRACT;

  private final Section file;
  private final CodeLists lists;

  MappingFile(Section file, CodeLists lists) {
    this.file = file;
    this.lists = lists;
  }

  SourceMapping read(String source, String digest) {
    SourceMapping.Identity identity =
        new SourceMapping.Identity(source, file.text("label"), file.text("version"), digest);
    file.date("effective-from");
    file.text("source");
    file.flag("confirmed");
    Optional<Contract> contract = contract();
    SourceMapping.Handling handling = handling();
    SourceMapping.Content content = content(contract, handling);
    SourceMapping mapping =
        new SourceMapping(
            identity,
            contract.orElse(UNKNOWN_CONTRACT),
            feed(),
            key(source, contract, content),
            exchange(),
            handling,
            content);
    file.close();
    return mapping;
  }

  private Optional<Contract> contract() {
    String name = file.text("contract");
    Optional<Contract> contract = Contracts.named(name);
    if (contract.isEmpty() && file.has("contract")) {
      List<String> known = Contracts.ALL.stream().map(Contract::name).toList();
      file.fault("contract", "no contract \"" + name + "\". " + Problems.didYouMean(name, known));
    }
    return contract;
  }

  private SourceMapping.Feed feed() {
    FileFormat files =
        file.optionalSection("files")
            .map(FileFormat::read)
            .orElseGet(
                () -> {
                  file.fault("files", "the key \"files\" is missing.");
                  return FileFormat.STAND_IN;
                });
    boolean isSnapshot = file.oneOf("delivery", Delivery.class) == Delivery.SNAPSHOT;
    int every = file.whole("expected-every-days");
    int most = file.whole("max-age-days");
    if (every < 1 || most < every) {
      file.fault("max-age-days", "1 <= expected-every-days <= max-age-days is expected of a feed.");
    }
    return new SourceMapping.Feed(
        files,
        isSnapshot,
        isSnapshot && mayBeEmpty(),
        every,
        most,
        file.oneOf("when-late", SourceMapping.WhenLate.class));
  }

  private boolean mayBeEmpty() {
    return file.optionalOneOf("empty-snapshot", EmptySnapshot.class)
        .filter(treatment -> treatment == EmptySnapshot.ALLOWED)
        .isPresent();
  }

  private SourceMapping.Key key(
      String source, Optional<Contract> contract, SourceMapping.Content content) {
    String series = file.optionalText("series").orElse(source);
    List<Field> parts = fields("key", contract, content);
    if (file.texts("key").isEmpty()) {
      file.fault("key", "at least one contract field must identify a record.");
    }
    List<Field> optional = fields("optional-key", contract, content);
    List<Field> all = new ArrayList<>(parts);
    all.addAll(optional);
    if (new HashSet<>(all).size() < all.size()) {
      file.fault("key", "a field stands twice in the key.");
    }
    return new SourceMapping.Key(series, List.copyOf(all), Set.copyOf(new HashSet<>(optional)));
  }

  private List<Field> fields(
      String key, Optional<Contract> contract, SourceMapping.Content content) {
    List<Field> fields = new ArrayList<>();
    List<String> mapped = content.fields().stream().map(m -> m.field().name()).toList();
    for (String name : file.texts(key)) {
      if (mapped.contains(name)) {
        contract.flatMap(c -> c.field(name)).ifPresent(fields::add);
      } else if (contract.isPresent()) {
        file.fault(key, "no mapped field \"" + name + "\". " + Problems.didYouMean(name, mapped));
      }
    }
    return fields;
  }

  private SourceMapping.Exchange exchange() {
    String batch = file.optionalText("batch").orElse(null);
    Optional<Section> section = file.optionalSection("operation");
    if (section.isEmpty()) {
      return new SourceMapping.Exchange(null, Map.of(), batch);
    }
    String column = section.get().text("column");
    Section values = section.get().section("values");
    Map<String, Operation> operations = new LinkedHashMap<>();
    values.keys().forEach(text -> operations.put(text, values.oneOf(text, Operation.class)));
    section.get().close();
    return new SourceMapping.Exchange(column, Map.copyOf(operations), batch);
  }

  private SourceMapping.Handling handling() {
    Optional<Section> privacy = file.optionalSection("privacy");
    List<String> dropped = privacy.map(section -> section.texts("drop")).orElse(List.of());
    List<String> hashed = privacy.map(section -> section.texts("hash")).orElse(List.of());
    privacy.ifPresent(Section::close);
    return new SourceMapping.Handling(dropped, hashed, file.texts("ignore"));
  }

  private SourceMapping.Content content(
      Optional<Contract> contract, SourceMapping.Handling handling) {
    Section columns = file.section("columns");
    Set<String> emptyValues =
        file.has("empty-values") ? Set.copyOf(file.texts("empty-values")) : EMPTY_VALUES;
    ColumnsSection.Limits limits = limits();
    if (contract.isEmpty()) {
      return new SourceMapping.Content(List.of(), emptyValues);
    }
    ColumnsSection section = new ColumnsSection(columns, lists, limits);
    List<FieldMapping> fields = section.read(contract.get(), handling.dropped());
    return new SourceMapping.Content(fields, emptyValues);
  }

  private ColumnsSection.Limits limits() {
    Optional<Section> section = file.optionalSection("limits");
    LocalDate earliest =
        section.flatMap(s -> s.optionalDate("earliest-date")).orElse(ColumnsSection.EARLIEST);
    long largest =
        section
            .flatMap(s -> s.optionalNumber("largest-amount-cny"))
            .map(amount -> amount.movePointRight(2).longValue())
            .orElse(ColumnsSection.LARGEST_AMOUNT);
    section.ifPresent(Section::close);
    return new ColumnsSection.Limits((int) earliest.toEpochDay(), largest);
  }
}
