package org.xinheng.jobs.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import picocli.CommandLine.Command;

/** {@code docs}: writes the generated page of {@code docs/}. */
@Command(
    name = "docs",
    description = "Writes docs/data-dictionary.md from the contracts, tables, code lists and jobs.",
    mixinStandardHelpOptions = true)
public final class WriteDocs implements Runnable {
  private static final String PAGE = "docs/data-dictionary.md";

  private final Installation installation;
  private final List<Job> jobs;

  public WriteDocs(Installation installation, List<Job> jobs) {
    this.installation = installation;
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void run() {
    Path page = installation.home().resolve(PAGE);
    Definitions definitions = Definitions.load(installation.home().resolve("models/definitions"));
    try {
      Files.createDirectories(page.getParent());
      Files.writeString(page, DataDictionary.page(CodeLists.of(definitions), jobs));
    } catch (IOException e) {
      throw Errors.storage("The page " + page + " cannot be written", e);
    }
    installation.screen().line("Written: " + page);
  }
}
