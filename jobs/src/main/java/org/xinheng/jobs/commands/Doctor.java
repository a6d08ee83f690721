package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.catalogue.Catalogue;
import org.xinheng.jobs.doctor.Diagnosis;
import org.xinheng.jobs.doctor.LakeTables;
import org.xinheng.jobs.doctor.LastNight;
import org.xinheng.jobs.doctor.Machine;
import org.xinheng.jobs.doctor.Places;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.jobs.runtime.LocalFolder;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: whether the next night can run here, without running it. */
@Command(
    name = "doctor",
    description =
        "Looks at Java, memory, disk, folders, keys, definitions, tables and the last night, and"
            + " says what to do; ends with 2 where the last night failed or the next would.",
    mixinStandardHelpOptions = true)
public final class Doctor implements Runnable {
  private final Installation installation;
  private final List<String> jobs;

  @Mixin private SettingsOptions settings;

  public Doctor(Installation installation, List<Job> jobs) {
    this.installation = installation;
    this.jobs = jobs.stream().map(Job::name).toList();
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    List<Diagnosis> all = new ArrayList<>(Machine.ofThisProcess().diagnoses());
    all.addAll(Places.diagnoses(inForce));
    all.add(definitions(Path.of(inForce.definitionsRoot())));
    if (LocalFolder.isOne(inForce.lakeRoot()) || all.stream().noneMatch(Places::isLakeOutOfReach)) {
      Lookup lake = Lookup.in(inForce);
      all.add(LakeTables.diagnosis(lake, Catalogue.ALL));
      LocalDate today =
          LocalDate.ofInstant(installation.clock().instant(), installation.clock().getZone());
      all.addAll(LastNight.diagnoses(lake, jobs, today));
    }
    all.forEach(diagnosis -> installation.screen().line(diagnosis.line()));
    long faults = all.stream().filter(each -> each.state() == Diagnosis.State.FAULT).count();
    if (faults > 0) {
      throw Errors.unhealthy(faults);
    }
  }

  private static Diagnosis definitions(Path root) {
    try {
      Definitions definitions = Definitions.load(root);
      DefinitionCheck.check(definitions);
      return new Diagnosis(
          Diagnosis.State.OK, "definitions", "digest " + definitions.digest(), null);
    } catch (DefinitionException | JobException e) {
      return new Diagnosis(
          Diagnosis.State.FAULT, "definitions", e.getMessage(), "Mend the files of " + root + ".");
    }
  }
}
