package org.xinheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;

class LauncherTest {
  private static final Path ROOT =
      Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Ended(int code, String text) {}

  @Test
  void withoutArgumentsItListsEveryCommand() throws Exception {
    Ended help = launch(Path.of("/usr/bin"), List.of());

    assertThat(help.code()).isZero();
    assertThat(commands())
        .allSatisfy(name -> assertThat(help.text()).contains("./xinheng " + name));
  }

  @Test
  void anotherJavaIsRefusedInASentence() throws Exception {
    program("java", "echo 'openjdk version \"25.0.1\" 2025-10-21' >&2");

    Ended refused = launch(folder, List.of("jobs"));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text()).startsWith("Xinheng needs JDK 17 exactly, but ").contains("25.0.1");
  }

  @Test
  void aMissingJavaIsSaidInASentence() throws Exception {
    Ended refused = launch(folder, List.of("test"));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text()).startsWith("Xinheng needs JDK 17, but no java is found.");
  }

  @Test
  void aMissingMavenIsSaidInASentence() throws Exception {
    program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");

    Ended refused = launch(folder, List.of("test"));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.text()).startsWith("Xinheng needs Maven to build, but no mvn is found.");
  }

  private static Set<String> commands() {
    Installation installation =
        new Installation(
            ROOT,
            "1",
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Screen(new PrintWriter(new StringWriter()), Screen.Kind.LOG));
    return Main.commandLine(installation).getSubcommands().keySet();
  }

  private void program(String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs the launcher with nothing but the programs of a folder and a few of the system's. */
  private Ended launch(Path programs, List<String> arguments) throws Exception {
    for (String tool : List.of("dirname", "cat")) {
      program(tool, "exec /usr/bin/" + tool + " \"$@\"");
    }
    List<String> command = new ArrayList<>(List.of("/bin/bash", ROOT + "/xinheng"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), text);
  }
}
