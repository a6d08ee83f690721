package org.xinheng.jobs.assessing;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.scorecard.Assessment;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Reason;
import org.xinheng.models.scorecard.Surroundings;

/** Builds rows of {@link org.xinheng.jobs.catalogue.Assessments}, in the order of its columns. */
final class AssessmentRows {
  private static final int NAME = index(Enterprises.ENTERPRISE_NAME);
  private static final int SUBJECT_TYPE = index(Enterprises.SUBJECT_TYPE);
  private static final int TOWN = index(Enterprises.TOWN);
  private static final int INDUSTRY = index(Enterprises.INDUSTRY);
  private static final int STATUS = index(Enterprises.REGISTRATION_STATUS);

  /** Columns of the risk, absent. */
  private static final Object[] NO_RISK = new Object[6];

  private final Assessor assessor;
  private final RiskRows risk;
  private final String definitionsDigest;

  /**
   * Rows of one partition.
   *
   * @param risk null on nights without a model
   */
  AssessmentRows(Assessor assessor, RiskRows risk, String definitionsDigest) {
    this.assessor = assessor;
    this.risk = risk;
    this.definitionsDigest = definitionsDigest;
  }

  /** Assesses one dossier; null where nothing of it was known by that day. */
  Row row(Dossier dossier, Surroundings surroundings, LocalDate asOf) {
    List<Fact> known = assessor.known(dossier, asOf);
    if (known.isEmpty()) {
      return null;
    }
    Assessment assessment = assessor.assess(dossier.uscc(), known, surroundings, asOf);
    Fact registration = Assessor.registration(known);
    boolean isAssessed = assessment.isAssessed();
    Object[] atRisk = risk == null || !isAssessed ? NO_RISK : risk.columns(known, asOf);
    return RowFactory.create(
        asOf,
        dossier.uscc(),
        text(registration, NAME),
        text(registration, SUBJECT_TYPE),
        text(registration, TOWN),
        text(registration, INDUSTRY),
        text(registration, STATUS),
        assessment.card(),
        isAssessed ? assessment.points() : null,
        isAssessed ? assessment.grade().name() : null,
        assessment.directRule(),
        assessment.whyNotAssessed(),
        assessment.nextChangeOn(),
        reasons(assessment.reasons()),
        atRisk[0],
        atRisk[1],
        atRisk[2],
        atRisk[3],
        atRisk[4],
        atRisk[5],
        definitionsDigest);
  }

  private static Row[] reasons(List<Reason> reasons) {
    Row[] rows = new Row[reasons.size()];
    for (int i = 0; i < rows.length; i++) {
      Reason reason = reasons.get(i);
      rows[i] =
          RowFactory.create(
              reason.group(),
              reason.indicator(),
              reason.points(),
              reason.contract(),
              reason.factKey(),
              reason.document(),
              reason.countsFrom(),
              reason.countsUntil(),
              reason.basis(),
              reason.confirmed(),
              reason.restores(),
              reason.rule(),
              reason.objected());
    }
    return rows;
  }

  private static String text(Fact registration, int index) {
    return registration == null ? null : registration.text(index);
  }

  private static int index(Field field) {
    return Enterprises.CONTRACT.indexOf(field);
  }
}
