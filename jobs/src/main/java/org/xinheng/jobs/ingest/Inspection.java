package org.xinheng.jobs.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.ingest.reading.DeliveryReader;
import org.xinheng.jobs.ingest.reading.FileReport;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.jobs.lake.Landing;
import org.xinheng.jobs.lake.Landing.DeliveredFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/**
 * Looks at every delivered file once before any row counts: its digest, whether it can be read, its
 * header and how many rows it holds.
 */
final class Inspection {
  /** A file whose rows are taken in. */
  static final String READ = "READ";

  /** A file whose content reached us before: recognised, changes nothing. */
  static final String SEEN_BEFORE = "SEEN_BEFORE";

  /** A file that is quarantined as a whole. */
  static final String UNREADABLE = "UNREADABLE";

  /** A file of which refused rows were read again, after its mapping was mended. */
  static final String REREAD = "REREAD";

  /**
   * What was seen of one file.
   *
   * @param file the file
   * @param report what the reader says
   * @param mappingDigest digest of the mapping in force; empty where there is none
   */
  record Inspected(DeliveredFile file, FileReport report, String mappingDigest)
      implements Serializable {}

  private Inspection() {}

  /** Reads all files once, on the executors. */
  static List<Inspected> of(
      SparkSession spark,
      Landing landing,
      List<DeliveredFile> files,
      Definitions definitions,
      PrivacyKey key) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<ArrayList<DeliveredFile>> tasks = FileTasks.of(files, context.defaultParallelism());
    FlatMapFunction<ArrayList<DeliveredFile>, Inspected> inspect =
        task -> {
          SourceMappings mappings = SourceMappings.of(definitions);
          List<Inspected> inspected = new ArrayList<>();
          for (DeliveredFile file : task) {
            inspected.add(inspect(landing, file, mappings, key));
          }
          return inspected.iterator();
        };
    return context.parallelize(tasks, tasks.size()).flatMap(inspect).collect();
  }

  private static Inspected inspect(
      Landing landing, DeliveredFile file, SourceMappings mappings, PrivacyKey key) {
    Optional<SourceMapping> mapping = mappings.source(file.source());
    if (mapping.isEmpty()) {
      Set<String> known =
          mappings.all().stream().map(SourceMapping::source).collect(Collectors.toSet());
      String detail =
          "No mapping models/definitions/sources/%s.yaml. %s"
              .formatted(file.source(), Problems.didYouMean(file.source(), known));
      return new Inspected(
          file,
          new FileReport(
              "none:" + file.file(), file.bytes(), 0, List.of(), "NO_MAPPING", detail, List.of()),
          "");
    }
    FileReport report =
        DeliveryReader.of(mapping.get(), key).inspect(new LandedFile(landing, file.file()));
    return new Inspected(file, report, mapping.get().digest());
  }

  /** Rows of {@link Deliveries} for one load: what reached us before is only recognised. */
  static List<Row> deliveries(long load, List<Inspected> inspected, Recognition recognition) {
    record Delivery(LocalDate day, String source) {}
    Map<Delivery, List<Inspected>> deliveries = new LinkedHashMap<>();
    inspected.stream()
        .sorted(
            Comparator.comparing((Inspected one) -> one.file().knownOn())
                .thenComparing(one -> one.file().source())
                .thenComparing(one -> one.file().file()))
        .forEach(
            one ->
                deliveries
                    .computeIfAbsent(
                        new Delivery(one.file().knownOn(), one.file().source()),
                        any -> new ArrayList<>())
                    .add(one));
    List<Row> rows = new ArrayList<>();
    deliveries.forEach(
        (delivery, files) -> {
          Set<String> repeated = recognition.repeated(delivery.source(), files);
          files.forEach(file -> rows.add(row(load, file, repeated)));
        });
    return rows;
  }

  private static Row row(long load, Inspected one, Set<String> repeated) {
    DeliveredFile file = one.file();
    FileReport report = one.report();
    String status =
        repeated.contains(file.file()) ? SEEN_BEFORE : report.isReadable() ? READ : UNREADABLE;
    return RowFactory.create(
        load,
        file.source(),
        file.knownOn(),
        file.file(),
        report.digest(),
        report.bytes(),
        file.modifiedAt(),
        status,
        report.faultCode(),
        report.faultDetail(),
        report.header().toArray(String[]::new),
        report.unexpectedColumns().toArray(String[]::new),
        status.equals(READ) ? report.rows() : 0L,
        one.mappingDigest());
  }

  /** Headers of the files that are read, by file. */
  static Map<String, String[]> headers(List<Row> deliveries) {
    Map<String, String[]> headers = new HashMap<>();
    for (Row row : deliveries) {
      if (row.getString(STATUS).equals(READ)) {
        headers.put(row.getString(FILE), (String[]) row.get(HEADER));
      }
    }
    return headers;
  }

  private static final int FILE = 3;
  private static final int STATUS = 7;
  private static final int HEADER = 10;
}
