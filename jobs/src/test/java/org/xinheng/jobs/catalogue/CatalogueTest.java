package org.xinheng.jobs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;

class CatalogueTest {
  private static final String SNAKE_CASE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
  private static final Set<String> LAYERS =
      Set.of("raw", "staging", "quarantine", "core", "marts", "oversight");

  @Test
  void everyTableThatAClassDeclaresIsListed() throws ReflectiveOperationException {
    Set<String> declared = new TreeSet<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.xinheng.jobs.catalogue")) {
      if (found.tryGetField("TABLE").isPresent()) {
        declared.add(((Table) found.reflect().getField("TABLE").get(null)).name());
      }
    }

    assertThat(Catalogue.ALL).extracting(Table::name).containsAll(declared).doesNotHaveDuplicates();
  }

  @Test
  void tablesAreNamedByLayerAndHaveAGrainAndAKeyOfTheirOwnColumns() {
    List<String> faults = new ArrayList<>();
    for (Table table : Catalogue.ALL) {
      if (!LAYERS.contains(table.layer()) || !table.simpleName().matches(SNAKE_CASE)) {
        faults.add(table.name() + " is not a layer, a dot and a snake_case noun");
      }
      if (!table.grain().startsWith("one row per ")) {
        faults.add(table.name() + " does not say what one row is");
      }
      if (table.key().isEmpty() || !table.columns().containsAll(table.key())) {
        faults.add(table.name() + " has no key among its columns");
      }
      if (table.partitionColumn().filter(c -> !table.columns().contains(c)).isPresent()) {
        faults.add(table.name() + " is partitioned by a column it does not have");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void columnsAreUniqueSnakeCaseAndSayWhatTheyMeanInBothLanguages() {
    for (Table table : Catalogue.ALL) {
      assertThat(table.columns())
          .as(table.name())
          .extracting(Column::name)
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches(SNAKE_CASE));
      assertThat(table.columns())
          .as(table.name())
          .allMatch(column -> isChinese(column.label()) && !column.meaning().isBlank());
    }
  }

  @Test
  void contractsAreUniqueSnakeCaseAndSayWhatTheyMeanInBothLanguages() {
    assertThat(Contracts.ALL).extracting(Contract::name).doesNotHaveDuplicates();
    assertThat(Contracts.ALL).extracting(Contract::id).doesNotHaveDuplicates();
    for (Contract contract : Contracts.ALL) {
      assertThat(contract.name()).matches(SNAKE_CASE);
      assertThat(isChinese(contract.label())).as(contract.name()).isTrue();
      assertThat(contract.grain()).startsWith("one row per ");
      assertThat(contract.fields())
          .as(contract.name())
          .extracting(Field::name)
          .allMatch(name -> name.matches(SNAKE_CASE));
      assertThat(contract.fields())
          .as(contract.name())
          .allMatch(field -> isChinese(field.label()) && !field.meaning().isBlank());
    }
  }

  @Test
  void namesEndAsTheirKindOfValueDoes() {
    List<String> faults = new ArrayList<>();
    for (Contract contract : Contracts.ALL) {
      for (Field field : contract.fields()) {
        if (!field.name().matches(ending(field))) {
          faults.add(contract.name() + "." + field.name() + " is a " + field.type());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static String ending(Field field) {
    return switch (field.type()) {
      case MONEY -> ".*_cny";
      case FLAG -> "(is|has|was|counts|can|needs)_.*";
      case DATE -> ".*_(on|until|from)|day";
      case TEXT, CODE, WHOLE -> ".*(?<!_cny)";
    };
  }

  @Test
  void theSchemaOfEveryTableCanBeMade() {
    assertThatCode(() -> Catalogue.ALL.forEach(Table::schema)).doesNotThrowAnyException();
  }

  private static boolean isChinese(String label) {
    return label.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == HAN);
  }

  private static final Character.UnicodeScript HAN = Character.UnicodeScript.HAN;
}
