package org.xinheng.jobs.generating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xinheng.jobs.generating.delivering.Batch;
import org.xinheng.jobs.generating.delivering.DeliveryFiles;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.delivering.Spoiler;
import org.xinheng.jobs.generating.delivering.Timetable;
import org.xinheng.jobs.generating.delivering.Truth;
import org.xinheng.jobs.generating.departments.Chronicle;
import org.xinheng.jobs.generating.departments.Department;
import org.xinheng.jobs.generating.departments.Departments;
import org.xinheng.jobs.generating.departments.Registers;
import org.xinheng.jobs.generating.planting.Planter;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Population;

/**
 * Generates the deliveries of an invented city. Runs of enterprises are made side by side and
 * written in their order, so that threads change nothing and memory does not grow with the city.
 */
public final class DeliveryGenerator {
  /** Feeds that send all that stands, each time. */
  private static final Set<String> WHOLE_LISTS =
      Set.of("judgment-defaulters", "equipment-platform");

  private static final int RUN = 2048;
  private static final int AHEAD = 2;
  private static final int FIRST_PURPOSE = 100;
  private static final long REGISTERS = -1;

  private final GeneratorSettings settings;
  private final CityDefinitions city;
  private final Timetable timetable;
  private final Population population;
  private final List<Department> departments;
  private final Registers registers;
  private final Spoiler spoiler;

  private DeliveryGenerator(GeneratorSettings settings) {
    this.settings = settings;
    this.city = CityDefinitions.packaged();
    this.timetable = Timetable.until(settings.asOf());
    this.population =
        new Population(
            settings.enterprises(),
            settings.seed(),
            settings.asOf(),
            city.shares(),
            city.codes().list("towns"));
    int officers = (int) Math.max(60, Math.min(1200, settings.enterprises() / 200));
    this.departments = Departments.of(population, city.codes(), officers);
    this.registers = new Registers(city.codes(), city.shares(), officers);
    this.spoiler = new Spoiler(population, city.shares());
  }

  /**
   * Writes all deliveries and their truth.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  public static GenerationReport generate(GeneratorSettings settings) {
    try {
      return new DeliveryGenerator(settings).generate();
    } catch (IOException e) {
      throw new UncheckedIOException("Deliveries cannot be written to " + settings.out(), e);
    }
  }

  private GenerationReport generate() throws IOException {
    DeliveryFiles files = new DeliveryFiles(settings.out(), timetable, settings.partRows());
    try (files) {
      files.append(registers());
      appendEnterprises(files);
      announceAll(files);
    }
    new Truth(settings.out(), timetable, files).write(settings.enterprises(), settings.seed());
    if (settings.plants() > 0) {
      Planter.plant(
          settings.out(), timetable, settings.seed(), settings.enterprises(), settings.plants());
    }
    return new GenerationReport(
        settings.enterprises(), files.facts(), files.rows(), timetable.size());
  }

  private void appendEnterprises(DeliveryFiles files) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    Queue<Future<Batch>> made = new ArrayDeque<>();
    try {
      for (long first = 0; first < settings.enterprises(); first += RUN) {
        long start = first;
        made.add(executor.submit(() -> run(start)));
        if (made.size() > threads + AHEAD) {
          files.append(next(made));
        }
      }
      while (!made.isEmpty()) {
        files.append(next(made));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static Batch next(Queue<Future<Batch>> made) {
    try {
      return made.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while generating", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A run of enterprises failed", e.getCause());
    }
  }

  private Batch registers() {
    Batch batch = new Batch();
    Desk desk = new Desk(timetable, city.shares(), spoiler, batch);
    Dice dice = population.dice(REGISTERS, FIRST_PURPOSE);
    registers.report(dice, desk.with(dice));
    return batch.encoded();
  }

  /** Everything that happened to a run of enterprises. */
  private Batch run(long first) {
    Batch batch = new Batch();
    Desk desk = new Desk(timetable, city.shares(), spoiler, batch);
    long end = Math.min(first + RUN, settings.enterprises());
    for (long index = first; index < end; index++) {
      Chronicle chronicle = new Chronicle(population.enterprise(index), population.asOf());
      int purpose = FIRST_PURPOSE;
      for (Department department : departments) {
        Dice dice = population.dice(index, purpose++);
        department.report(chronicle, dice, desk.with(dice));
      }
    }
    return batch.encoded();
  }

  /**
   * Feeds send a header where there is nothing to tell; the archives of 2015 come once, and lines
   * of JSON have no header to send. A whole list does not come on the night: an empty one would say
   * that nobody stands on it any more.
   */
  private void announceAll(DeliveryFiles files) throws IOException {
    for (Department department : departments) {
      for (Form form : department.forms()) {
        if (form.layout() == Form.Layout.JSON_LINES) {
          continue;
        }
        for (int delivery = 0; delivery <= lastAnnounced(form); delivery++) {
          files.announce(form, delivery);
        }
      }
    }
  }

  private int lastAnnounced(Form form) {
    if (form.source().endsWith("-2015")) {
      return 0;
    }
    return WHOLE_LISTS.contains(form.source()) ? timetable.night() - 1 : timetable.night();
  }
}
