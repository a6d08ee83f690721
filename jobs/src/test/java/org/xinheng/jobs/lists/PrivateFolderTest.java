package org.xinheng.jobs.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.lake.Folders;

/** Folders of lists, switched in whole. */
class PrivateFolderTest {
  private static final LocalDate NIGHT = LocalDate.parse("2026-07-02");

  @TempDir private Path root;

  private Folders folders() {
    return Folders.at(root.toString(), new Configuration());
  }

  private void written(String text, LocalDate night) throws IOException {
    PrivateFolder folder = PrivateFolder.open(folders(), "2026Q3-1");
    Files.writeString(folder.file("list.txt"), text);
    folder.switchIn(night);
  }

  @Test
  void onlyTheOwnerReadsWhatIsSwitchedIn() throws IOException {
    written("one", NIGHT);

    for (Path path : List.of(root, root.resolve("2026Q3-1"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve("2026Q3-1/list.txt"))))
        .isEqualTo("rw-------");
    assertThat(PrivateFolder.night(folders(), "2026Q3-1")).contains(NIGHT);
    assertThat(PrivateFolder.night(folders(), "2026Q3-2")).isEmpty();
  }

  @Test
  void aRunThatFailsLeavesTheLastListsInPlace() throws IOException {
    written("one", NIGHT);
    Files.writeString(PrivateFolder.open(folders(), "2026Q3-1").file("half.txt"), "h");

    assertThat(root.resolve("2026Q3-1/list.txt")).hasContent("one");

    written("two", NIGHT.plusDays(1));
    assertThat(root.resolve("2026Q3-1/list.txt")).hasContent("two");
    try (Stream<Path> files = Files.list(root)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("2026Q3-1");
    }
  }

  @Test
  void aRunThatDiedWhileSwitchingIsPutRight() throws IOException {
    written("one", NIGHT);
    Files.move(root.resolve("2026Q3-1"), root.resolve(".previous-2026Q3-1"));

    PrivateFolder.open(folders(), "2026Q3-1");

    assertThat(root.resolve("2026Q3-1/list.txt")).hasContent("one");
  }
}
