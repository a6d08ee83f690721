package org.xinheng.jobs.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Job;

/**
 * The jobs of a night as a graph, for schedulers: the order of the night restricted to what the
 * jobs share. Of two jobs that share a table or folder which either writes, the later waits for the
 * earlier; so jobs that write one table never run at once.
 */
final class JobGraph {
  /** The committed description, relative to the project. */
  static final String FILE = "airflow/dags/xinheng_jobs.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<Job> night;
  private final List<Job> maintenance;

  JobGraph(List<Job> night, List<Job> maintenance) {
    this.night = List.copyOf(night);
    this.maintenance = List.copyOf(maintenance);
  }

  /** For each job of the night, in its order, those that it directly waits for. */
  Map<String, List<String>> after() {
    Map<String, List<String>> direct = new LinkedHashMap<>();
    Map<String, Set<String>> all = new HashMap<>();
    for (int i = 0; i < night.size(); i++) {
      Job later = night.get(i);
      List<String> waitsFor = new ArrayList<>();
      Set<String> covered = new HashSet<>();
      for (int j = i - 1; j >= 0; j--) {
        Job earlier = night.get(j);
        if (!covered.contains(earlier.name()) && conflict(earlier, later)) {
          waitsFor.add(0, earlier.name());
          covered.add(earlier.name());
          covered.addAll(all.get(earlier.name()));
        }
      }
      direct.put(later.name(), waitsFor);
      all.put(later.name(), covered);
    }
    return direct;
  }

  /** The description as JSON text. */
  String json() {
    Map<String, List<String>> after = after();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("made_by", "./xinheng docs");
    page.put("night", night.stream().map(job -> entry(job, after.get(job.name()))).toList());
    page.put("maintenance", maintenance.stream().map(job -> entry(job, List.of())).toList());
    try {
      return JSON.writeValueAsString(page) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Names can always be written", e);
    }
  }

  private static boolean conflict(Job earlier, Job later) {
    return !Collections.disjoint(earlier.writes(), later.reads())
        || !Collections.disjoint(earlier.writes(), later.writes())
        || !Collections.disjoint(earlier.reads(), later.writes())
        || !Collections.disjoint(earlier.folders(), later.folders());
  }

  private static Map<String, Object> entry(Job job, List<String> after) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", job.name());
    entry.put("purpose", job.purpose());
    entry.put("after", after);
    entry.put("reads", names(job.reads()));
    entry.put("writes", names(job.writes()));
    entry.put("folders", job.folders());
    return entry;
  }

  private static List<String> names(List<Table> tables) {
    return tables.stream().map(Table::name).distinct().sorted().toList();
  }
}
