package org.xinheng.models.warning.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/**
 * Listed words in the texts of the registration.
 *
 * @param fields positions of the texts
 * @param words words by their code
 * @param disclaimers a word counts for nothing in a clause that holds one of these
 * @param exceptIndustries beginnings of industry codes to which the words belong
 */
public record WordsCause(
    List<Integer> fields,
    TreeMap<String, String> words,
    List<String> disclaimers,
    List<String> exceptIndustries)
    implements Cause {
  private static final int INDUSTRY = Enterprises.CONTRACT.indexOf(Enterprises.INDUSTRY);
  private static final String ENDS_OF_CLAUSES = "[;；。（）()]";

  static WordsCause read(Section section, CodeLists lists) {
    List<Integer> fields = new ArrayList<>();
    for (String name : section.texts("fields")) {
      fields.add(Picked.position(section, "fields", name, Enterprises.CONTRACT, FieldType.TEXT));
    }
    String list = section.text("words");
    Optional<String> group = section.optionalText("group");
    TreeMap<String, String> words = new TreeMap<>();
    if (lists.names().contains(list)) {
      for (CodeList.Code code : lists.list(list).codes().values()) {
        if (group.isEmpty() || group.get().equals(code.attributes().get("group"))) {
          words.put(code.code(), code.label());
        }
      }
    } else {
      section.fault(
          "words",
          "no code list is called \"" + list + "\". " + Problems.didYouMean(list, lists.names()));
    }
    if (fields.isEmpty() || words.isEmpty()) {
      section.fault("words", "no field or no word is named; the condition could never hold.");
    }
    List<String> disclaimers = section.texts("disclaimers");
    List<String> industries = section.texts("except-industries");
    section.close();
    return new WordsCause(fields, words, disclaimers, industries);
  }

  @Override
  public Set<Contract> contracts() {
    return Set.of();
  }

  @Override
  public Sight bind(Symbols symbols) {
    return scene -> {
      Fact registration = scene.registration();
      for (int field : fields) {
        String text = registration.text(field);
        if (text != null && holdsAny(text) && !isExcepted(registration)) {
          look(scene, field, text);
        }
      }
    };
  }

  private void look(Scene scene, int field, String text) {
    words.forEach(
        (code, word) -> {
          if (text.contains(word) && isMeant(text, word)) {
            String name = Enterprises.CONTRACT.fields().get(field).label();
            scene.see(
                code,
                scene.first(),
                scene.end(),
                true,
                List.of(Evidence.of(Enterprises.CONTRACT, name, word)));
          }
        });
  }

  private boolean holdsAny(String text) {
    for (String word : words.values()) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMeant(String text, String word) {
    for (String clause : text.split(ENDS_OF_CLAUSES)) {
      if (clause.contains(word) && disclaimers.stream().noneMatch(clause::contains)) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcepted(Fact registration) {
    String industry = registration.text(INDUSTRY);
    return industry != null && exceptIndustries.stream().anyMatch(industry::startsWith);
  }
}
