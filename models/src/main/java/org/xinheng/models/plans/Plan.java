package org.xinheng.models.plans;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.supervision.SupervisionClass;

/**
 * A selection plan (抽查计划).
 *
 * @param path its definition file
 * @param id name in ledgers and tickets; once per scope
 * @param label Chinese name
 * @param scope coordination period and round; plans of one scope share seed and tickets
 * @param matters codes of the matters checked
 * @param lead department that answers for the plan
 * @param departments all departments that go, the lead among them
 * @param filter who stands in the frame
 * @param isLenient whether new forms of business have lighter odds
 * @param ratesBp share drawn of each class, in basis points; all of it for a key plan
 * @param exclusions exclusions declared beside those that always hold
 * @param reserves further ranks per class and stratum
 * @param redraws the scope it draws anew, and why; null where it is the first draw
 */
public record Plan(
    String path,
    String id,
    String label,
    String scope,
    Kind kind,
    List<String> matters,
    String lead,
    List<String> departments,
    FrameFilter filter,
    boolean isLenient,
    Map<SupervisionClass, Integer> ratesBp,
    Strata strata,
    Set<Exclusion> exclusions,
    Schedule schedule,
    int officersPerPost,
    int reserves,
    Seed seed,
    Approval approval,
    Redraw redraws) {

  /** Whether everybody is checked. */
  public enum Kind {
    /** A sample (一般检查). */
    GENERAL,
    /** Everybody; only the order is random (重点检查). */
    KEY
  }

  /**
   * Where and when the seed will appear (随机种子).
   *
   * @param dueAt the time in Asia/Shanghai
   */
  public record Seed(String source, LocalDateTime dueAt) {}

  /** Who approved the plan, and when (批准). */
  public record Approval(String by, LocalDate on) {}

  /**
   * Why a scope is drawn once more (重抽); the earlier one stays on record.
   *
   * @param scope the scope drawn anew
   * @param by who decided it
   */
  public record Redraw(String scope, String reason, String by) {}

  public Plan {
    matters = List.copyOf(matters);
    departments = List.copyOf(departments);
    ratesBp = Map.copyOf(ratesBp);
    exclusions = Set.copyOf(exclusions);
  }

  /** The plan as the draw takes it. */
  public DrawPlan drawPlan() {
    SortedMap<String, Integer> rates = new TreeMap<>();
    ratesBp.forEach((one, rate) -> rates.put(one.name(), rate));
    return new DrawPlan(id, matters, rates, reserves);
  }
}
