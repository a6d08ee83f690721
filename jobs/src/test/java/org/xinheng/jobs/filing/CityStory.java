package org.xinheng.jobs.filing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinheng.jobs.SmallCity;

/**
 * What the departments of a small city deliver: three days in their order, then two files and a
 * snapshot that come late.
 */
final class CityStory {
  private final SmallCity city;
  private final int complaints;

  /**
   * @param complaints complaints against enterprise 2 on the first day
   */
  CityStory(SmallCity city, int complaints) {
    this.city = city;
    this.complaints = complaints;
  }

  void firstDay() {
    enterprises(
        "2026-06-01",
        """
        #1 | 义乌一号商行 | 330782000000011 | ENTERPRISE
        #2 | 义乌二号商行 |                 | INDIVIDUAL
        #3 | 义乌同名商行 |                 | ENTERPRISE
        #4 | 义乌同名商行 |                 | ENTERPRISE
        """);
    penalties(
        "2026-06-01",
        "1.csv",
        """
        罚1 | #1 |                 |              | 0.5 | i
        罚2 | #1 |                 |              | 0.5 | i
        罚3 |    | 330782000000011 |              | 0.5 | i
        罚4 |    |                 | 义乌二号商行 | 0.5 | i
        罚5 |    |                 | 义乌同名商行 | 0.5 | i
        罚6 |    |                 | 义乌九号商行 | 0.5 | i
        罚7 | #2 |                 |              | 0.5 | i
        罚8 | #2 |                 |              | 0.5 | i
        罚9 | #1 |                 |              | 0.5 | i
        """);
    defaulters("2026-06-01", "1.csv", "案1 | #1 | 甲\n案2 | #2 | 乙\n案3 |  | 无名氏商行");
    equipment("2026-05-31", "梯1\n梯2");
    String rows =
        IntStream.range(0, complaints)
            .mapToObj(i -> "诉%d | 投诉 | 2026-05-%02d | #2".formatted(i, i % 28 + 1))
            .collect(Collectors.joining("\n"));
    city.deliver(
        "2026-06-01",
        "complaints-12315",
        "1.json",
        "regiNo | infoType | regTime | uniSCID\n" + rows);
  }

  void secondDay() {
    penalties(
        "2026-06-02",
        "1.csv",
        """
        罚1 | #1 |                 |              | 0.9 | u
        罚2 |    |                 |              |     | d
        罚7 | #2 |                 |              | 0.5 | u
        罚9 | #2 |                 |              | 0.5 | u
        """);
    defaulters("2026-06-02", "1.csv", "案2 | #2 | 乙");
  }

  void thirdDay() {
    enterprises("2026-06-03", "#9 | 义乌九号商行 | | ENTERPRISE");
    penalties(
        "2026-06-03",
        "1.csv",
        """
        罚7 | #2 |                 |              | 0.7 | u
        罚8 | #2 |                 |              | 0.5 | u
        """);
    // A snapshot with a file that cannot be read is no whole one, and deletes nothing.
    defaulters("2026-06-03", "1.csv", "案1 | #1 | 甲");
    city.write("2026-06-03", "judgment-defaulters", "2.csv", "cut\n");
    equipment("2026-06-03", "梯1");
  }

  /** Two files of the second day and a snapshot of the first. */
  void lateFiles() {
    penalties(
        "2026-06-02",
        "2.csv",
        """
        罚7 | #2 |                 |              | 0.1 | u
        罚8 | #2 |                 |              | 0.3 | u
        罚0 | #3 |                 |              | 0.5 | i
        """);
    city.deliver(
        "2026-06-02",
        "standard-complaints",
        "1.csv",
        """
        case_number | uscc | complaint_type | received_on
        迟1         | #2   | COMPLAINT      | 2026-05-20
        """);
    equipment("2026-06-01", "梯2\n梯3");
  }

  private void enterprises(String day, String rows) {
    String header =
        "uscc | enterprise_name | registration_number | subject_type | registration_status"
            + " | established_on\n";
    String complete =
        rows.lines().map(row -> row + " | OPEN | 2015-01-05").collect(Collectors.joining("\n"));
    city.deliver(day, "standard-enterprises", "1.csv", header + complete);
  }

  private void penalties(String day, String name, String rows) {
    String header =
        "CF_WSH | CF_XDR_SHXYM | CF_XDR_GSZC | CF_XDR_MC | CF_NR_FK | CD_OPERATION | CF_JDRQ"
            + " | CF_CXLX\n";
    String complete =
        rows.lines().map(row -> row + " | 2026-03-01 | 普通程序").collect(Collectors.joining("\n"));
    city.deliver(day, "penalties-2018", name, header + complete);
  }

  private void defaulters(String day, String name, String rows) {
    String complete =
        rows.lines().map(row -> row + " | 2026-02-01").collect(Collectors.joining("\n"));
    city.deliver(day, "judgment-defaulters", name, "案号 | 统一社会信用代码 | 被执行人名称 | 立案时间\n" + complete);
  }

  private void equipment(String day, String codes) {
    String complete =
        codes
            .lines()
            .map(code -> code + " | #1 | 电梯 | 2020-01-01 | 在用")
            .collect(Collectors.joining("\n"));
    city.deliver(
        day,
        "equipment-platform",
        "1.json",
        "equCode | useUnitCode | equType | regDate | useState\n" + complete);
  }
}
