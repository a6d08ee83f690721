package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.Main;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;

class DataDictionaryTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

  @Test
  void thePageSaysWhatTheCodeDeclares() throws IOException {
    CodeLists lists = CodeLists.of(Definitions.load(ROOT.resolve("models/definitions")));

    assertThat(Files.readString(ROOT.resolve("docs/data-dictionary.md")))
        .as("docs/data-dictionary.md is stale. Run: ./xinheng docs")
        .isEqualTo(DataDictionary.page(lists, Main.JOBS));
  }
}
