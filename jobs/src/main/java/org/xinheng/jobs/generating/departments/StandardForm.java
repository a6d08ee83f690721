package org.xinheng.jobs.generating.departments;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.delivering.Form.Role;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;

/** The standard layout: the columns are the fields of a contract. */
final class StandardForm {
  private final Contract contract;
  private final Form form;

  private StandardForm(Contract contract, Form form) {
    this.contract = contract;
    this.form = form;
  }

  /** A form for facts; the document field identifies the record. */
  static StandardForm facts(Contract contract, Field document) {
    Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
    roles.put(Role.KEY, List.of(contract.indexOf(document)));
    roles.put(Role.DOCUMENT, List.of(contract.indexOf(document)));
    roles.put(Role.HAPPENED, List.of(contract.indexOf(contract.happenedOn())));
    roles.put(Role.REQUIRED, List.of(contract.indexOf(contract.happenedOn())));
    named(contract, "uscc", Role.USCC, roles);
    named(contract, "enterprise_name", Role.NAME, roles);
    named(contract, "registration_number", Role.NUMBER, roles);
    typed(contract, FieldType.CODE, Role.CODE, roles);
    typed(contract, FieldType.MONEY, Role.MONEY, roles);
    return new StandardForm(contract, form(contract, roles));
  }

  /** A form for a register without enterprises. */
  static StandardForm register(Contract contract) {
    return new StandardForm(contract, form(contract, Map.of()));
  }

  private static Form form(Contract contract, Map<Role, List<Integer>> roles) {
    List<String> columns = contract.fields().stream().map(Field::name).toList();
    String source = "standard-" + contract.name().replace('_', '-');
    return new Form(
        source, Form.Layout.COMMA_UTF8, contract.name(), "", Days.Style.ISO, columns, roles);
  }

  private static void named(
      Contract contract, String name, Role role, Map<Role, List<Integer>> roles) {
    contract.field(name).ifPresent(field -> roles.put(role, List.of(contract.indexOf(field))));
  }

  private static void typed(
      Contract contract, FieldType type, Role role, Map<Role, List<Integer>> roles) {
    contract.fields().stream()
        .filter(field -> field.type() == type)
        .findFirst()
        .ifPresent(field -> roles.put(role, List.of(contract.indexOf(field))));
  }

  Form form() {
    return form;
  }

  /** An empty row to be filled field by field. */
  Row row() {
    String[] cells = new String[contract.fields().size()];
    Arrays.fill(cells, "");
    return new Row(contract, cells);
  }

  /**
   * One row in the making.
   *
   * @param contract whose fields it has
   * @param cells its cells
   */
  record Row(Contract contract, String[] cells) {

    Row put(Field field, String value) {
      cells[contract.indexOf(field)] = value;
      return this;
    }

    Row subject(Subject subject) {
      cells[0] = subject.uscc();
      cells[1] = subject.name();
      cells[2] = subject.number();
      return this;
    }
  }
}
