package org.xinheng.jobs.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SparkWorkTest {
  private final SparkWork work = new SparkWork();

  @Test
  void theLineOfARunningJobCountsStagesTasksAndRows() {
    assertThat(line()).isEqualTo("[1/2] assess     61.0 s");

    work.submitted(1, 4);
    work.ended(1, 0);
    assertThat(line()).isEqualTo("[1/2] assess     61.0 s  stages 0 done, 1 running (tasks 1/4)");

    work.ended(1, 1_200);
    work.completed(1);
    work.submitted(2, 4);
    work.submitted(3, 8);
    work.ended(3, 0);
    assertThat(line())
        .isEqualTo(
            "[1/2] assess     61.0 s  stages 1 done, 2 running (tasks 1/12)  rows 1,200 so far");
  }

  private String line() {
    return ProgressLine.running("[1/2] assess", Duration.ofSeconds(61), work.soFar());
  }
}
