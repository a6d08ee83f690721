package org.xinheng.models.draw.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.draw.commitment.CanonicalJson;

/** Reads JSON into plain values: null, String, Boolean, Long, Map and List. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /**
   * The value of a text.
   *
   * @throws LedgerFault if it is not JSON, or holds a fraction
   */
  public static Object value(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new LedgerFault("goes on after its end");
      }
      return value;
    } catch (IOException e) {
      throw new LedgerFault("is not JSON");
    }
  }

  /**
   * The value of a text in canonical form: any changed byte changes the value.
   *
   * @throws LedgerFault if it is not
   */
  public static Object canonicalValue(String text) {
    Object value = value(text);
    try {
      if (CanonicalJson.of(value).equals(text)) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw new LedgerFault("is not canonical JSON: " + e.getMessage());
    }
    throw new LedgerFault("is not canonical JSON");
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new LedgerFault("is empty");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new LedgerFault("holds a number that is not whole");
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, value(parser));
    }
    return object;
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }
}
