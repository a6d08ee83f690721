package org.xinheng.jobs.generating.planting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.generating.delivering.Timetable;
import org.xinheng.jobs.generating.planting.PlantedCauses.Due;
import org.xinheng.jobs.generating.planting.PlantedCauses.Plant;
import org.xinheng.jobs.generating.planting.PlantedCauses.Told;
import org.xinheng.jobs.generating.population.CreditCodes;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;

/**
 * Plants causes in a city that has been generated: enterprises of their own, delivered in the
 * standard layout beside everybody's files, and the truth about them. The files of the city stay as
 * they are.
 */
public final class Planter {
  /** Behind all enterprises of the city and the strangers that faulty rows name. */
  private static final long FIRST = 2_000_000;

  private static final int MEMBERS = 32;

  private final PlantedCauses causes;
  private final Timetable timetable;
  private final LocalDate last;
  private final long seed;
  private final long first;
  private final PlantedFiles files = new PlantedFiles();
  private final List<PlantedTruth.Row> truth = new ArrayList<>();

  private Planter(PlantedCauses causes, Timetable timetable, long seed, long enterprises) {
    this.causes = causes;
    this.timetable = timetable;
    this.last = timetable.days().get(timetable.night());
    this.seed = seed;
    this.first = enterprises + FIRST;
  }

  /**
   * Plants every kind so many times.
   *
   * @param out folder of the deliveries
   * @param enterprises number of enterprises of the city
   */
  public static PlantedTruth plant(
      Path out, Timetable timetable, long seed, long enterprises, int times) throws IOException {
    Planter planter = new Planter(PlantedCauses.packaged(), timetable, seed, enterprises);
    long number = 0;
    for (int i = 0; i < times; i++) {
      for (Plant plant : planter.causes.plants()) {
        planter.plant(plant, number++);
      }
    }
    planter.files.write(out, timetable);
    PlantedTruth truth = new PlantedTruth(planter.truth.stream().distinct().toList());
    truth.write(out);
    return truth;
  }

  /** One enterprise of a plant, both by their numbers. */
  private record Member(long number, long plant) {}

  private void plant(Plant plant, long number) {
    for (int of = 1; of <= plant.members(); of++) {
      Member member = new Member(first + number * MEMBERS + of, number);
      register(plant, member, of);
      for (Told one : plant.records()) {
        if (one.of() <= of && of <= one.to()) {
          tell(member, one.contract() == Enterprises.CONTRACT ? over(plant, one) : one);
        }
      }
      note(plant, member, of);
    }
    Member one = new Member(first + number * MEMBERS + 1, number);
    plant.silent().forEach(about -> harmless(plant, text(about, one)));
  }

  private void register(Plant plant, Member member, int of) {
    boolean isBare = plant.isBare() && of == 1;
    Map<String, String> registered = new HashMap<>(causes.registration());
    registered.putAll(of == 1 || !plant.isBare() ? plant.registration() : Map.of());
    tell(member, told(registered, isBare ? plant.registered() : Told.OPENING));
    if (!isBare) {
      causes.common().stream()
          .filter(one -> !plant.without().contains(one.duty()))
          .forEach(one -> tell(member, one));
    }
  }

  private static Told told(Map<String, String> registered, String known) {
    return new Told(Enterprises.CONTRACT, 1, 1, known, "", 1, registered);
  }

  /** A later version of a registration says all that the first said. */
  private Told over(Plant plant, Told later) {
    Map<String, String> fields = new HashMap<>(causes.registration());
    fields.putAll(plant.registration());
    fields.putAll(later.fields());
    return told(fields, later.known());
  }

  private void note(Plant plant, Member member, int of) {
    String uscc = uscc(member.number());
    boolean isHarmless = true;
    for (Due due : plant.raises()) {
      if (due.of() == of) {
        String about = due.about().isEmpty() ? uscc : text(due.about(), member);
        LocalDate from = due.from().isEmpty() ? null : RelativeDay.of(due.from(), last);
        LocalDate by = due.by().isEmpty() ? from : RelativeDay.of(due.by(), last);
        truth.add(new PlantedTruth.Row(plant.id(), about, due.rule(), from, by));
        isHarmless &= !about.equals(uscc);
      }
    }
    if (isHarmless) {
      harmless(plant, uscc);
    }
  }

  private void harmless(Plant plant, String about) {
    truth.add(new PlantedTruth.Row(plant.id(), about, "", null, null));
  }

  private void tell(Member member, Told told) {
    LocalDate known = RelativeDay.of(told.known(), last);
    int delivery = 0;
    while (timetable.days().get(delivery).isBefore(known)) {
      delivery++;
    }
    for (int i = 0; i < told.repeat(); i++) {
      List<String> cells = new ArrayList<>();
      for (Field field : told.contract().fields()) {
        cells.add(cell(field, told, member, i));
      }
      files.add(told.contract(), delivery, String.join(",", cells));
    }
  }

  private String cell(Field field, Told told, Member member, int ordinal) {
    String value = told.fields().get(field.name());
    if (field.name().equals(Enterprises.USCC.name())) {
      return uscc(member.number());
    }
    if (value == null) {
      return "";
    }
    return field.type() == FieldType.DATE
        ? RelativeDay.of(value, last).plusDays(ordinal).toString()
        : text(value.replace("~", Integer.toString(ordinal)), member);
  }

  private String text(String value, Member member) {
    if (value.startsWith("@")) {
      return uscc(first + member.plant() * MEMBERS + Integer.parseInt(value.substring(1)));
    }
    return RelativeDay.year(value, last)
        .replace("#", Long.toString(member.number()))
        .replace("$", Long.toString(member.plant()));
  }

  private String uscc(long number) {
    return CreditCodes.of('1', number, seed, true);
  }
}
