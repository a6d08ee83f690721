package org.xinheng.jobs.drawing.registers;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeList;

/** Names and addresses of some enterprises, as they were known on a night. */
public final class SubjectRegister {
  private final Map<String, Subject> subjects = new HashMap<>();

  private SubjectRegister() {}

  public static SubjectRegister of(Collection<Subject> all) {
    SubjectRegister register = new SubjectRegister();
    all.forEach(subject -> register.subjects.put(subject.uscc(), subject));
    return register;
  }

  /**
   * The latest known record of each.
   *
   * @param facts rows of {@link Registers#committed}
   */
  public static SubjectRegister of(
      Dataset<Row> facts, Collection<String> usccs, CodeList towns, LocalDate asOf) {
    SubjectRegister register = new SubjectRegister();
    RecordText text = new RecordText(Enterprises.CONTRACT);
    latest(facts, Enterprises.CONTRACT, usccs, asOf)
        .forEach(
            row -> {
              Object[] values = text.read(row.getString(1));
              String town = value(values, Enterprises.TOWN);
              register.subjects.put(
                  row.getString(0),
                  new Subject(
                      row.getString(0),
                      value(values, Enterprises.ENTERPRISE_NAME),
                      value(values, Enterprises.ADDRESS),
                      new Named(town, town.isEmpty() ? "" : towns.labelOf(town))));
            });
    return register;
  }

  /**
   * Enterprise and record of the latest versions that some enterprises have in a contract.
   *
   * @param facts rows of {@link Registers#committed}
   */
  public static List<Row> latest(
      Dataset<Row> facts, Contract contract, Collection<String> usccs, LocalDate asOf) {
    Dataset<Row> wanted =
        facts
            .sparkSession()
            .createDataset(List.copyOf(new TreeSet<>(usccs)), Encoders.STRING())
            .toDF(Facts.USCC.name());
    return facts
        .filter(Facts.CONTRACT.column().equalTo(contract.name()))
        .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
        .join(broadcast(wanted), Facts.USCC.name())
        .groupBy(Facts.USCC.column(), Facts.RECORD_KEY.column())
        .agg(Facts.latest(Facts.IS_DELETE.column(), Facts.RECORD.column()).as("latest"))
        .select(Facts.USCC.name(), "latest.*")
        .filter(not(Facts.IS_DELETE.column()))
        .select(Facts.USCC.column(), Facts.RECORD.column())
        .orderBy(Facts.USCC.column(), Facts.RECORD.column())
        .collectAsList();
  }

  private static String value(Object[] values, Field field) {
    Object value = values[Enterprises.CONTRACT.indexOf(field)];
    return value == null ? "" : (String) value;
  }

  /** The enterprise of a code; its name is the code where no register has it. */
  public Subject of(String uscc) {
    return subjects.getOrDefault(uscc, new Subject(uscc, uscc, "", new Named("", "")));
  }
}
