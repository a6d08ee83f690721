package org.xinheng.jobs.report;

import java.util.List;

/**
 * A page of a site.
 *
 * @param id name of its file and template
 * @param label Chinese title
 * @param english English title
 */
public record PageName(String id, String label, String english) {
  /** Pages for people inside the bureau. */
  static final List<PageName> INSIDE =
      List.of(
          new PageName("index", "今夜概览", "Tonight"),
          new PageName("grades", "等级与分类", "Grades and classes"),
          new PageName("towns", "镇街", "Towns"),
          new PageName("quality", "数据质量", "Data quality"),
          new PageName("draws", "计划与抽取", "Plans and draws"),
          new PageName("warnings", "预警看板", "Warnings"),
          new PageName("model", "模型有效性", "Model validity"),
          new PageName("kpis", "考核指标", "Indicators"));

  /** The page for oversight alone. */
  static final List<PageName> OVERSIGHT =
      List.of(new PageName("index", "执法监督问题", "Findings about enforcers"));

  /** Template of what stands on the page. */
  public String template() {
    return INSIDE.contains(this) ? "page-" + id : "page-oversight";
  }
}
