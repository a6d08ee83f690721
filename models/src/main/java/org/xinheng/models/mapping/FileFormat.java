package org.xinheng.models.mapping;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/**
 * How the files of a source are written.
 *
 * @param format kind of file
 * @param charset name of the character set of text files
 * @param delimiter between cells of a CSV line
 * @param quote around cells of a CSV line
 * @param sheet sheet of a workbook; null for the first
 */
public record FileFormat(Format format, String charset, char delimiter, char quote, String sheet)
    implements Serializable {

  static final FileFormat STAND_IN = new FileFormat(Format.CSV, "UTF-8", ',', '"', null);
  private static final List<String> CHARSETS = List.of("utf-8", "gb18030");

  /** Kinds of file that departments deliver. */
  public enum Format {
    CSV,
    JSON_LINES,
    XLSX,
    PARQUET
  }

  static FileFormat read(Section section) {
    Format format = section.oneOf("format", Format.class);
    boolean isText = format == Format.CSV || format == Format.JSON_LINES;
    String charset = isText ? charset(section) : "UTF-8";
    boolean isCsv = format == Format.CSV;
    char delimiter = isCsv ? mark(section, "delimiter", ',') : ',';
    char quote = isCsv ? mark(section, "quote", '"') : '"';
    String sheet = format == Format.XLSX ? section.optionalText("sheet").orElse(null) : null;
    section.close();
    return new FileFormat(format, charset, delimiter, quote, sheet);
  }

  private static String charset(Section section) {
    String name = section.optionalText("encoding").orElse("utf-8");
    if (!CHARSETS.contains(name.toLowerCase(Locale.ROOT))) {
      section.fault(
          "encoding", "no encoding \"" + name + "\". " + Problems.didYouMean(name, CHARSETS));
      return STAND_IN.charset();
    }
    return Charset.forName(name).name();
  }

  private static char mark(Section section, String key, char standard) {
    String text = section.optionalText(key).orElse(String.valueOf(standard));
    if (text.length() == 1) {
      return text.charAt(0);
    }
    if (text.equals("\\t")) {
      return '\t';
    }
    section.fault(key, "one character is expected for \"" + key + "\".");
    return standard;
  }
}
