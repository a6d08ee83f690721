package org.xinheng.jobs.generating.departments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Industry;
import org.xinheng.jobs.generating.population.Shares;

/** The city's authorities by department, and who concerns himself with which business. */
final class Authorities {
  private static final Map<String, String> NAMES =
      Map.of(
          "MARKET", "义乌市市场监督管理局",
          "COMPREHENSIVE", "义乌市综合行政执法局",
          "ECOLOGY", "金华市生态环境局义乌分局",
          "CULTURE", "义乌市文化和广电旅游体育局",
          "TRANSPORT", "义乌市交通运输局",
          "AGRICULTURE", "义乌市农业农村局",
          "EMERGENCY", "义乌市应急管理局",
          "RESOURCES", "义乌市自然资源和规划局",
          "HEALTH", "义乌市卫生健康局");
  private static final Map<String, String> SHORT =
      Map.of(
          "MARKET", "义市监",
          "COMPREHENSIVE", "义综执",
          "ECOLOGY", "金义环",
          "CULTURE", "义文旅",
          "TRANSPORT", "义交",
          "AGRICULTURE", "义农",
          "EMERGENCY", "义应急",
          "RESOURCES", "义自规",
          "HEALTH", "义卫");

  private static final String FOOD = "食品";

  /** Two of so many inspections at a food business are of its food. */
  private static final int MOSTLY = 3;

  private Authorities() {}

  static String name(String department) {
    return NAMES.get(department);
  }

  /** A document number such as 义市监罚〔2025〕1200-1号, unique to enterprise and ordinal. */
  static String document(String department, String word, int year, long index, int ordinal) {
    return SHORT.get(department) + word + "〔" + year + "〕" + index + "-" + ordinal + "号";
  }

  /** The department that meets an enterprise of that kind. */
  static String department(Industry industry, Dice dice) {
    double roll = dice.unit();
    if (roll < 0.62) {
      return "MARKET";
    }
    if (roll < 0.76) {
      return "COMPREHENSIVE";
    }
    return switch (industry.kind()) {
      case MAKING -> dice.chance(0.5) ? "ECOLOGY" : "EMERGENCY";
      case TRANSPORT -> "TRANSPORT";
      case HEALTH, FOOD -> "HEALTH";
      case FARMING -> dice.chance(0.7) ? "AGRICULTURE" : "RESOURCES";
      case SERVICE -> "CULTURE";
      case WHOLESALE, RETAIL -> "EMERGENCY";
    };
  }

  /** A matter that a department inspects: food where food is sold, and there above all. */
  static Shares.Matter inspection(Shares shares, String department, Industry industry, Dice dice) {
    Map<Boolean, List<Shares.Matter>> matters =
        shares.matters().stream()
            .filter(matter -> matter.department().equals(department) && matter.isInspected())
            .collect(Collectors.partitioningBy(matter -> matter.name().contains(FOOD)));
    List<Shares.Matter> food = matters.get(true);
    List<Shares.Matter> others = matters.get(false);
    int all = food.size() + others.size();
    int roll = dice.between(0, all - 1);
    boolean isOfFood = industry.kind() == Industry.Kind.FOOD && MOSTLY * roll < 2 * all;
    List<Shares.Matter> chosen = isOfFood && !food.isEmpty() ? food : others;
    return chosen.get(roll % chosen.size());
  }

  /** A matter that a department punishes. */
  static Shares.Matter punished(Shares shares, String department, Dice dice) {
    List<Shares.Matter> matters =
        shares.matters().stream()
            .filter(matter -> matter.department().equals(department))
            .filter(matter -> !matter.isInspected())
            .toList();
    return matters.get(dice.between(0, matters.size() - 1));
  }
}
