package org.xinheng.models.enforcement.checks;

import java.util.List;
import java.util.function.Consumer;
import org.xinheng.models.contracts.Complaints;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.registers.Matter;

/**
 * A link that is missing between approval, supervision and penalty (许可—监管—处罚断链).
 *
 * @param link which one
 * @param days how long it may be missing
 * @param chains what belongs together
 */
public record BrokenLink(Link link, int days, List<Chain> chains) implements Check {
  private static final int RESULT = Inspections.CONTRACT.indexOf(Inspections.RESULT);
  private static final int RECTIFIED = Inspections.CONTRACT.indexOf(Inspections.RECTIFIED_ON);
  private static final int GRANTED = Licences.CONTRACT.indexOf(Licences.GRANTED_ON);
  private static final int STATUS = Licences.CONTRACT.indexOf(Licences.LICENCE_STATUS);
  private static final int KIND = Penalties.CONTRACT.indexOf(Penalties.PENALTY_KIND);
  private static final int WITHDRAWN = Penalties.CONTRACT.indexOf(Penalties.WITHDRAWN_ON);
  private static final int TYPE = Complaints.CONTRACT.indexOf(Complaints.COMPLAINT_TYPE);
  private static final int OUTCOME = Complaints.CONTRACT.indexOf(Complaints.OUTCOME);
  private static final int DEPARTMENT = Complaints.CONTRACT.indexOf(Complaints.DEPARTMENT);
  private static final String NONE = "无";

  /** The links. */
  public enum Link {
    /** A valid licence whose holder nobody checked (许可后未监管). */
    LICENCE_UNCHECKED,
    /** A finding that was neither corrected nor punished (有线索未处置). */
    FINDING_UNFOLLOWED,
    /** A report found true after which no case was filed (举报查实未立案). */
    REPORT_UNFILED,
    /** A licence revoked by penalty that the licence records still show (吊销未回流). */
    REVOCATION_UNRECORDED
  }

  /** Reads a section. */
  public static BrokenLink read(Section section, List<Chain> chains) {
    BrokenLink check =
        new BrokenLink(section.oneOf("link", Link.class), section.whole("days"), chains);
    if (check.days < 1) {
      section.fault("days", "it is at least 1.");
    }
    section.close();
    return check;
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    return switch (link) {
      case LICENCE_UNCHECKED ->
          (file, sink) -> chains.forEach(chain -> unchecked(id, chain, file, grounds, sink));
      case FINDING_UNFOLLOWED -> (file, sink) -> unfollowed(id, file, grounds, sink);
      case REPORT_UNFILED -> (file, sink) -> unfiled(id, file, sink);
      case REVOCATION_UNRECORDED -> (file, sink) -> unrecorded(id, file, grounds, sink);
    };
  }

  private void unchecked(
      String id, Chain chain, CaseFile file, Grounds grounds, Consumer<Finding> sink) {
    int since = file.asOf() - days;
    if (!file.isOpen()) {
      return;
    }
    List<Fact> held =
        file.facts(Licences.CONTRACT).stream()
            .filter(one -> chain.licenses(one, file.asOf()) && one.number(GRANTED) <= since)
            .toList();
    if (held.isEmpty() || isChecked(chain, file, grounds, since)) {
      return;
    }
    String matters = String.join(";", chain.inspections());
    for (Fact licence : held) {
      sink.accept(
          new Finding(
              id,
              licence.document(),
              (int) licence.number(GRANTED),
              matters,
              grounds.department(null, chain.inspections().get(0)),
              NONE,
              Acts.day(since)));
    }
  }

  private static boolean isChecked(Chain chain, CaseFile file, Grounds grounds, int since) {
    return file.facts(Inspections.CONTRACT).stream()
        .filter(act -> Grounds.happenedOn(act) >= since)
        .filter(act -> grounds.tookPlace(act.text(RESULT)))
        .anyMatch(act -> isOf(chain.inspections(), act, grounds));
  }

  private static boolean isOf(List<String> matters, Fact act, Grounds grounds) {
    return grounds.matter(Acts.matter(act)).map(Matter::code).filter(matters::contains).isPresent();
  }

  private void unfollowed(String id, CaseFile file, Grounds grounds, Consumer<Finding> sink) {
    for (Fact act : file.facts(Inspections.CONTRACT)) {
      long day = Grounds.happenedOn(act);
      if (file.isReviewed(act)
          && grounds.isFinding(act.text(RESULT))
          && !act.has(RECTIFIED)
          && day + days < file.asOf()
          && isLead(act, grounds)
          && !isPunished(act, file, grounds, day)) {
        sink.accept(Acts.finding(id, act, grounds, NONE, Acts.day(day + days)));
      }
    }
  }

  private boolean isLead(Fact act, Grounds grounds) {
    return chains.stream().anyMatch(chain -> isOf(chain.inspections(), act, grounds));
  }

  private boolean isPunished(Fact act, CaseFile file, Grounds grounds, long day) {
    return file.facts(Penalties.CONTRACT).stream()
        .filter(penalty -> Grounds.happenedOn(penalty) >= day)
        .anyMatch(
            penalty ->
                chains.stream()
                    .filter(chain -> isOf(chain.inspections(), act, grounds))
                    .anyMatch(chain -> isOf(chain.penalties(), penalty, grounds)));
  }

  private void unfiled(String id, CaseFile file, Consumer<Finding> sink) {
    for (Fact report : file.facts(Complaints.CONTRACT)) {
      long day = Grounds.happenedOn(report);
      if (file.isReviewed(report)
          && "REPORT".equals(report.text(TYPE))
          && "SUBSTANTIATED".equals(report.text(OUTCOME))
          && day + days < file.asOf()
          && file.facts(Penalties.CONTRACT).stream()
              .noneMatch(penalty -> Grounds.happenedOn(penalty) >= day)) {
        String department = report.text(DEPARTMENT);
        String until = Acts.day(day + days);
        sink.accept(new Finding(id, report.document(), (int) day, null, department, NONE, until));
      }
    }
  }

  private void unrecorded(String id, CaseFile file, Grounds grounds, Consumer<Finding> sink) {
    List<Fact> licences = file.facts(Licences.CONTRACT);
    if (licences.stream().anyMatch(one -> "REVOKED".equals(one.text(STATUS)))) {
      return;
    }
    for (Fact act : file.facts(Penalties.CONTRACT)) {
      long day = Grounds.happenedOn(act);
      if (file.isReviewed(act)
          && "REVOKE_LICENCE".equals(act.text(KIND))
          && !act.has(WITHDRAWN)
          && day + days < file.asOf()
          && licences.stream().anyMatch(one -> one.number(GRANTED) <= day)) {
        sink.accept(Acts.finding(id, act, grounds, NONE, Acts.day(day + days)));
      }
    }
  }
}
