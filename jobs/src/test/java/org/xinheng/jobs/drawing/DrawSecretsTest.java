package org.xinheng.jobs.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.runtime.Settings;

class DrawSecretsTest {
  private static final String LONG = "0123456789012345678901234567890123456789";

  @TempDir Path folder;

  @Test
  void keyAndSecretAreRefusedWhenOthersReadThemOrWhenTheLakeHoldsThem() throws IOException {
    Path key = file("key", LONG, "rw-------");
    Path secret = file("2026Q4.secret", "s" + LONG, "rw-------");
    assertThat(load(key, folder.resolve("{scope}.secret")).secret()).isEqualTo("s" + LONG);
    assertThat(load(key, secret).toString()).doesNotContain(LONG);

    assertRefused("chmod 600", key, file("open", LONG, "rw-r--r--"));
    assertRefused("lies in the lake", key, folder.resolve("lake/secret"));
    assertRefused("cannot be read", key, folder.resolve("none"));
    assertRefused("fewer than 32", key, file("short", "short", "rw-------"));
    assertRefused("are the same", key, key);
    assertThat(load(key, file("demo", "xinheng-demonstration-" + LONG, "rw-r--r--")).key())
        .isEqualTo(LONG);
  }

  private void assertRefused(String why, Path key, Path secret) {
    assertThatThrownBy(() -> load(key, secret)).hasMessageContaining(why);
  }

  private Path file(String name, String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private DrawSecrets load(Path key, Path secret) {
    Settings settings =
        Settings.load(
            SparkTest.projectRoot().resolve("jobs/conf/local.yaml"),
            Map.of(
                "lake.root", folder.resolve("lake").toString(),
                "draws.key-file", key.toString(),
                "draws.secret-file", secret.toString()),
            folder);
    return DrawSecrets.load(settings, "2026Q4");
  }
}
