package org.xinheng.jobs.ingest.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UnknownLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * How the values of one Parquet column are written as texts: numbers plain, days and moments by
 * ISO, a moment at the start of its day as that day. Moments of the world are told in Shanghai's
 * time.
 */
final class ParquetTexts {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final long NANOS = 1_000_000_000L;
  private static final long NANOS_OF_DAY = 86_400 * NANOS;
  private static final int JULIAN_DAY_OF_1970 = 2_440_588;

  private final LongFunction<String> wholes;
  private final Function<Binary, String> bytes;

  private ParquetTexts(LongFunction<String> wholes, Function<Binary, String> bytes) {
    this.wholes = wholes;
    this.bytes = bytes;
  }

  /** Texts for a column; null where its type has none. */
  static ParquetTexts of(PrimitiveType type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof UnknownLogicalTypeAnnotation) {
      return new ParquetTexts(value -> null, value -> null);
    }
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN, FLOAT, DOUBLE -> new ParquetTexts(null, null);
      case INT32, INT64 -> ofWholes(wholes(type.getPrimitiveTypeName(), meaning));
      case INT96 -> ofBytes(ParquetTexts::int96);
      case BINARY -> ofBytes(meaning == null ? ParquetTexts::utf8 : bytes(meaning));
      case FIXED_LEN_BYTE_ARRAY -> ofBytes(bytes(meaning));
    };
  }

  private static ParquetTexts ofWholes(LongFunction<String> wholes) {
    return wholes == null ? null : new ParquetTexts(wholes, null);
  }

  private static ParquetTexts ofBytes(Function<Binary, String> bytes) {
    return bytes == null ? null : new ParquetTexts(null, bytes);
  }

  boolean isOfBytes() {
    return bytes != null;
  }

  /** The text of a whole number, a day or a moment; null where the value has none. */
  String of(long value) {
    try {
      return wholes.apply(value);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** The text of a value of bytes; null where the value has none. */
  String of(Binary value) {
    try {
      return bytes.apply(value);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** A floating number as a spreadsheet would show it. */
  static String number(String floating) {
    try {
      return new BigDecimal(floating).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return floating;
    }
  }

  private static LongFunction<String> wholes(
      PrimitiveTypeName stored, LogicalTypeAnnotation meaning) {
    if (meaning == null) {
      return Long::toString;
    }
    if (meaning instanceof IntLogicalTypeAnnotation whole) {
      boolean isUnsigned = !whole.isSigned();
      boolean isShort = stored == PrimitiveTypeName.INT32;
      return value -> isUnsigned ? unsigned(value, isShort) : Long.toString(value);
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return value -> BigDecimal.valueOf(value, decimal.getScale()).toPlainString();
    }
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return value -> LocalDate.ofEpochDay(value).toString();
    }
    if (meaning instanceof TimeLogicalTypeAnnotation time) {
      long nanos = nanos(time.getUnit());
      return value -> LocalTime.ofNanoOfDay(Math.multiplyExact(value, nanos)).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation moment) {
      long units = NANOS / nanos(moment.getUnit());
      ZoneId zone = moment.isAdjustedToUTC() ? SHANGHAI : ZoneOffset.UTC;
      return value -> moment(value, units, zone);
    }
    return null;
  }

  private static Function<Binary, String> bytes(LogicalTypeAnnotation meaning) {
    if (meaning instanceof StringLogicalTypeAnnotation
        || meaning instanceof EnumLogicalTypeAnnotation
        || meaning instanceof JsonLogicalTypeAnnotation) {
      return ParquetTexts::utf8;
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return value ->
          new BigDecimal(new BigInteger(value.getBytesUnsafe()), decimal.getScale())
              .toPlainString();
    }
    if (meaning instanceof UUIDLogicalTypeAnnotation) {
      return value -> {
        ByteBuffer id = value.toByteBuffer();
        return new UUID(id.getLong(), id.getLong()).toString();
      };
    }
    return null;
  }

  private static String unsigned(long value, boolean isShort) {
    return isShort ? Integer.toUnsignedString((int) value) : Long.toUnsignedString(value);
  }

  private static long nanos(LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000_000;
      case MICROS -> 1_000;
      case NANOS -> 1;
    };
  }

  private static String moment(long value, long unitsOfSecond, ZoneId zone) {
    long seconds = Math.floorDiv(value, unitsOfSecond);
    long nanos = Math.floorMod(value, unitsOfSecond) * (NANOS / unitsOfSecond);
    return XlsxRows.date(LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds, nanos), zone));
  }

  /** A moment as Hive and older Spark wrote it: nanoseconds of the day, then the Julian day. */
  private static String int96(Binary value) {
    ByteBuffer parts = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = Math.floorMod(parts.getLong(), NANOS_OF_DAY);
    long day = (long) parts.getInt() - JULIAN_DAY_OF_1970;
    return moment(Math.addExact(Math.multiplyExact(day, NANOS_OF_DAY), nanos), NANOS, SHANGHAI);
  }

  private static String utf8(Binary value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(value.toByteBuffer()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
