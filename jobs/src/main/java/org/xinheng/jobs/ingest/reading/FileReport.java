package org.xinheng.jobs.ingest.reading;

import java.io.Serializable;
import java.util.List;

/**
 * What one pass over a delivered file found.
 *
 * @param digest SHA-256 of the file as delivered, in lower-case hex
 * @param bytes size of the file as delivered
 * @param rows data rows, unreadable lines included; 0 where the whole file is unreadable
 * @param header columns that {@link DeliveryReader#rows} gives, in their order
 * @param faultCode name of the {@link Fault} that makes the whole file unreadable; null for none
 * @param faultDetail what was found, in a sentence; null where there is no fault
 * @param unexpectedColumns columns that the mapping neither uses nor ignores
 */
public record FileReport(
    String digest,
    long bytes,
    long rows,
    List<String> header,
    String faultCode,
    String faultDetail,
    List<String> unexpectedColumns)
    implements Serializable {

  /** Why a whole file cannot be read (文件不合格原因). */
  public enum Fault {
    WRONG_ENCODING("编码不符", "The bytes are no text in the declared encoding"),
    TRUNCATED("文件不完整", "The file ends in the middle of a row"),
    WRONG_COLUMNS("列不符", "The header does not have the mapped columns"),
    EMPTY("空文件", "The file holds nothing, not even a header"),
    EMPTY_SNAPSHOT("空快照", "A snapshot without any row, which its mapping does not allow"),
    WRONG_FORMAT("格式不符", "The file is of another format than declared");

    private final String label;
    private final String meaning;

    Fault(String label, String meaning) {
      this.label = label;
      this.meaning = meaning;
    }

    /** Chinese name, for reports. */
    public String label() {
      return label;
    }

    /** One English sentence. */
    public String meaning() {
      return meaning;
    }
  }

  public FileReport {
    header = List.copyOf(header);
    unexpectedColumns = List.copyOf(unexpectedColumns);
  }

  public boolean isReadable() {
    return faultCode == null;
  }
}
