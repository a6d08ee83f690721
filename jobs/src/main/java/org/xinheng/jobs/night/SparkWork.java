package org.xinheng.jobs.night;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What Spark has done so far for the running job: stages, tasks and rows, for its line. */
final class SparkWork extends SparkListener {

  /** A stage that runs: how many tasks it has, and how many have ended. */
  private record Stage(int tasks, int ended) {}

  private final Map<Integer, Stage> running = new HashMap<>();
  private int stagesDone;
  private long rows;

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    submitted(submitted.stageInfo().stageId(), submitted.stageInfo().numTasks());
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
    completed(completed.stageInfo().stageId());
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
    ended(
        ended.stageId(),
        ended.taskMetrics() == null ? 0 : ended.taskMetrics().outputMetrics().recordsWritten());
  }

  synchronized void submitted(int stage, int tasks) {
    running.put(stage, new Stage(tasks, 0));
  }

  synchronized void completed(int stage) {
    running.remove(stage);
    stagesDone++;
  }

  synchronized void ended(int stage, long written) {
    rows += written;
    running.computeIfPresent(stage, (id, one) -> new Stage(one.tasks(), one.ended() + 1));
  }

  /** As in {@code stages 12 done, 1 running (tasks 3/8) rows 1,200 so far}; empty before any. */
  synchronized String soFar() {
    StringBuilder text = new StringBuilder();
    if (stagesDone > 0 || !running.isEmpty()) {
      text.append("  stages ").append(Numbers.figure(stagesDone)).append(" done");
    }
    if (!running.isEmpty()) {
      int tasks = running.values().stream().mapToInt(Stage::tasks).sum();
      int ended = running.values().stream().mapToInt(Stage::ended).sum();
      text.append(", ").append(running.size()).append(" running (tasks ");
      text.append(Math.min(ended, tasks)).append('/').append(tasks).append(')');
    }
    if (rows > 0) {
      text.append("  rows ").append(Numbers.figure(rows)).append(" so far");
    }
    return text.toString();
  }
}
