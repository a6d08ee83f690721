package org.xinheng.jobs.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.MDC;

/**
 * Runs independent parts of a job side by side. Small writes wait for the driver more than for the
 * cores; several at once leave fewer of them idle.
 */
public final class SideBySide {
  private SideBySide() {}

  /**
   * Runs all parts and returns when the last has ended. After a failure no further part begins.
   *
   * @param atOnce parts that run at the same time at most
   * @throws RuntimeException the first failure, with those of the others suppressed in it
   */
  public static void run(int atOnce, List<Runnable> parts) {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    AtomicBoolean failed = new AtomicBoolean();
    Map<String, String> logged = MDC.getCopyOfContextMap();
    try {
      List<Future<?>> running = new ArrayList<>();
      parts.forEach(part -> running.add(threads.submit(() -> run(part, failed, logged))));
      await(running);
    } finally {
      threads.shutdown();
    }
  }

  private static void run(Runnable part, AtomicBoolean failed, Map<String, String> logged) {
    if (failed.get()) {
      return;
    }
    if (logged != null) {
      MDC.setContextMap(logged);
    }
    try {
      part.run();
    } catch (RuntimeException | Error e) {
      failed.set(true);
      throw e;
    } finally {
      MDC.clear();
    }
  }

  private static void await(List<Future<?>> running) {
    Throwable first = null;
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        if (first == null) {
          first = e.getCause();
        } else {
          first.addSuppressed(e.getCause());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Errors.storage("Interrupted while parts of a job ran side by side", e);
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException failure) {
      throw failure;
    }
  }
}
