package org.xinheng.jobs.explaining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinheng.jobs.explaining.Explanation.Cause;
import org.xinheng.jobs.explaining.Explanation.NotCounting;
import org.xinheng.jobs.explaining.Explanation.Score;

/** Writes the reply to an objection from an explanation (信用异议答复). */
public final class ObjectionLetter {
  private static final String TEMPLATE = "/letters/objection-reply.txt";
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
  private static final String INDENT = "　　";

  /** Documents named of records that do not count for the same reason. */
  private static final int MOST_DOCUMENTS = 5;

  private ObjectionLetter() {}

  /**
   * The letter.
   *
   * @param authority who replies
   * @param date day of the reply
   */
  public static String of(Explanation explanation, String authority, LocalDate date) {
    String name = explanation.name() == null ? explanation.uscc() : explanation.name();
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("名称", name),
            Map.entry("代码", explanation.uscc()),
            Map.entry("基准日", chinese(explanation.asOf())),
            Map.entry("当晚结果", result(explanation.asItWas())),
            Map.entry("今日结果", today(explanation)),
            Map.entry("扣分事实", causes(explanation.asKnownToday().causes())),
            Map.entry("未计信息", notCounting(explanation.notCounting())),
            Map.entry("修复路径", repairs(explanation.asKnownToday())),
            Map.entry("规则版本", explanation.version()),
            Map.entry("规则摘要", explanation.definitionsDigest().substring(0, 16)),
            Map.entry("规则差异", otherDefinitions(explanation)),
            Map.entry("机关", authority),
            Map.entry("日期", chinese(date)));
    return filled(template(), values);
  }

  /** Fills the template in one pass, so that a value is never taken for a place. */
  static String filled(String template, Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                throw new IllegalStateException("The letter has no value for " + found.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static String template() {
    try (InputStream in = ObjectionLetter.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The letter's template cannot be read", e);
    }
  }

  private static String result(Score score) {
    if (score.notAssessed() != null) {
      return "按规定不予评定：" + score.notAssessed() + "。";
    }
    String direct = score.directRule() == null ? "" : "；适用直接判定“" + score.directRule() + "”";
    return "按“%s”，依据当时已知信息评为%d分，等级%s（%s）%s。"
        .formatted(score.card(), score.points(), score.grade(), score.gradeLabel(), direct);
  }

  private static String today(Explanation explanation) {
    if (!explanation.hasChangedSince()) {
      return "截至" + chinese(explanation.knownBy()) + "，此后知悉的信息未改变上述结果。";
    }
    Score score = explanation.asKnownToday();
    String result =
        score.notAssessed() == null
            ? "重新评定为%d分，等级%s（%s）".formatted(score.points(), score.grade(), score.gradeLabel())
            : "不予评定：" + score.notAssessed();
    return "根据截至%s知悉的信息，同一基准日%s。".formatted(chinese(explanation.knownBy()), result);
  }

  private static String causes(List<Cause> causes) {
    if (causes.isEmpty()) {
      return INDENT + "无扣分事项。";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < causes.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(cause(i + 1, causes.get(i)));
    }
    return text.toString();
  }

  private static String cause(int number, Cause cause) {
    String fact =
        cause.evidence() == null
            ? "相关信息缺失"
            : "%s %s（%s知悉）。%s"
                .formatted(
                    cause.evidence().contractLabel(),
                    cause.evidence().document(),
                    chinese(cause.evidence().knownOn()),
                    ExplanationText.values(cause.evidence().fields()));
    return "%s（%d）%s“%s”，%s。\n%s事实：%s\n%s计分期间：%s。%s\n%s依据：%s%s。"
        .formatted(
            INDENT,
            number,
            cause.group(),
            cause.indicator(),
            ExplanationText.cost(cause),
            INDENT,
            fact,
            INDENT,
            ExplanationText.period(cause.from(), cause.until()),
            cause.isObjected() ? "该记录已作异议标注，处理完毕前不据以降低评价。" : "",
            INDENT,
            cause.basis(),
            cause.isConfirmed() ? "" : "（待核）");
  }

  private static String notCounting(List<NotCounting> records) {
    if (records.isEmpty()) {
      return INDENT + "无。";
    }
    Map<String, List<NotCounting>> alike =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    record ->
                        record.evidence().contractLabel()
                            + "%s，"
                            + record.why()
                            + "（"
                            + record.basis()
                            + "）。",
                    LinkedHashMap::new,
                    Collectors.toList()));
    return alike.entrySet().stream()
        .map(entry -> INDENT + entry.getKey().replaceFirst("%s", documents(entry.getValue())))
        .collect(Collectors.joining("\n"));
  }

  /** Documents of records that do not count for the same reason; many are only counted. */
  private static String documents(List<NotCounting> records) {
    String named =
        records.stream()
            .limit(MOST_DOCUMENTS)
            .map(record -> record.evidence().document())
            .collect(Collectors.joining("、"));
    String all = records.size() > MOST_DOCUMENTS ? "等共%d条".formatted(records.size()) : "";
    return Matcher.quoteReplacement(" " + named + all);
  }

  private static String repairs(Score score) {
    Set<String> paths = new LinkedHashSet<>();
    for (Cause cause : score.causes()) {
      if (cause.restores() != null) {
        paths.add(INDENT + cause.indicator() + "：" + cause.restores() + "。");
      }
    }
    if (score.nextChangeOn() != null) {
      paths.add(INDENT + "如无新的信息，评价结果将于" + chinese(score.nextChangeOn()) + "自动变化。");
    }
    return paths.isEmpty() ? INDENT + "无需修复。" : String.join("\n", paths);
  }

  private static String otherDefinitions(Explanation explanation) {
    return explanation.hasOtherDefinitions()
        ? "当晚评定所用规则与此不同，其摘要为" + explanation.recorded().definitionsDigest().substring(0, 16) + "。"
        : "";
  }

  private static String chinese(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
