package org.xinheng.jobs.generating.delivering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of a run of enterprises, by delivery and form, ready to be appended to files. */
public final class Batch {

  /** The rows of one form in one delivery. */
  static final class Part {
    final Tally tally = new Tally();
    final StringBuilder text = new StringBuilder();
    final List<List<String>> cells = new ArrayList<>();
    byte[] bytes = new byte[0];
    long rows;
  }

  /** Names one folder of the deliveries: a day's position and a source. */
  record Slot(int delivery, String source) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int order = Integer.compare(delivery, other.delivery);
      return order != 0 ? order : source.compareTo(other.source);
    }
  }

  private final Map<Slot, Part> parts = new TreeMap<>();
  private final Map<Slot, Form> forms = new TreeMap<>();

  Part part(int delivery, Form form) {
    Slot slot = new Slot(delivery, form.source());
    Part part = parts.get(slot);
    if (part == null) {
      part = new Part();
      parts.put(slot, part);
      forms.put(slot, form);
    }
    return part;
  }

  void line(Part part, Form form, String[] cells) {
    part.rows++;
    if (form.layout() == Form.Layout.SHEET) {
      part.cells.add(List.of(cells));
      return;
    }
    Lines.append(part.text, form, cells);
  }

  void rawLine(Part part, String line) {
    part.rows++;
    part.text.append(line).append('\n');
  }

  /** Encodes the rows where they were made, so that the one who writes only copies bytes. */
  public Batch encoded() {
    parts.forEach(
        (slot, part) -> {
          part.bytes = part.text.toString().getBytes(forms.get(slot).layout().charset());
          part.text.setLength(0);
          part.text.trimToSize();
        });
    return this;
  }

  Map<Slot, Part> parts() {
    return parts;
  }

  Form form(Slot slot) {
    return forms.get(slot);
  }
}
