package org.xinheng.jobs.generating.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/**
 * The declared shares and rates of {@code generator.yaml}.
 *
 * @param towns town codes
 * @param townShares their cumulative shares
 * @param subjects share of each lesser subject type, in percent
 * @param industries the classes drawn from
 * @param industryShares their cumulative shares
 * @param risk parameters of the hidden risk
 * @param rates expected facts per enterprise
 * @param dirt share of rows by kind of fault or fate
 * @param matters matters that departments inspect and punish
 */
public record Shares(
    List<String> towns,
    double[] townShares,
    Map<String, Double> subjects,
    List<Industry> industries,
    double[] industryShares,
    Map<String, Double> risk,
    Map<String, Double> rates,
    Map<String, Double> dirt,
    List<Matter> matters) {

  /**
   * One matter of a department.
   *
   * @param code its code
   * @param name its name
   * @param department competent department
   * @param kind key, general, undisturbed or penalty matter
   */
  public record Matter(String code, String name, String department, String kind) {

    public boolean isInspected() {
      return !kind.equals("PENALTY");
    }
  }

  /** Reads the shares; every fault of the file is reported at once. */
  public static Shares read(DefinitionFile file) {
    Problems problems = new Problems();
    Section section = file.open(problems);
    section.text("version");
    section.date("effective-from");
    section.text("source");
    section.flag("confirmed");
    Map<String, Double> towns = numbers(section.section("towns"));
    List<Industry> industries = new ArrayList<>();
    List<Double> industryShares = new ArrayList<>();
    for (Section entry : section.sections("industries")) {
      industries.add(industry(entry));
      industryShares.add(entry.number("share").doubleValue());
      entry.close();
    }
    Shares shares =
        new Shares(
            List.copyOf(towns.keySet()),
            cumulative(List.copyOf(towns.values())),
            numbers(section.section("subjects")),
            List.copyOf(industries),
            cumulative(industryShares),
            numbers(section.section("risk")),
            numbers(section.section("rates")),
            numbers(section.section("dirt")),
            section.sections("matters").stream().map(Shares::matter).toList());
    section.close();
    problems.throwIfAny();
    return shares;
  }

  public double rate(String name) {
    return declared(rates, name);
  }

  public double dirt(String name) {
    return declared(dirt, name);
  }

  double subject(String name) {
    return declared(subjects, name);
  }

  private static double declared(Map<String, Double> numbers, String name) {
    Double number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("generator.yaml declares no \"" + name + "\"");
    }
    return number;
  }

  private static Industry industry(Section entry) {
    return new Industry(
        entry.text("code"),
        entry.text("name"),
        entry.text("word"),
        Industry.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT)));
  }

  private static Matter matter(Section entry) {
    Matter matter =
        new Matter(
            entry.text("code"), entry.text("name"), entry.text("department"), entry.text("kind"));
    entry.close();
    return matter;
  }

  private static Map<String, Double> numbers(Section section) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String key : section.keys()) {
      numbers.put(key, section.number(key).doubleValue());
    }
    return numbers;
  }

  private static double[] cumulative(List<Double> shares) {
    double[] cumulative = new double[shares.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += shares.get(i);
      cumulative[i] = sum;
    }
    return cumulative;
  }
}
