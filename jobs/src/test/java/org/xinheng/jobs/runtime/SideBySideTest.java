package org.xinheng.jobs.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class SideBySideTest {

  @Test
  void runsPartsAtTheSameTimeAndNamesTheirJobInTheLog() {
    CyclicBarrier together = new CyclicBarrier(2);
    Set<String> jobs = new ConcurrentSkipListSet<>();
    Runnable part =
        () -> {
          try {
            // Only two parts that run at once pass.
            together.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          jobs.add(Thread.currentThread().getName() + " " + MDC.get("job"));
        };

    MDC.put("job", "publish-marts");
    try {
      SideBySide.run(2, List.of(part, part));
    } finally {
      MDC.clear();
    }

    assertThat(jobs).hasSize(2).allMatch(one -> one.endsWith(" publish-marts"));
  }

  @Test
  void throwsTheFailureOfAPartAndBeginsNoFurtherOne() {
    Set<String> ran = new ConcurrentSkipListSet<>();
    List<Runnable> parts =
        List.of(
            () -> ran.add("first"),
            () -> {
              throw Errors.storage("The disk is full", new IllegalStateException("no space"));
            },
            () -> ran.add("third"));

    assertThatThrownBy(() -> SideBySide.run(1, parts))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("The disk is full");
    assertThat(ran).containsExactly("first");
  }
}
