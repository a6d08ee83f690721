package org.xinheng.jobs.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinheng.jobs.ingest.reading.DeliveryReader;
import org.xinheng.jobs.ingest.reading.FileReport;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.jobs.ingest.reading.RawRow;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contract.Subject;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.FactVersion;
import org.xinheng.models.mapping.MappedRow;
import org.xinheng.models.mapping.RowMapper;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/**
 * Files of any source, read by their mappings into dossiers. What happened is taken for known on
 * that day; a register, which tells no days, for known from the beginning.
 *
 * @param dossiers one per enterprise, in the order of their codes
 * @param accepted rows accepted
 * @param refused rows refused
 */
public record MappedData(List<Dossier> dossiers, long accepted, long refused) {
  private static final String SOURCES = "sources/";

  public MappedData {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * Reads the files of a folder.
   *
   * @param mappings folders of mappings, or mapping files
   * @param data folder with a file for each mapping, of its name
   */
  public static MappedData read(Definitions definitions, List<Path> mappings, Path data) {
    List<DefinitionFile> files = new ArrayList<>();
    for (Path path : mappings) {
      for (Path one : yaml(path)) {
        files.add(new DefinitionFile(SOURCES + one.getFileName(), text(one)));
      }
    }
    Definitions codes = Definitions.of(definitions.below("codes/"));
    SourceMappings sources = SourceMappings.of(codes.with(files.toArray(DefinitionFile[]::new)));
    Collected collected = new Collected();
    for (SourceMapping mapping : sources.all()) {
      for (Path file : filesOf(mapping.source(), data)) {
        collected.read(mapping, file);
      }
    }
    return collected.done();
  }

  private static List<Path> yaml(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    return listed(path).stream().filter(one -> one.toString().endsWith(".yaml")).toList();
  }

  private static List<Path> filesOf(String source, Path data) {
    if (!Files.isDirectory(data)) {
      throw Errors.backtestRefused("The data folder " + data + " does not exist.");
    }
    List<Path> files =
        listed(data).stream()
            .filter(Files::isRegularFile)
            .filter(file -> belongs(file.getFileName().toString(), source))
            .toList();
    if (files.isEmpty()) {
      throw Errors.backtestRefused(
          "No file of " + data + " bears the name of the mapping " + source + ".");
    }
    return files;
  }

  /** Whether a file is called as the source, or as its name after the first hyphen. */
  private static boolean belongs(String file, String source) {
    String name = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
    return name.equals(source) || source.endsWith("-" + name);
  }

  private static List<Path> listed(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The mapping " + file + " cannot be read", e);
    }
  }

  /** Facts as they are gathered. */
  private static final class Collected {
    private final Map<String, List<FactVersion>> byUscc = new TreeMap<>();
    private long accepted;
    private long refused;

    private void read(SourceMapping mapping, Path file) {
      Contract contract = mapping.contract();
      if (contract == null || contract.subject() != Subject.ENTERPRISE) {
        throw Errors.backtestRefused(
            "The mapping " + mapping.source() + " makes no facts of enterprises.");
      }
      DeliveryReader reader = DeliveryReader.of(mapping, PrivacyKey.NONE);
      FileReport report = reader.inspect(() -> Files.newInputStream(file));
      if (report.faultDetail() != null) {
        throw Errors.backtestRefused(file.getFileName() + ": " + report.faultDetail());
      }
      try (DeliveryReader.Rows rows = reader.rows(() -> Files.newInputStream(file))) {
        RowMapper mapper = mapping.bind(report.header());
        while (rows.hasNext()) {
          add(contract, mapper, rows.next());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The file " + file + " cannot be read", e);
      }
    }

    private void add(Contract contract, RowMapper mapper, RawRow raw) {
      MappedRow row = raw.fault() == null ? mapper.map(raw.cells(), Integer.MAX_VALUE) : null;
      Object uscc =
          row == null ? null : row.values()[contract.indexOf(contract.field("uscc").orElseThrow())];
      if (row == null || !row.isAccepted() || uscc == null) {
        refused++;
        return;
      }
      accepted++;
      Object happened =
          contract.happenedOn() == null
              ? null
              : row.values()[contract.indexOf(contract.happenedOn())];
      byUscc
          .computeIfAbsent((String) uscc, absent -> new ArrayList<>())
          .add(
              new FactVersion(
                  contract,
                  row.key(),
                  isRegister(contract) || happened == null ? 0 : (Integer) happened,
                  accepted,
                  row.operation() == MappedRow.Operation.DELETE,
                  row.values()));
    }

    private static boolean isRegister(Contract contract) {
      return contract.name().equals("enterprises");
    }

    private MappedData done() {
      List<Dossier> dossiers = new ArrayList<>();
      byUscc.forEach((uscc, versions) -> dossiers.add(Dossier.of(uscc, versions)));
      return new MappedData(dossiers, accepted, refused);
    }
  }
}
