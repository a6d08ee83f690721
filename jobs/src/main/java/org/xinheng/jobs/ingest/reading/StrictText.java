package org.xinheng.jobs.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file in the encoding it is declared to have. Bytes that are no text end the
 * reading; so does, at the end, a file declared GB18030 that is UTF-8 throughout, since its
 * characters would be read as others without any error. A byte order mark is skipped.
 */
final class StrictText extends Reader {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_CHARACTER = 4;

  private final InputStream in;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final Utf8Watch watch;
  private long offset;
  private boolean isEnd;
  private boolean isStart = true;
  private char last = '\n';

  StrictText(InputStream in, String charsetName) {
    this.in = in;
    this.charset = Charset.forName(charsetName);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.watch = charset.equals(StandardCharsets.UTF_8) ? null : new Utf8Watch();
  }

  /** Whether the last character read ended a line. */
  boolean endsLine() {
    return last == '\n' || last == '\r';
  }

  @Override
  public int read(char[] buffer, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer characters = CharBuffer.wrap(buffer, start, length).slice();
    while (characters.position() == 0) {
      if (isEnd && !bytes.hasRemaining()) {
        checkEnd();
        return -1;
      }
      decode(characters);
      skipMark(characters);
    }
    last = characters.get(characters.position() - 1);
    return characters.position();
  }

  private void decode(CharBuffer characters) throws IOException {
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, characters, isEnd);
    offset += bytes.position() - before;
    if (result.isError()) {
      throw malformed();
    }
    if (result.isOverflow()) {
      return;
    }
    if (isEnd && bytes.hasRemaining()) {
      throw malformed();
    }
    fill();
  }

  private void fill() throws IOException {
    if (isEnd) {
      return;
    }
    bytes.compact();
    int from = bytes.position();
    int read = in.read(bytes.array(), from, bytes.remaining());
    isEnd = read < 0;
    if (read > 0) {
      if (watch != null) {
        watch.see(bytes.array(), from, read);
      }
      bytes.position(from + read);
    }
    bytes.flip();
  }

  private void skipMark(CharBuffer characters) {
    if (isStart && characters.position() > 0) {
      isStart = false;
      if (characters.get(0) == '\ufeff') {
        characters.flip().get();
        characters.compact();
      }
    }
  }

  private UnreadableFileException malformed() throws IOException {
    while (!isEnd && bytes.remaining() < LONGEST_CHARACTER) {
      fill();
    }
    if (isEnd && bytes.remaining() < LONGEST_CHARACTER) {
      return new UnreadableFileException(
          FileReport.Fault.TRUNCATED, "The file ends inside a character.");
    }
    return new UnreadableFileException(
        FileReport.Fault.WRONG_ENCODING,
        "The bytes from " + offset + " on are no " + charset.name() + " text.");
  }

  private void checkEnd() throws UnreadableFileException {
    if (watch != null && watch.isUtf8()) {
      throw new UnreadableFileException(
          FileReport.Fault.WRONG_ENCODING, "The file is UTF-8, not " + charset.name() + ".");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Watches whether bytes are UTF-8 with characters of three bytes, as Chinese ones are. */
  private static final class Utf8Watch {
    private int pending;
    private int width;
    private boolean hasFailed;
    private boolean hasWide;

    void see(byte[] bytes, int start, int length) {
      for (int i = start; i < start + length && !hasFailed; i++) {
        see(bytes[i] & 0xff);
      }
    }

    private void see(int value) {
      if (pending > 0) {
        hasFailed = (value & 0xc0) != 0x80;
        pending--;
        hasWide |= !hasFailed && pending == 0 && width == 3;
        return;
      }
      if (value < 0x80) {
        return;
      }
      width = value >= 0xf0 ? 4 : value >= 0xe0 ? 3 : 2;
      hasFailed = value < 0xc2 || value > 0xf4;
      pending = width - 1;
    }

    boolean isUtf8() {
      return !hasFailed && hasWide && pending == 0;
    }
  }
}
