package org.xinheng.jobs.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.visits.ListedPost;
import org.xinheng.jobs.sheets.Sheet;
import org.xinheng.jobs.sheets.SheetColumn;
import org.xinheng.jobs.sheets.SheetWriter;

/** The workbooks of a drawn scope: one per team, without class, and one for its planner. */
final class VisitSheets {
  private static final List<SheetColumn> OF_TEAM =
      List.of(
          SheetColumn.number("序号", 6),
          SheetColumn.date("检查日期"),
          SheetColumn.text("企业名称", 30),
          SheetColumn.text("统一社会信用代码", 21),
          SheetColumn.text("地址", 36),
          SheetColumn.text("镇街", 11),
          SheetColumn.text("检查事项", 30),
          SheetColumn.text("执法领域", 13),
          SheetColumn.text("检查人员", 18),
          SheetColumn.text("同行队伍", 22),
          SheetColumn.text("状态", 10),
          SheetColumn.text("备注", 30));
  private static final List<SheetColumn> UNSTAFFED =
      List.of(
          SheetColumn.number("序号", 6),
          SheetColumn.date("检查日期"),
          SheetColumn.text("队伍", 22),
          SheetColumn.text("企业名称", 30),
          SheetColumn.text("统一社会信用代码", 21),
          SheetColumn.text("检查事项", 30),
          SheetColumn.text("所需资质", 14),
          SheetColumn.number("需要人数", 9),
          SheetColumn.number("可派人数", 9),
          SheetColumn.number("可抽人数", 9),
          SheetColumn.text("缺员原因", 40));
  private static final List<SheetColumn> RESERVES =
      List.of(
          SheetColumn.text("抽查计划", 16),
          SheetColumn.text("分层", 12),
          SheetColumn.text("监管分类", 10),
          SheetColumn.number("位次", 6),
          SheetColumn.text("企业名称", 30),
          SheetColumn.text("统一社会信用代码", 21),
          SheetColumn.text("地址", 36),
          SheetColumn.text("镇街", 11));
  private static final List<SheetColumn> RECHECKS =
      List.of(
          SheetColumn.date("整改期限"),
          SheetColumn.text("是否逾期", 10),
          SheetColumn.text("企业名称", 30),
          SheetColumn.text("统一社会信用代码", 21),
          SheetColumn.text("地址", 36),
          SheetColumn.text("镇街", 11),
          SheetColumn.date("检查日期"),
          SheetColumn.text("执法领域", 13),
          SheetColumn.text("检查事项", 30),
          SheetColumn.text("检查结果", 26));

  private final ScopeVisits visits;
  private final LocalDate asOf;

  VisitSheets(ScopeVisits visits, LocalDate asOf) {
    this.visits = visits;
    this.asOf = asOf;
  }

  /** Writes the workbook of a team. */
  void writeTeam(Path file, Named team) {
    List<ListedPost> own = visits.ofTeam(team.code());
    SheetWriter.write(
        file,
        List.of(
            sheet("入企检查清单", title(team.name() + " 入企检查清单"), OF_TEAM, own, this::visit),
            sheet(
                "整改复查期限",
                title(team.name() + " 检查对象整改复查期限"),
                RECHECKS,
                visits.rechecks(own),
                this::recheck)));
  }

  /** Writes the workbook of the planner: everything, with what is missing and who stands by. */
  void writePlanner(Path file) {
    List<ListedPost> unstaffed = visits.posts().stream().filter(post -> !post.isStaffed()).toList();
    SheetWriter.write(
        file,
        List.of(
            sheet("入企检查清单", title("入企检查清单"), OF_TEAM, visits.posts(), this::visit),
            sheet("缺员岗位", title("缺员岗位"), UNSTAFFED, unstaffed, VisitSheets::shortage),
            sheet("候补名单", title("候补名单 (内部)"), RESERVES, visits.reserves(), VisitSheets::reserve),
            sheet("整改复查期限", title("整改复查期限"), RECHECKS, visits.allRechecks(), this::recheck)));
  }

  private String title(String what) {
    return "%s %s (截至 %s)".formatted(visits.scope(), what, asOf);
  }

  private static <T> Sheet sheet(
      String name,
      String title,
      List<SheetColumn> columns,
      List<T> rows,
      Function<T, List<Object>> cells) {
    return new Sheet(name, title, columns, rows.stream().map(cells).iterator());
  }

  private List<Object> visit(ListedPost post) {
    return Arrays.asList(
        post.number() == 0 ? null : post.number(),
        post.day(),
        post.subject().name(),
        post.subject().uscc(),
        post.subject().address(),
        post.subject().town().name(),
        names(post.matters()),
        post.department().name(),
        post.isStaffed() ? String.join("、", post.officers()) : "缺员",
        visits.others(post).stream()
            .map(other -> other.team().name())
            .distinct()
            .collect(Collectors.joining("、")),
        state(post),
        remarks(post));
  }

  private static String state(ListedPost post) {
    if (post.isDone()) {
      return "已回传";
    }
    return post.isStaffed() ? "待检查" : "退回计划";
  }

  private String remarks(ListedPost post) {
    List<String> remarks = new ArrayList<>();
    if (post.replaces() != null) {
      remarks.add("候补, 替换 " + post.replaces());
    }
    post.joined().forEach(check -> remarks.add("并入 " + check));
    if (post.isChanged()) {
      remarks.add("人员经调整");
    }
    if (post.isOverCapacity()) {
      remarks.add("当日超出队伍能力");
    }
    long open =
        visits.checks().of(post.subject().uscc()).stream().filter(PastCheck::isOpen).count();
    if (open > 0) {
      remarks.add("有 " + open + " 项整改待复查");
    }
    return String.join("; ", remarks);
  }

  private static List<Object> shortage(ListedPost post) {
    return Arrays.asList(
        post.number() == 0 ? null : post.number(),
        post.day(),
        post.team().name(),
        post.subject().name(),
        post.subject().uscc(),
        names(post.matters()),
        String.join("、", post.qualifications()),
        post.needed(),
        post.eligible(),
        post.free(),
        post.lacks());
  }

  private static List<Object> reserve(ScopeVisits.Reserve reserve) {
    return Arrays.asList(
        reserve.plan(),
        reserve.stratum(),
        reserve.supervisionClass(),
        reserve.place(),
        reserve.subject().name(),
        reserve.subject().uscc(),
        reserve.subject().address(),
        reserve.subject().town().name());
  }

  private List<Object> recheck(PastCheck check) {
    var subject = visits.subject(check.uscc());
    return Arrays.asList(
        check.dueOn(),
        check.dueOn().isBefore(asOf),
        subject.name(),
        subject.uscc(),
        subject.address(),
        subject.town().name(),
        check.inspectedOn(),
        check.departmentName(),
        check.matter(),
        check.result());
  }

  private static String names(List<Named> all) {
    return all.stream().map(Named::name).collect(Collectors.joining("、"));
  }

  /** Teams that go, in the order of their codes. */
  static List<Named> teams(List<ListedPost> posts) {
    Map<String, Named> teams = new TreeMap<>();
    posts.forEach(post -> teams.put(post.team().code(), post.team()));
    return List.copyOf(teams.values());
  }
}
