package org.xinheng.models.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

/**
 * What definitions say, as far as somebody must approve it: without comments and layout, without
 * the plans, which name their own approval, and without the generator of invented cities.
 */
public final class RulesDigest {
  private static final String PLANS = "plans/";
  private static final String GENERATOR = "generator.yaml";

  private RulesDigest() {}

  /** SHA-256 over the rules. */
  public static String of(Definitions definitions) {
    StringBuilder lines = new StringBuilder();
    for (DefinitionFile file : definitions.files()) {
      if (needsApproval(file.path())) {
        lines.append(file.path()).append(' ').append(said(file)).append('\n');
      }
    }
    return new DefinitionFile("rules", lines.toString()).digest();
  }

  /** Whether a change of a file needs an approval of its own. */
  public static boolean needsApproval(String path) {
    return !path.startsWith(PLANS) && !path.equals(GENERATOR);
  }

  /** The files that differ between two sets of definitions, in order of their paths. */
  public static List<String> differing(Definitions one, Definitions other) {
    List<String> paths = new ArrayList<>();
    for (String path : one.with(other.files().toArray(DefinitionFile[]::new)).digests().keySet()) {
      boolean both = one.digests().containsKey(path) && other.digests().containsKey(path);
      if (needsApproval(path) && !(both && said(one.file(path)).equals(said(other.file(path))))) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static String said(DefinitionFile file) {
    return file.digestWithout(Set.of());
  }
}
