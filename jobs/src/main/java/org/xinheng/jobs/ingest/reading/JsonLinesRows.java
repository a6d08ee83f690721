package org.xinheng.jobs.ingest.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.mapping.HeaderCheck;
import org.xinheng.models.mapping.SourceMapping;

/**
 * Rows of a file with one JSON object a line. The header does not depend on the content: the
 * columns that the mapping knows, in its order, then {@link #OTHER} with all other keys of the line
 * as one JSON object. A key that a line does not have is an empty cell.
 */
final class JsonLinesRows implements RowStream {
  /** Column that holds the keys a mapping does not know. */
  static final String OTHER = "(other)";

  /** Numbers with a wilder exponent stay as they are written, lest they fill the memory. */
  private static final int LONGEST_SCALE = 40;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class)
          .without(JsonParser.Feature.AUTO_CLOSE_SOURCE);

  private final StrictText text;
  private final BufferedReader lines;
  private final List<String> header;
  private final Set<String> known;
  private final Set<String> seen = new LinkedHashSet<>();
  private final List<String> wanted;
  private long line;
  private long readable;
  private boolean isLastBroken;

  JsonLinesRows(StrictText text, SourceMapping mapping) {
    this.text = text;
    this.lines = new BufferedReader(text);
    this.wanted = mapping.wantedColumns();
    this.known = new LinkedHashSet<>(wanted);
    known.addAll(mapping.hashed());
    known.addAll(mapping.ignored());
    known.addAll(mapping.dropped());
    this.header = new ArrayList<>(known);
    header.add(OTHER);
  }

  @Override
  public List<String> header() {
    return header;
  }

  /**
   * Lines leave out what they have no value for, so a missing key is a fault only where a key of a
   * similar name came instead, or where no line has any key of the mapping.
   */
  @Override
  public HeaderCheck check(SourceMapping mapping) {
    if (readable == 0) {
      return new HeaderCheck(List.of(), List.of());
    }
    List<String> presumed = new ArrayList<>(seen);
    List<String> unexpected = seen.stream().filter(key -> !known.contains(key)).toList();
    if (wanted.stream().anyMatch(seen::contains)) {
      wanted.stream()
          .filter(key -> !seen.contains(key) && Problems.nearest(key, unexpected).isEmpty())
          .forEach(presumed::add);
    }
    return mapping.check(presumed);
  }

  @Override
  public RawRow next() throws IOException {
    String next = lines.readLine();
    line++;
    while (next != null && next.isBlank()) {
      next = lines.readLine();
      line++;
    }
    if (next == null) {
      checkEnd();
      return null;
    }
    try {
      JsonNode node = JSON.readValue(next);
      if (node instanceof ObjectNode object) {
        isLastBroken = false;
        readable++;
        return new RawRow(line, cells(object), null);
      }
    } catch (JsonProcessingException e) {
      isLastBroken = true;
      return new RawRow(line, new String[] {next}, "no JSON: " + reason(e));
    }
    isLastBroken = true;
    return new RawRow(line, new String[] {next}, "no JSON object");
  }

  /** The parser's words without the line they are about, which may hold what is never stored. */
  private static String reason(JsonProcessingException fault) {
    int column = fault.getLocation() == null ? 0 : fault.getLocation().getColumnNr();
    return "fault at column " + column;
  }

  private String[] cells(ObjectNode object) {
    String[] cells = new String[header.size()];
    ObjectNode others = null;
    int position = 0;
    for (String column : known) {
      cells[position++] = text(object.get(column));
    }
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      seen.add(entry.getKey());
      if (!known.contains(entry.getKey())) {
        others = others == null ? object.objectNode() : others;
        others.set(entry.getKey(), entry.getValue());
      }
    }
    cells[position] = others == null ? null : others.toString();
    return cells;
  }

  private static String text(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isBigDecimal() && Math.abs(value.decimalValue().scale()) < LONGEST_SCALE) {
      return value.decimalValue().toPlainString();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private void checkEnd() throws UnreadableFileException {
    if (line == 1) {
      throw new UnreadableFileException(FileReport.Fault.EMPTY, "The file holds no line.");
    }
    if (readable == 0) {
      throw new UnreadableFileException(
          FileReport.Fault.WRONG_FORMAT, "No line of the file is a JSON object.");
    }
    if (isLastBroken && !text.endsLine()) {
      throw new UnreadableFileException(
          FileReport.Fault.TRUNCATED, "The file ends in the middle of its last line.");
    }
  }
}
