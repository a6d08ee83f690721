package org.xinheng.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.jobs.assessing.AssessEnterprises;
import org.xinheng.jobs.catalogue.Catalogue;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.filing.FileDossiers;
import org.xinheng.jobs.ingest.IngestDeliveries;
import org.xinheng.jobs.ingest.RecordFacts;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.JobOption;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.codes.Uscc;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/**
 * A city of a few enterprises for tests of whole nights: a deliveries folder whose files are
 * written as their source mappings declare them, and the lake that the jobs make of it.
 */
public final class SmallCity {
  /** The definition files of the project. */
  public static final Definitions DEFINITIONS =
      Definitions.load(SparkTest.projectRoot().resolve("models/definitions"));

  private static final List<Job> NIGHT =
      List.of(
          new IngestDeliveries(), new RecordFacts(), new FileDossiers(), new AssessEnterprises());

  private final SparkSession spark;
  private final Path deliveries;
  private final String lakeRoot;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Definitions definitions = DEFINITIONS;

  public SmallCity(SparkSession spark, Path folder) {
    this(spark, folder.resolve("deliveries"), folder.resolve("lake"));
  }

  /** A city whose deliveries lie there already. */
  public SmallCity(SparkSession spark, Path deliveries, Path lakeRoot) {
    this(spark, deliveries, lakeRoot.toString());
  }

  /** A city whose lake lies in a folder or behind a URI. */
  public SmallCity(SparkSession spark, Path deliveries, String lakeRoot) {
    this.spark = spark;
    this.deliveries = deliveries;
    this.lakeRoot = lakeRoot;
    set("deliveries.root", deliveries.toString());
    set("lake.root", lakeRoot);
    set("spark.shuffle-partitions", "2");
  }

  /** Overrides a setting for the jobs that run from here on. */
  public SmallCity set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Replaces or adds a definition file for what is delivered and run from here on. */
  public SmallCity define(String path, String text) {
    definitions = definitions.with(new DefinitionFile(path, text));
    return this;
  }

  /** The same deliveries with a lake of its own. */
  public SmallCity another(Path otherLake) {
    return new SmallCity(spark, deliveries, otherLake);
  }

  /** A valid unified code, the same for the same number. */
  public static String uscc(int number) {
    String code = "91330782MA%07d".formatted(number);
    return code + Uscc.checkCharacter(code);
  }

  /**
   * Delivers a file as its source would: the first line of the text names columns, the others are
   * rows; columns that are not named are empty. {@code #3} stands for the code of enterprise 3.
   */
  public SmallCity deliver(String day, String source, String name, String text) {
    SourceMapping mapping = SourceMappings.of(definitions).source(source).orElseThrow();
    List<List<String>> lines =
        text.lines().filter(line -> !line.isBlank()).map(SmallCity::cells).toList();
    List<String> named = lines.get(0);
    List<List<String>> rows = lines.subList(1, lines.size());
    switch (mapping.files().format()) {
      case CSV -> {
        List<String> header = header(mapping, named);
        List<String> all = new ArrayList<>(List.of(csv(mapping, header)));
        rows.forEach(row -> all.add(csv(mapping, placed(header, named, row))));
        write(day, source, name, String.join("\n", all) + "\n");
      }
      case JSON_LINES ->
          write(
              day,
              source,
              name,
              rows.stream().map(row -> json(named, row)).collect(Collectors.joining("\n")) + "\n");
      case XLSX -> workbook(file(day, source, name), mapping, named, rows);
      case PARQUET -> throw new IllegalArgumentException("Parquet is written by a test itself");
    }
    return this;
  }

  /** Delivers text as it is, in the encoding of the source. */
  public SmallCity write(String day, String source, String name, String text) {
    String charset =
        SourceMappings.of(definitions)
            .source(source)
            .map(mapping -> mapping.files().charset())
            .orElse("UTF-8");
    try {
      Files.write(file(day, source, name), text.getBytes(Charset.forName(charset)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Where a delivered file lies, its folder made. */
  public Path file(String day, String source, String name) {
    try {
      return Files.createDirectories(deliveries.resolve(day).resolve(source)).resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the jobs of a night. */
  public SmallCity night(String asOf) {
    NIGHT.forEach(job -> run(asOf, job));
    return this;
  }

  /** Takes deliveries in and records their facts, and no more. */
  public SmallCity record(String asOf) {
    return run(asOf, new IngestDeliveries()).run(asOf, new RecordFacts());
  }

  /** Runs one job with its flags. */
  public SmallCity run(String asOf, Job job, JobOption... options) {
    figures(asOf, job, options);
    return this;
  }

  /** Runs one job with its flags; what it reports besides its tables. */
  public Map<String, Object> figures(String asOf, Job job, JobOption... options) {
    Path file = SparkTest.projectRoot().resolve("jobs/conf/local.yaml");
    Settings inForce = Settings.load(file, settings, SparkTest.projectRoot());
    Lake limited = lake().only(job.name(), job.reads(), job.writes());
    Progress progress = new Progress();
    job.run(
        new JobContext(
            spark,
            limited,
            inForce,
            definitions,
            LocalDate.parse(asOf),
            progress,
            Set.of(options)));
    return progress.figures();
  }

  public Lake lake() {
    return Lake.at(spark, lakeRoot);
  }

  /** Columns of a table as text, one string per row, in alphabetical order. */
  public List<String> text(Table table, String... columns) {
    return TextTable.text(readable(lake().readOrEmpty(table)), columns);
  }

  /** All tables but the records of runs as text, each row under the name of its table. */
  public List<String> everything() {
    List<String> rows = new ArrayList<>();
    for (Table table : Catalogue.ALL) {
      if (!table.equals(JobRuns.TABLE)) {
        text(table).forEach(row -> rows.add(table.name() + ": " + row));
      }
    }
    return rows;
  }

  /** Rows that went and rows that came, each cut to a readable length; empty where all is same. */
  public static List<String> differences(List<String> before, List<String> after) {
    Map<String, Integer> counts = new TreeMap<>();
    before.forEach(row -> counts.merge(row, -1, Integer::sum));
    after.forEach(row -> counts.merge(row, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(row -> row.getValue() != 0)
        .map(row -> (row.getValue() < 0 ? "gone " : "came ") + row.getKey())
        .map(row -> row.substring(0, Math.min(row.length(), 300)))
        .toList();
  }

  /** Rows whose bytes can be read and compared. */
  private static Dataset<Row> readable(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(rows.schema().fields())
            .map(
                field ->
                    field.dataType().equals(DataTypes.BinaryType)
                        ? functions.hex(functions.col(field.name())).as(field.name())
                        : functions.col(field.name()))
            .toArray(Column[]::new));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1))
        .map(String::strip)
        .map(cell -> cell.matches("#\\d+") ? uscc(Integer.parseInt(cell.substring(1))) : cell)
        .toList();
  }

  private static List<String> header(SourceMapping mapping, List<String> named) {
    Set<String> header = new LinkedHashSet<>(mapping.wantedColumns());
    header.addAll(mapping.dropped());
    header.addAll(mapping.hashed());
    header.addAll(named);
    return List.copyOf(header);
  }

  private static List<String> placed(List<String> header, List<String> named, List<String> row) {
    return header.stream()
        .map(column -> named.contains(column) ? row.get(named.indexOf(column)) : "")
        .toList();
  }

  private static String csv(SourceMapping mapping, List<String> cells) {
    return cells.stream()
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(String.valueOf(mapping.files().delimiter())));
  }

  private static String json(List<String> named, List<String> row) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      if (!row.get(i).isEmpty()) {
        members.add("\"%s\":\"%s\"".formatted(named.get(i), row.get(i)));
      }
    }
    return "{" + String.join(",", members) + "}";
  }

  private static void workbook(
      Path file, SourceMapping mapping, List<String> named, List<List<String>> rows) {
    List<String> header = header(mapping, named);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(mapping.files().sheet());
      put(sheet, 0, header);
      for (int i = 0; i < rows.size(); i++) {
        put(sheet, i + 1, placed(header, named, rows.get(i)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.value(row, i, cells.get(i));
      }
    }
  }
}
