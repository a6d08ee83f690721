package org.xinheng.jobs.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a night needs of its machine.
 *
 * @param javaFeature feature number of the running Java
 * @param heapBytes memory that the process may take
 * @param machineBytes memory of the machine
 */
public record Machine(int javaFeature, long heapBytes, long machineBytes) {
  private static final int JAVA = 17;
  private static final long GIB = 1L << 30;
  private static final long LEAST_HEAP = 2 * GIB;
  private static final long LEAST_DISK = 2 * GIB;

  /** The machine this process runs on. */
  public static Machine ofThisProcess() {
    var system =
        (com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Runtime.version().feature(), Runtime.getRuntime().maxMemory(), system.getTotalMemorySize());
  }

  /** Java and memory. */
  public List<Diagnosis> diagnoses() {
    List<Diagnosis> all = new ArrayList<>();
    all.add(
        javaFeature == JAVA
            ? Diagnosis.ok("Java", "version " + javaFeature)
            : Diagnosis.fault(
                "Java",
                "version " + javaFeature + ", but Spark 4.1 runs on 17 alone",
                "Install JDK 17, or set JAVA_HOME to it."));
    String memory =
        "%.1f GiB for the process, %.1f GiB in the machine"
            .formatted((double) heapBytes / GIB, (double) machineBytes / GIB);
    if (heapBytes > machineBytes) {
      all.add(
          Diagnosis.fault(
              "memory", memory, "Set XINHENG_HEAP to less than the machine has, such as 4g."));
    } else if (heapBytes < LEAST_HEAP * 9 / 10) {
      all.add(
          Diagnosis.warn(
              "memory", memory, "Set XINHENG_HEAP to 2g or more; a million enterprises want 8g."));
    } else {
      all.add(Diagnosis.ok("memory", memory));
    }
    return all;
  }

  /** Room where the lake lies, or will. */
  public static Diagnosis disk(Path lake) {
    Path there = lake.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      FileStore store = Files.getFileStore(there);
      long free = store.getUsableSpace();
      String says = "%.1f GiB free at %s".formatted((double) free / GIB, there);
      return free < LEAST_DISK
          ? Diagnosis.fault(
              "disk", says, "Make room, or drop old nights: ./xinheng run drop-old-nights.")
          : Diagnosis.ok("disk", says);
    } catch (IOException e) {
      return Diagnosis.fault("disk", there + " cannot be asked: " + e.getMessage(), "Mount it.");
    }
  }
}
