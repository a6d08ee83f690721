package org.xinheng.jobs.serving;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.explaining.EnterpriseExplanation;
import org.xinheng.jobs.explaining.EnterpriseMatch;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.pages.Templates;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.models.definitions.Definitions;

/** The page of one enterprise: what {@code explain} says of it (信用评定说明). */
final class EnterprisePage {
  private static final String TEMPLATE = "enterprise";

  private final Templates templates = Templates.in("pages");
  private final Lookup lake;
  private final Definitions definitions;

  EnterprisePage(Lookup lake, Definitions definitions) {
    this.lake = lake;
    this.definitions = definitions;
  }

  /**
   * The page that answers a question.
   *
   * @param subject unified code, registration number or name; null where nobody asked yet
   * @param asOf the night; null or empty for the latest one
   */
  Reply answer(String subject, String asOf) {
    Map<String, Object> values = new HashMap<>();
    values.put("asked", subject == null ? "" : subject);
    values.put("asOf", asOf == null ? "" : asOf);
    values.put("fault", null);
    values.put("matches", List.of());
    values.put("explanation", null);
    int status = subject == null || subject.isBlank() ? 200 : look(subject.strip(), asOf, values);
    return Reply.page(status, templates.text(TEMPLATE, values));
  }

  /** Puts into the values what is found; the status of HTTP. */
  private int look(String subject, String asOf, Map<String, Object> values) {
    try {
      LocalDate night = asOf == null || asOf.isBlank() ? null : LocalDate.parse(asOf.strip());
      List<EnterpriseMatch> matches = EnterpriseExplanation.matches(lake, subject);
      if (matches.size() == 1) {
        String uscc = matches.get(0).uscc();
        values.put("explanation", EnterpriseExplanation.of(lake, definitions, uscc, night));
        return 200;
      }
      values.put("matches", matches);
      values.put("fault", matches.isEmpty() ? "没有企业使用这一代码、注册号或名称。" : null);
      return matches.isEmpty() ? 404 : 200;
    } catch (DateTimeParseException e) {
      values.put("fault", "日期应写成 2026-06-30 的样子。");
      return 400;
    } catch (JobException e) {
      values.put("fault", e.getMessage());
      return 404;
    }
  }
}
