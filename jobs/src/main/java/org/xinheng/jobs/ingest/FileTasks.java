package org.xinheng.jobs.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.xinheng.jobs.lake.Landing.DeliveredFile;

/** Deals delivered files out to Spark tasks of about the same size; a file is read by one task. */
final class FileTasks {
  private static final long TASK_BYTES = 64L << 20;

  private FileTasks() {}

  /** Groups of files, the largest files first; the same files always group alike. */
  static List<ArrayList<DeliveredFile>> of(List<DeliveredFile> files, int cores) {
    long bytes = files.stream().mapToLong(DeliveredFile::bytes).sum();
    long wanted = Math.max(cores * 2L, bytes / TASK_BYTES);
    int tasks = (int) Math.max(1, Math.min(files.size(), wanted));
    record Task(int number, long bytes, ArrayList<DeliveredFile> files) {}
    PriorityQueue<Task> lightest =
        new PriorityQueue<>(Comparator.comparingLong(Task::bytes).thenComparing(Task::number));
    for (int i = 0; i < tasks; i++) {
      lightest.add(new Task(i, 0, new ArrayList<>()));
    }
    List<DeliveredFile> largestFirst = new ArrayList<>(files);
    largestFirst.sort(
        Comparator.comparingLong(DeliveredFile::bytes)
            .reversed()
            .thenComparing(DeliveredFile::file));
    for (DeliveredFile file : largestFirst) {
      Task task = lightest.remove();
      task.files().add(file);
      lightest.add(new Task(task.number(), task.bytes() + file.bytes(), task.files()));
    }
    return lightest.stream().sorted(Comparator.comparing(Task::number)).map(Task::files).toList();
  }
}
