package org.xinheng.jobs.generating.delivering;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.jobs.generating.delivering.Batch.Part;
import org.xinheng.jobs.generating.delivering.Batch.Slot;

/** Appends batches to the files of their delivery and source, in parts of bounded length. */
public final class DeliveryFiles implements AutoCloseable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 1 << 15;

  /** The file being written for one slot. */
  private static final class Open {
    OutputStream text;
    SheetFile sheet;
    long rows;
    int parts;
  }

  private final Path out;
  private final Timetable timetable;
  private final int partRows;
  private final Map<Slot, Open> open = new TreeMap<>();
  private final Map<Slot, Tally> tallies = new TreeMap<>();

  public DeliveryFiles(Path out, Timetable timetable, int partRows) {
    this.out = out;
    this.timetable = timetable;
    this.partRows = partRows;
  }

  /** Appends the rows of a batch; a part ends with the batch that fills it. */
  public void append(Batch batch) throws IOException {
    for (Map.Entry<Slot, Part> entry : batch.parts().entrySet()) {
      Slot slot = entry.getKey();
      Part part = entry.getValue();
      write(slot, batch.form(slot), part);
      tallies.computeIfAbsent(slot, any -> new Tally()).add(part.tally);
    }
  }

  /** A feed that has nothing to tell still sends its header. */
  public void announce(Form form, int delivery) throws IOException {
    Slot slot = new Slot(delivery, form.source());
    if (!open.containsKey(slot)) {
      write(slot, form, new Part());
      tallies.put(slot, new Tally());
    }
  }

  private void write(Slot slot, Form form, Part part) throws IOException {
    Open file = open.computeIfAbsent(slot, any -> new Open());
    if (file.parts == 0 || file.rows >= partRows) {
      next(file, slot, form);
    }
    file.rows += part.rows;
    if (file.sheet != null) {
      for (var cells : part.cells) {
        file.sheet.row(cells);
      }
    } else {
      file.text.write(part.bytes);
    }
  }

  private void next(Open file, Slot slot, Form form) throws IOException {
    close(file);
    file.rows = 0;
    file.parts++;
    Path path = path(form, slot.delivery(), file.parts);
    Files.createDirectories(path.getParent());
    if (form.layout() == Form.Layout.SHEET) {
      file.sheet = new SheetFile(path, form);
      return;
    }
    file.text = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    if (form.layout() == Form.Layout.COMMA_UTF8_BOM) {
      file.text.write(BYTE_ORDER_MARK);
    }
    StringBuilder header = new StringBuilder();
    Lines.header(header, form);
    file.text.write(header.toString().getBytes(form.layout().charset()));
  }

  /** Path of a part of a form in one delivery. */
  Path path(Form form, int delivery, int part) {
    String day = timetable.days().get(delivery).toString();
    String number = Integer.toString(1000 + part).substring(1);
    String name = form.prefix() + "_" + day.replace("-", "") + "_" + number;
    return out.resolve(day).resolve(form.source()).resolve(name + "." + form.layout().extension());
  }

  /** Tallies by day's position and source. */
  Map<Slot, Tally> tallies() {
    return tallies;
  }

  /** Number of files of a slot. */
  int files(Slot slot) {
    return open.get(slot).parts;
  }

  public long rows() {
    return tallies.values().stream().mapToLong(Tally::delivered).sum();
  }

  public long facts() {
    return tallies.values().stream().mapToLong(Tally::facts).sum();
  }

  private static void close(Open file) throws IOException {
    if (file.text != null) {
      file.text.close();
    }
    if (file.sheet != null) {
      file.sheet.close();
    }
  }

  @Override
  public void close() throws IOException {
    for (Open file : open.values()) {
      close(file);
    }
  }
}
