package org.xinheng.jobs.explaining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.jobs.explaining.Explanation.Value;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.FactVersion;

/** Writes a whole dossier as Chinese text: every record, with all its versions in their order. */
public final class DossierText {
  private static final Comparator<FactVersion> ORDER =
      Comparator.comparing((FactVersion version) -> version.contract().id())
          .thenComparing(FactVersion::key)
          .thenComparing(FactVersion::knownOn)
          .thenComparing(FactVersion::load);

  private final Evidences evidences;
  private final StringBuilder text = new StringBuilder();

  private DossierText(Evidences evidences) {
    this.evidences = evidences;
  }

  /** The dossier, in lines. */
  public static String of(Dossier dossier, CodeLists lists) {
    DossierText writer = new DossierText(new Evidences(lists));
    writer.write(dossier);
    return writer.text.toString();
  }

  private void write(Dossier dossier) {
    List<FactVersion> versions = dossier.versions().stream().sorted(ORDER).toList();
    Map<String, List<FactVersion>> records = new LinkedHashMap<>();
    for (FactVersion version : versions) {
      String title = version.contract().label() + "  " + version.key();
      records.computeIfAbsent(title, any -> new ArrayList<>()).add(version);
    }
    line("%s  信用档案：%d条记录，%d个版本", dossier.uscc(), records.size(), versions.size());
    records.forEach(
        (title, record) -> {
          line("");
          line("%s", title);
          record.forEach(this::version);
        });
  }

  private void version(FactVersion version) {
    line(
        "  %s知悉（入库批次%d）  %s",
        LocalDate.ofEpochDay(version.knownOn()), version.load(), content(version));
  }

  private String content(FactVersion version) {
    if (version.deleted()) {
      return "来源已撤回";
    }
    List<Value> values = new ArrayList<>();
    List<Field> fields = version.contract().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (version.values()[i] != null) {
        evidences.value(fields.get(i), plain(fields.get(i), version.values()[i]), values);
      }
    }
    return values.stream()
        .map(value -> value.label() + "：" + value.value())
        .collect(Collectors.joining("；"));
  }

  private static String plain(Field field, Object value) {
    return switch (field.type()) {
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      case MONEY -> BigDecimal.valueOf((Long) value, 2).toPlainString();
      case TEXT, CODE, WHOLE, FLAG -> value.toString();
    };
  }

  private void line(String format, Object... values) {
    text.append(String.format(format, values).stripTrailing()).append('\n');
  }
}
