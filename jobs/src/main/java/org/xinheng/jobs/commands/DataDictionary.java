package org.xinheng.jobs.commands;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Catalogue;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Job;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;

/** The data dictionary as one Markdown page, from what is declared in code and definitions. */
final class DataDictionary {
  private final StringBuilder page = new StringBuilder();

  private DataDictionary() {}

  /** The whole page; same declarations, same text. */
  static String page(CodeLists lists, List<Job> jobs) {
    DataDictionary dictionary = new DataDictionary();
    dictionary.head();
    dictionary.lineage(jobs);
    dictionary.tables();
    dictionary.contracts();
    dictionary.codeLists(lists);
    return dictionary.page.toString();
  }

  private void head() {
    lines(
        "# Data dictionary",
        "",
        "Written by `./xinheng docs`; do not edit. It says what the contracts and tables declare in",
        "Java and what the code lists in `models/definitions/codes` hold.",
        "",
        "- [Jobs](#jobs): what each reads and writes",
        "- [Tables](#tables): what the lake holds",
        "- [Contracts](#contracts): what departments deliver",
        "- [Code lists](#code-lists): the values that codes may take");
  }

  private void lineage(List<Job> jobs) {
    lines("", "## Jobs", "");
    lines("| # | job | reads | writes | what it does |", "|---|---|---|---|---|");
    int place = 0;
    for (Job job : jobs) {
      place++;
      row(
          String.valueOf(place),
          code(job.name()),
          names(job.reads()),
          names(job.writes()),
          job.purpose());
    }
  }

  private static String names(List<Table> tables) {
    return tables.stream()
        .map(table -> "[`" + table.name() + "`](#" + table.name().replace(".", "") + ")")
        .collect(Collectors.joining(", "));
  }

  private void tables() {
    lines("", "## Tables");
    for (Table table : Catalogue.ALL) {
      lines("", "### " + table.name(), "");
      lines(sentence(table.grain()) + " Key: " + columns(table.key()) + "." + partition(table), "");
      lines("| column | type | required | 名称 | meaning |", "|---|---|---|---|---|");
      for (Column column : table.columns()) {
        row(
            code(column.name()),
            type(column),
            yes(column.required()),
            column.label(),
            column.meaning());
      }
    }
  }

  private static String partition(Table table) {
    return table
        .partitionColumn()
        .map(column -> " Partitioned by `" + column.name() + "`.")
        .orElse("");
  }

  private static String type(Column column) {
    boolean isContract =
        column.type() instanceof StructType && Contracts.named(column.name()).isPresent();
    if (isContract) {
      return "struct, see [" + column.name() + "](#" + column.name() + ")";
    }
    return column.type().simpleString().replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String columns(List<Column> columns) {
    return columns.stream().map(column -> code(column.name())).collect(Collectors.joining(", "));
  }

  private void contracts() {
    lines("", "## Contracts");
    for (Contract contract : Contracts.ALL) {
      lines("", "### " + contract.name(), "");
      lines(contract.label() + ". " + sentence(contract.grain()) + subject(contract), "");
      lines("| field | type | required | 名称 | meaning |", "|---|---|---|---|---|");
      for (Field field : contract.fields()) {
        row(code(field.name()), type(field), yes(field.required()), field.label(), field.meaning());
      }
    }
  }

  private static String subject(Contract contract) {
    return switch (contract.subject()) {
      case ENTERPRISE -> " Facts about enterprises" + happened(contract) + document(contract) + ".";
      case REFERENCE -> " Reference data.";
    };
  }

  private static String happened(Contract contract) {
    return contract.happenedOn() == null
        ? ""
        : "; happened on `" + contract.happenedOn().name() + "`";
  }

  private static String document(Contract contract) {
    return contract.document() == null ? "" : "; cited by `" + contract.document().name() + "`";
  }

  private static String type(Field field) {
    String type =
        switch (field.type()) {
          case TEXT -> "text";
          case CODE -> "code";
          case DATE -> "date";
          case MONEY -> "decimal(18,2) 元";
          case WHOLE -> "whole number";
          case FLAG -> "true or false";
        };
    return field.codeList().map(list -> type + " of [" + list + "](#" + list + ")").orElse(type);
  }

  private void codeLists(CodeLists lists) {
    lines("", "## Code lists");
    Map<String, CodeList> byName = new TreeMap<>();
    lists.names().forEach(name -> byName.put(name, lists.list(name)));
    for (CodeList list : byName.values()) {
      lines("", "### " + list.name(), "", list.label() + ".", "");
      lines("| code | 名称 | attributes |", "|---|---|---|");
      list.codes().values().forEach(code -> row(code(code.code()), code.label(), attributes(code)));
    }
  }

  private static String attributes(CodeList.Code code) {
    return new TreeMap<>(code.attributes())
        .entrySet().stream()
            .map(attribute -> attribute.getKey() + ": " + attribute.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String sentence(String grain) {
    return Character.toUpperCase(grain.charAt(0)) + grain.substring(1) + ".";
  }

  private static String yes(boolean required) {
    return required ? "yes" : "";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private void row(String... cells) {
    for (String cell : cells) {
      page.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    page.append("|\n");
  }

  private void lines(String... lines) {
    for (String line : lines) {
      page.append(line).append('\n');
    }
  }
}
