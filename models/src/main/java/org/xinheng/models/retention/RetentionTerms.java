package org.xinheng.models.retention;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/**
 * How long records and nights are kept (保存期限), from {@code retention.yaml}.
 *
 * @param terms term of each contract's records
 * @param nights which nights are kept
 * @param changeYears whole years that changes of scores are kept
 * @param drawYears whole years that it is kept what came of the visits of a draw
 * @param fileDays days that files stay which tables no longer name, for readers that began before
 */
public record RetentionTerms(
    List<Term> terms, NightTerms nights, int changeYears, int drawYears, int fileDays) {
  /** The definition file. */
  public static final String PATH = "retention.yaml";

  /**
   * The term of one contract's records.
   *
   * @param contract contract of the records
   * @param from days from which the term may run; the first that is present does
   * @param years whole years that a record is kept from then
   */
  public record Term(Contract contract, List<Field> from, int years) {}

  public RetentionTerms {
    terms = List.copyOf(terms);
  }

  /**
   * Reads the terms.
   *
   * @throws org.xinheng.models.definitions.DefinitionException naming every fault
   */
  public static RetentionTerms of(Definitions definitions) {
    Problems problems = new Problems();
    Section file = definitions.file(PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    file.text("source");
    Section terms = file.section("terms");
    List<Term> read = new ArrayList<>();
    List<String> known = Contracts.facts().stream().map(Contract::name).toList();
    for (String name : terms.keys()) {
      Contracts.named(name)
          .filter(contract -> known.contains(name))
          .ifPresentOrElse(
              contract -> read.add(term(terms.section(name), contract)),
              () ->
                  terms.fault(
                      name,
                      "no facts are called \"" + name + "\". " + Problems.didYouMean(name, known)));
    }
    NightTerms nights = NightTerms.read(file.section("nights"));
    int changeYears = atLeastOne(file.section("changes"), "years");
    int drawYears = atLeastOne(file.section("draws"), "years");
    int fileDays = atLeastOne(file.section("files"), "days");
    file.close();
    problems.throwIfAny();
    return new RetentionTerms(read, nights, changeYears, drawYears, fileDays);
  }

  private static int atLeastOne(Section section, String key) {
    int number = section.whole(key);
    if (number < 1) {
      section.fault(key, "it is kept for at least one.");
    }
    section.text("source");
    section.flag("confirmed");
    section.close();
    return number;
  }

  private static Term term(Section section, Contract contract) {
    List<Field> from = new ArrayList<>();
    List<String> days =
        contract.fields().stream()
            .filter(field -> field.type() == FieldType.DATE)
            .map(Field::name)
            .toList();
    for (String name : section.texts("from")) {
      if (days.contains(name)) {
        from.add(contract.field(name).orElseThrow());
      } else {
        section.fault(
            "from",
            contract.name() + " has no day \"" + name + "\". " + Problems.didYouMean(name, days));
      }
    }
    int years = section.whole("years");
    if (years < 1) {
      section.fault("years", "a term is at least one year.");
    }
    section.text("source");
    section.flag("confirmed");
    section.close();
    return new Term(contract, from, years);
  }
}
