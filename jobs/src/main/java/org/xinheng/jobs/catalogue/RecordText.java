package org.xinheng.jobs.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.MurmurHash3;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;

/**
 * A record's fields as the one JSON text that {@code staging} and {@code core.facts} keep: fields
 * in the order of the contract, missing ones left out, days as ISO dates, money as numbers in 元
 * with two places. The same values always give the same text. One instance per thread and contract.
 */
public final class RecordText {
  private static final JsonFactory JSON = new JsonFactory();

  private final Contract contract;
  private final Map<String, Integer> positions = new HashMap<>();

  public RecordText(Contract contract) {
    this.contract = contract;
    for (int i = 0; i < contract.fields().size(); i++) {
      positions.put(contract.fields().get(i).name(), i);
    }
  }

  /** 64-bit hash of a text: equal values have equal ones. */
  public static long digest(String text) {
    return MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
  }

  /** Text of the values, which are as {@link org.xinheng.models.dossier.FactVersion} keeps them. */
  public String write(Object[] values) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          json.writeFieldName(contract.fields().get(i).name());
          write(json, contract.fields().get(i).type(), values[i]);
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, FieldType type, Object value) throws IOException {
    switch (type) {
      case TEXT, CODE -> json.writeString((String) value);
      case DATE -> json.writeString(LocalDate.ofEpochDay((Integer) value).toString());
      case MONEY -> json.writeNumber(BigDecimal.valueOf((Long) value, 2));
      case WHOLE -> json.writeNumber((Long) value);
      case FLAG -> json.writeBoolean((Boolean) value);
    }
  }

  /**
   * Values of a text; fields that the contract has gained since are missing.
   *
   * @param text a text of {@link #write}, or null for a deletion, which has no values
   */
  public Object[] read(String text) {
    Object[] values = new Object[contract.fields().size()];
    if (text == null) {
      return values;
    }
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        int position = positions.get(json.currentName());
        json.nextToken();
        values[position] = read(json, contract.fields().get(position));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private static Object read(JsonParser json, Field field) throws IOException {
    return switch (field.type()) {
      case TEXT, CODE -> json.getText();
      case DATE -> (int) LocalDate.parse(json.getText()).toEpochDay();
      case MONEY -> json.getDecimalValue().movePointRight(2).longValueExact();
      case WHOLE -> json.getLongValue();
      case FLAG -> json.getBooleanValue();
    };
  }
}
