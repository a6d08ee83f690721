package org.xinheng.models.definitions;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One definition file as it was read.
 *
 * @param path path below the definitions folder, with {@code /}
 * @param text its content
 */
public record DefinitionFile(String path, String text) implements Serializable {

  /** SHA-256 of the content, in lower-case hex: what every result names. */
  public String digest() {
    return sha256(text);
  }

  /**
   * SHA-256 of what the file says but for these keys, wherever they stand; comments, layout and the
   * order of keys change nothing. Of a file that is no mapping, the digest of its content.
   */
  public String digestWithout(Set<String> keys) {
    try {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return read instanceof Map ? sha256(String.valueOf(without(read, keys))) : digest();
    } catch (YAMLException e) {
      // Whoever reads its values is told the fault with its line.
      return digest();
    }
  }

  private static Object without(Object read, Set<String> keys) {
    if (read instanceof Map<?, ?> mapping) {
      TreeMap<String, Object> kept = new TreeMap<>();
      mapping.forEach(
          (key, value) -> {
            if (!keys.contains(String.valueOf(key))) {
              kept.put(String.valueOf(key), without(value, keys));
            }
          });
      return kept;
    }
    if (read instanceof List<?> items) {
      return items.stream().map(item -> without(item, keys)).toList();
    }
    return read;
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Opens the file for reading its values; faults go to {@code problems}. */
  public Section open(Problems problems) {
    return Section.parse(this, problems);
  }
}
