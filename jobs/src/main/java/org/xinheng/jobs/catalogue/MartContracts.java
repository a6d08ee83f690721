package org.xinheng.jobs.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.definitions.DefinitionFile;

/**
 * The version of the contract of each mart with its readers (数据集市契约). The second number rises when
 * columns are added, the first when one is renamed, retyped, dropped, moved or may be missing; the
 * lock file keeps what each version held.
 */
public final class MartContracts {
  /** The lock file, below the project's folder. */
  public static final String FILE = "docs/mart-contracts.txt";

  private static final String FIRST = "1.0";

  /** Marts whose contract has moved, by name. */
  private static final Map<String, String> MOVED = Map.of("lead_checks", "1.1");

  private MartContracts() {}

  /**
   * The contract of one mart.
   *
   * @param version major and minor number
   * @param columns name, type and whether it may be missing, in their order
   */
  public record Contract(String mart, String version, List<String> columns) {
    public Contract {
      columns = List.copyOf(columns);
    }

    /** SHA-256 of the columns. */
    public String digest() {
      return new DefinitionFile(mart, String.join("\n", columns)).digest();
    }

    private List<Integer> numbers() {
      return List.of(version.split("\\.")).stream().map(Integer::valueOf).toList();
    }
  }

  /** Version of the contract of a mart, by its simple name. */
  public static String version(String mart) {
    return MOVED.getOrDefault(mart, FIRST);
  }

  /** The contracts that the catalogue declares. */
  public static List<Contract> declared() {
    return Marts.ALL.stream().map(MartContracts::of).toList();
  }

  private static Contract of(Table mart) {
    return new Contract(
        mart.simpleName(),
        version(mart.simpleName()),
        mart.columns().stream()
            .map(
                one ->
                    "%s %s %s"
                        .formatted(
                            one.name(),
                            one.type().catalogString(),
                            one.required() ? "required" : "optional"))
            .toList());
  }

  /** The lock file of these contracts. */
  public static String text(List<Contract> contracts) {
    StringBuilder text =
        new StringBuilder(
            "# What each mart promises its readers, written by ./xinheng docs. A changed schema needs a"
                + " higher version in MartContracts.\n");
    for (Contract one : contracts) {
      text.append("\n%s %s sha256:%s\n".formatted(one.mart(), one.version(), one.digest()));
      one.columns().forEach(column -> text.append("  ").append(column).append('\n'));
    }
    return text.toString();
  }

  /** The contracts of a lock file. */
  public static List<Contract> read(String text) {
    Map<String, List<String>> columns = new TreeMap<>();
    List<String[]> heads = new ArrayList<>();
    for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
      if (line.startsWith("  ")) {
        columns.get(heads.get(heads.size() - 1)[0]).add(line.strip());
      } else if (!line.isBlank()) {
        heads.add(line.split(" "));
        columns.put(heads.get(heads.size() - 1)[0], new ArrayList<>());
      }
    }
    return heads.stream()
        .map(head -> new Contract(head[0], head[1], columns.get(head[0])))
        .toList();
  }

  /** Why contracts must not take the place of those locked; none where they may. */
  public static List<String> faults(List<Contract> locked, List<Contract> declared) {
    Map<String, Contract> byName = new TreeMap<>();
    declared.forEach(one -> byName.put(one.mart(), one));
    List<String> faults = new ArrayList<>();
    for (Contract before : locked) {
      Contract after = byName.get(before.mart());
      if (after == null) {
        faults.add(before.mart() + " is gone; readers count on it.");
      } else if (!isRaised(before, after)) {
        faults.add(
            "%s has other columns than its version %s promised: raise its version in MartContracts to %s."
                .formatted(before.mart(), before.version(), needed(before, after)));
      }
    }
    return faults;
  }

  private static boolean isRaised(Contract before, Contract after) {
    int major = Integer.compare(after.numbers().get(0), before.numbers().get(0));
    int minor = Integer.compare(after.numbers().get(1), before.numbers().get(1));
    if (before.columns().equals(after.columns())) {
      return major > 0 || (major == 0 && minor >= 0);
    }
    return major > 0 || (major == 0 && minor > 0 && onlyAdds(before, after));
  }

  /** Columns behind those promised hurt nobody who reads by name or place. */
  private static boolean onlyAdds(Contract before, Contract after) {
    int promised = before.columns().size();
    return after.columns().size() > promised
        && after.columns().subList(0, promised).equals(before.columns());
  }

  private static String needed(Contract before, Contract after) {
    int major = before.numbers().get(0);
    int minor = before.numbers().get(1);
    return onlyAdds(before, after) ? major + "." + (minor + 1) : (major + 1) + ".0";
  }
}
