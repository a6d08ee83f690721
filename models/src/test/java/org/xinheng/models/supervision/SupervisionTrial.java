package org.xinheng.models.supervision;

import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

/** The shipped supervision rules with texts replaced. */
final class SupervisionTrial {
  private SupervisionTrial() {}

  static Supervision of(String old, String replacement) {
    return Supervision.of(definitions(old, replacement));
  }

  /** Replaces the first of each text by the one after it. */
  static Definitions definitions(String... replacements) {
    String text = SHIPPED.file(Supervision.PATH).text();
    for (int i = 0; i < replacements.length; i += 2) {
      if (!text.contains(replacements[i])) {
        throw new IllegalArgumentException("There is no \"" + replacements[i] + "\"");
      }
      int at = text.indexOf(replacements[i]);
      text =
          text.substring(0, at)
              + replacements[i + 1]
              + text.substring(at + replacements[i].length());
    }
    return SHIPPED.with(new DefinitionFile(Supervision.PATH, text));
  }
}
