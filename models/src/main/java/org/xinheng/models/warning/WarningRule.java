package org.xinheng.models.warning;

import java.util.List;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.warning.causes.Cause;
import org.xinheng.models.warning.leads.LeadCheck;

/**
 * One declared rule (预警规则).
 *
 * @param rule its id, label and citation
 * @param level its level
 * @param cause what opens a warning and what keeps it open
 * @param registeredAs which enterprises it speaks of
 * @param to who deals with it
 * @param from first day on which it may open a warning, as days since 1970-01-01
 * @param clearAfterDays days without the cause after which a warning clears itself
 * @param coolDownDays days after its end before the same cause opens it again
 * @param leadsTo what a confirmed warning becomes
 * @param check what is checked then; null where the rule does not say
 * @param thresholds other thresholds that are tried where the rule is confirmed too seldom
 */
public record WarningRule(
    Rule rule,
    WarningLevel level,
    Cause cause,
    List<Condition> registeredAs,
    Addressee to,
    int from,
    int clearAfterDays,
    int coolDownDays,
    Action leadsTo,
    LeadCheck check,
    List<Long> thresholds) {

  public WarningRule {
    registeredAs = List.copyOf(registeredAs);
    thresholds = List.copyOf(thresholds);
  }

  public String id() {
    return rule.id();
  }

  /** What a confirmed warning becomes (处置去向). */
  public enum Action {
    /** Nothing beyond its handling. */
    NONE("按预警处置"),
    /** Told to the enterprise; nobody has to act (提醒). */
    REMINDER("提醒企业"),
    /** A targeted check, which does not count to the yearly cap (线索核查). */
    TARGETED_CHECK("转为线索核查，不计入检查频次"),
    /** A notice to transfer the case to criminal justice (移送). */
    TRANSFER_NOTICE("提出移送司法机关的通知");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * Who deals with it.
   *
   * @param matter matter whose competent team does; null where a department is named
   * @param department department whose team does; null where the cause itself names it
   */
  public record Addressee(String matter, String department) {
    /** Whether the cause of the warning is the code of the department that is warned. */
    public boolean isAgency() {
      return matter == null && department == null;
    }
  }
}
