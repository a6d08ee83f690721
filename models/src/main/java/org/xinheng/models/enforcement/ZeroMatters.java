package org.xinheng.models.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.models.enforcement.checks.Chain;
import org.xinheng.models.enforcement.checks.Comparison;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterKind;
import org.xinheng.models.registers.MatterRegister;

/** Matters that nobody acted on for years, by cause (零执法事项). */
public final class ZeroMatters {

  /** Why a matter saw no enforcement. */
  public enum Cause {
    NO_OBJECTS("无对象"),
    OBJECTS_UNCHECKED("有对象未检查"),
    LEADS_UNFILED("有线索未立案"),
    NO_LEADS("有对象无线索"),
    UNKNOWN_OBJECTS("对象未知");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * A matter without enforcement.
   *
   * @param check the check that found it
   * @param years how many whole years nobody acted on it, of those that are told apart
   * @param objects enterprises it is about; -1 where no chain says which they are
   * @param leads findings that it should have taken up
   */
  public record ZeroMatter(
      EnforcementCheck check, Matter matter, int years, Cause cause, long objects, long leads) {}

  private final Map<String, Long> objects = new TreeMap<>();
  private final Map<String, Long> leads = new TreeMap<>();
  private final Map<String, Integer> lastActed = new TreeMap<>();
  private final Set<String> known = new HashSet<>();

  private ZeroMatters(EnforcementRules rules, ReviewCounts counts) {
    for (Chain chain : rules.chains()) {
      known.addAll(chain.inspections());
      known.addAll(chain.penalties());
    }
    counts
        .all()
        .forEach(
            (key, sums) -> {
              switch (key.measure()) {
                case MatterTally.ACTS ->
                    lastActed.merge(key.matter(), Integer.valueOf(key.part()), Math::min);
                case MatterTally.OBJECTS -> objects.put(key.matter(), sums[1]);
                case MatterTally.LEADS -> leads.put(key.matter(), sums[1]);
                default -> {}
              }
            });
  }

  /** The matters in force for that long that nobody acted on. */
  public static List<ZeroMatter> of(
      EnforcementRules rules, MatterRegister register, ReviewCounts counts, LocalDate asOf) {
    ZeroMatters matters = new ZeroMatters(rules, counts);
    List<ZeroMatter> found = new ArrayList<>();
    for (EnforcementCheck check : rules.of(Comparison.ZeroEnforcement.class)) {
      List<Integer> spans = ((Comparison.ZeroEnforcement) check.check()).years();
      for (Matter matter : register.all()) {
        int years = matters.idleYears(matter, spans, asOf);
        if (years > 0) {
          found.add(matters.zero(check, matter, years));
        }
      }
    }
    return found;
  }

  /** The longest of the spans in which nobody acted; 0 for none. */
  private int idleYears(Matter matter, List<Integer> spans, LocalDate asOf) {
    if (matter.kind() == MatterKind.UNDISTURBED) {
      return 0;
    }
    int idle = 0;
    for (int years : spans) {
      boolean acted = lastActed.getOrDefault(matter.code(), Integer.MAX_VALUE) < years;
      if (!acted && matter.isInForce(asOf.minusYears(years), asOf)) {
        idle = years;
      }
    }
    return idle;
  }

  private ZeroMatter zero(EnforcementCheck check, Matter matter, int years) {
    long of = known.contains(matter.code()) ? objects.getOrDefault(matter.code(), 0L) : -1;
    long unfiled = leads.getOrDefault(matter.code(), 0L);
    return new ZeroMatter(check, matter, years, cause(matter, of, unfiled), of, unfiled);
  }

  private static Cause cause(Matter matter, long objects, long leads) {
    boolean isPenalty = matter.kind() == MatterKind.PENALTY;
    if (isPenalty && leads > 0) {
      return Cause.LEADS_UNFILED;
    }
    if (objects < 0) {
      return Cause.UNKNOWN_OBJECTS;
    }
    if (objects == 0) {
      return Cause.NO_OBJECTS;
    }
    return isPenalty ? Cause.NO_LEADS : Cause.OBJECTS_UNCHECKED;
  }
}
