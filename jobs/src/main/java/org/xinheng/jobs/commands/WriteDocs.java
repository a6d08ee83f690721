package org.xinheng.jobs.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinheng.jobs.catalogue.MartContracts;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import picocli.CommandLine.Command;

/**
 * {@code docs}: writes what is generated from the code: the data dictionary, the jobs' graph and
 * the contracts of the marts.
 */
@Command(
    name = "docs",
    description =
        "Writes docs/data-dictionary.md, docs/mart-contracts.txt and airflow/dags/xinheng_jobs.json"
            + " from the contracts, tables, code lists and jobs.",
    mixinStandardHelpOptions = true)
public final class WriteDocs implements Runnable {
  private static final String PAGE = "docs/data-dictionary.md";

  private final Installation installation;
  private final List<Job> night;
  private final List<Job> maintenance;

  public WriteDocs(Installation installation, List<Job> night, List<Job> maintenance) {
    this.installation = installation;
    this.night = List.copyOf(night);
    this.maintenance = List.copyOf(maintenance);
  }

  @Override
  public void run() {
    Definitions definitions = Definitions.load(installation.home().resolve("models/definitions"));
    write(PAGE, DataDictionary.page(CodeLists.of(definitions), night));
    write(JobGraph.FILE, new JobGraph(night, maintenance).json());
    lockMarts();
  }

  /** A schema that changed under its version is not locked. */
  private void lockMarts() {
    List<MartContracts.Contract> declared = MartContracts.declared();
    Path lock = installation.home().resolve(MartContracts.FILE);
    try {
      List<MartContracts.Contract> locked =
          Files.exists(lock) ? MartContracts.read(Files.readString(lock)) : List.of();
      List<String> faults = MartContracts.faults(locked, declared);
      if (!faults.isEmpty()) {
        throw Errors.contractsNotMoved(faults);
      }
    } catch (IOException e) {
      throw Errors.storage("The file " + lock + " cannot be read", e);
    }
    write(MartContracts.FILE, MartContracts.text(declared));
  }

  private void write(String name, String text) {
    Path page = installation.home().resolve(name);
    try {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    } catch (IOException e) {
      throw Errors.storage("The page " + page + " cannot be written", e);
    }
    installation.screen().line("Written: " + page);
  }
}
