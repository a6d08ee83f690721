package org.xinheng.jobs.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.mapping.QuarantineReason;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;
import org.xinheng.models.quality.Level;
import org.xinheng.models.quality.Measure;
import org.xinheng.models.quality.QualityRules;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Labels;
import org.xinheng.models.supervision.Supervision;

/**
 * Every Chinese label that the marts set beside a code.
 *
 * @param townClass code of the class of each town
 * @param rules cards and rules by which an enterprise is not assessed
 * @param cardParts groups, indicators and direct rules, each by card and id
 * @param supervisionBasis what a supervision class, or none, rests on
 */
record MartLabels(
    LabelMap subjectType,
    LabelMap town,
    LabelMap townClass,
    LabelMap townClassLabel,
    LabelMap industrySection,
    LabelMap registrationStatus,
    LabelMap grade,
    LabelMap rules,
    LabelMap cardParts,
    LabelMap contract,
    LabelMap source,
    LabelMap quarantineReason,
    LabelMap measure,
    LabelMap level,
    LabelMap qualityRule,
    LabelMap supervisionClass,
    LabelMap supervisionBasis,
    LabelMap riskClass) {
  /** Stands between a card and the id of one of its parts. */
  static final String PART_OF_CARD = "/";

  private static final String TOWNS = "towns";
  private static final String TOWN_CLASSES = "town-classes";
  private static final String TOWN_CLASS = "class";
  private static final String INDUSTRY_SECTIONS = "industry-sections";
  private static final String GRADES = "grades";
  private static final String SUPERVISION_CLASSES = "supervision-classes";
  private static final String RISK_CLASSES = "risk-classes";

  static MartLabels of(Definitions definitions) {
    CodeLists lists = CodeLists.of(definitions);
    Labels scoring = Assessor.of(definitions).labels();
    return new MartLabels(
        codes(lists, Enterprises.SUBJECT_TYPE.list()),
        codes(lists, TOWNS),
        townClasses(lists.list(TOWNS)),
        codes(lists, TOWN_CLASSES),
        codes(lists, INDUSTRY_SECTIONS),
        codes(lists, Enterprises.REGISTRATION_STATUS.list()),
        codes(lists, GRADES),
        rules(scoring.rules()),
        cardParts(scoring),
        labels(Contracts.ALL, Contract::name, Contract::label),
        labels(SourceMappings.of(definitions).all(), SourceMapping::source, SourceMapping::label),
        labels(
            Arrays.asList(QuarantineReason.values()),
            QuarantineReason::name,
            QuarantineReason::label),
        labels(Arrays.asList(Measure.values()), Measure::name, Measure::label),
        labels(Arrays.asList(Level.values()), Level::name, Level::label),
        new LabelMap(QualityRules.of(definitions).labels()),
        codes(lists, SUPERVISION_CLASSES),
        supervisionBasis(scoring, Supervision.of(definitions)),
        codes(lists, RISK_CLASSES));
  }

  private static <T> LabelMap labels(
      List<T> all, Function<T, String> code, Function<T, String> label) {
    return new LabelMap(all.stream().collect(Collectors.toMap(code, label)));
  }

  private static LabelMap codes(CodeLists lists, String name) {
    return labels(
        List.copyOf(lists.list(name).codes().values()), CodeList.Code::code, CodeList.Code::label);
  }

  private static LabelMap townClasses(CodeList towns) {
    return labels(
        List.copyOf(towns.codes().values()),
        CodeList.Code::code,
        code -> code.attributes().get(TOWN_CLASS));
  }

  private static LabelMap rules(Map<String, Rule> rules) {
    return labels(List.copyOf(rules.values()), Rule::id, Rule::label);
  }

  private static LabelMap supervisionBasis(Labels scoring, Supervision supervision) {
    Map<String, Rule> bases = new TreeMap<>(scoring.rules());
    bases.putAll(supervision.labels());
    return rules(bases);
  }

  private static LabelMap cardParts(Labels scoring) {
    Map<String, String> parts = new TreeMap<>();
    scoring
        .cards()
        .forEach(
            (card, rules) ->
                rules.forEach((id, rule) -> parts.put(card + PART_OF_CARD + id, rule.label())));
    return new LabelMap(parts);
  }
}
