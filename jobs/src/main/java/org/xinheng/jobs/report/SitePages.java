package org.xinheng.jobs.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.jobs.lake.Manifest;
import org.xinheng.jobs.lake.NightMarts;
import org.xinheng.jobs.lake.SitePublication;
import org.xinheng.jobs.pages.Templates;
import org.xinheng.jobs.report.figures.SiteTable;

/** The pages of a site with their data and what they need to be shown. */
final class SitePages {
  private static final Templates TEMPLATES = Templates.in("report");
  private static final List<String> ASSETS =
      List.of(
          "echarts.common.min.js",
          "echarts-LICENSE.txt",
          "echarts-NOTICE.txt",
          "report.js",
          "report.css");

  private final SitePublication site;
  private final List<PageName> pages;
  private final Map<String, Object> night = new TreeMap<>();

  SitePages(SitePublication site, List<PageName> pages, NightMarts marts, boolean hasModel) {
    this.site = site;
    this.pages = List.copyOf(pages);
    Manifest.Summary summary = marts.summary();
    night.put("night", marts.asOf().toString());
    night.put("program", summary.program());
    night.put("contract", summary.contractVersion());
    night.put("digest", summary.definitionsDigest());
    night.put("hasModel", hasModel);
    night.put("pages", pages);
  }

  /** Writes every page and its data. */
  void write(Map<String, List<SiteTable>> tables) {
    for (PageName page : pages) {
      Map<String, Object> values = new TreeMap<>(night);
      values.put("page", page);
      site.write(page.id() + ".html", TEMPLATES.text("layout", values));
      site.write("data/" + page.id() + ".js", SiteData.script(tables.get(page.id())));
    }
    ASSETS.forEach(name -> site.write("assets/" + name, asset(name)));
  }

  /** Writes how the jobs of the night ran, which no other run of it repeats. */
  void writeRuns(SiteTable runs) {
    site.write("data/runs.js", SiteData.more(runs));
  }

  private static String asset(String name) {
    try (InputStream in = SitePages.class.getResourceAsStream("/report/assets/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " cannot be read", e);
    }
  }
}
