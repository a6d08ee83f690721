package org.xinheng.jobs.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Puts the values of one Parquet row into its cells, column by column; for one thread. */
final class ParquetCells extends RecordMaterializer<String[]> {
  private final List<Cell> columns = new ArrayList<>();
  private final GroupConverter root = new Row();
  private String[] cells;
  private String fault;

  /**
   * Cells for the columns of a file.
   *
   * @throws UnreadableFileException if a column is nested, repeated or of a type without a text
   */
  ParquetCells(MessageType schema) throws UnreadableFileException {
    List<String> faults = new ArrayList<>();
    for (Type column : schema.getFields()) {
      if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
        faults.add("Column \"" + column.getName() + "\" is nested; deliver flat columns.");
        continue;
      }
      ParquetTexts texts = ParquetTexts.of(column.asPrimitiveType());
      if (texts == null) {
        faults.add(
            "Column \"%s\" is of the type %s, which has no text."
                .formatted(column.getName(), column.asPrimitiveType()));
      }
      columns.add(new Cell(columns.size(), column.getName(), texts));
    }
    if (!faults.isEmpty()) {
      throw new UnreadableFileException(FileReport.Fault.WRONG_COLUMNS, String.join(" ", faults));
    }
  }

  /** Why the row last read cannot be told in texts; null for one that can. */
  String fault() {
    return fault;
  }

  /** The row last read as one text. */
  String text() {
    return Arrays.stream(cells).map(Objects::toString).collect(Collectors.joining(","));
  }

  @Override
  public String[] getCurrentRecord() {
    return cells;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  /** One row, whose missing values stay null. */
  private final class Row extends GroupConverter {

    @Override
    public Converter getConverter(int column) {
      return columns.get(column);
    }

    @Override
    public void start() {
      cells = new String[columns.size()];
      fault = null;
    }

    @Override
    public void end() {}
  }

  /** One column. */
  private final class Cell extends PrimitiveConverter {
    private final int index;
    private final String name;
    private final ParquetTexts texts;
    private String[] dictionary;

    private Cell(int index, String name, ParquetTexts texts) {
      this.index = index;
      this.name = name;
      this.texts = texts;
    }

    private void put(String text) {
      cells[index] = text;
      if (text == null) {
        fault = "column " + name + " holds a value without a text";
      }
    }

    @Override
    public boolean hasDictionarySupport() {
      return texts.isOfBytes();
    }

    @Override
    public void setDictionary(Dictionary values) {
      dictionary = new String[values.getMaxId() + 1];
      for (int i = 0; i < dictionary.length; i++) {
        dictionary[i] = texts.of(values.decodeToBinary(i));
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      put(dictionary[id]);
    }

    @Override
    public void addBinary(Binary value) {
      put(texts.of(value));
    }

    @Override
    public void addBoolean(boolean value) {
      put(String.valueOf(value));
    }

    @Override
    public void addInt(int value) {
      put(texts.of(value));
    }

    @Override
    public void addLong(long value) {
      put(texts.of(value));
    }

    @Override
    public void addFloat(float value) {
      put(ParquetTexts.number(Float.toString(value)));
    }

    @Override
    public void addDouble(double value) {
      put(ParquetTexts.number(Double.toString(value)));
    }
  }
}
