package org.xinheng.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.draw.ledger.LedgerFiles;

class StorageTest {
  @TempDir Path root;

  private Settings settings(String lake) {
    return Settings.load(
        SparkTest.projectRoot().resolve("jobs/conf/local.yaml"),
        Map.of("lake.root", lake, "spark.hadoop.fs.s3a.endpoint", "http://127.0.0.1:9000"),
        SparkTest.projectRoot());
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://bucket/lake", "ftps://host/lake", "s3a://bucket/lake", "hdfs:lake"})
  void aRootThatNothingHereCanReadIsRefusedByName(String lake) {
    assertThatThrownBy(() -> Storage.folder(lake, settings(lake)))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("Nothing here can read or write " + lake)
        .satisfies(
            refusal -> assertThat(((JobException) refusal).exitCode()).isEqualTo(ExitCode.INPUT));
  }

  @Test
  void aFolderAndAFileUriArePlacesOfThisMachine() {
    for (String lake : new String[] {root.toString(), root.toUri().toString()}) {
      assertThatCode(() -> Storage.tryWriting(lake, Storage.of(settings(lake))))
          .doesNotThrowAnyException();
      assertThat(Storage.folder(lake, settings(lake)).place("x")).isEqualTo(root + "/x");
    }
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void whatTheSettingsTellHadoopReachesCommandsWithoutASession() {
    assertThat(Storage.of(settings("x")).get("fs.s3a.endpoint")).isEqualTo("http://127.0.0.1:9000");
  }

  @Test
  void aLedgerTakesAFileOnce() throws IOException {
    LedgerFiles ledger = Folders.at(root.toString(), new Configuration()).ledger("a/oversight");
    ledger.make(false);
    ledger.create("frames/0001/part-00000").close();
    ledger.createWhole("changes/00001.json", "{}\n".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> ledger.create("frames/0001/part-00000"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> ledger.createWhole("changes/00001.json", new byte[0]))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.readString(root.resolve("a/oversight/changes/00001.json"))).isEqualTo("{}\n");
    assertThat(ledger.isFolder("frames/0001")).isTrue();
    assertThat(ledger.all()).contains("frames/0001/part-00000", "changes/00001.json");
  }
}
