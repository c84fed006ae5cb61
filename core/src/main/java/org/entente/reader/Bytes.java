package org.entente.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a file: byte order mark first, then what it declares, then UTF-8, then Windows-1252. */
final class Bytes {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_-]{3,20})");

  private Bytes() {}

  /**
   * The text of a file.
   *
   * @param complaint what is wrong with its bytes, and how it was read all the same; empty if
   *     nothing is
   */
  record Decoded(String text, String complaint) {}

  static Decoded decode(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "");
    }
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_16), "");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CoderResult result = utf8.decode(in, out, true);
    if (!result.isError()) {
      return new Decoded(out.flip().toString(), "");
    }
    Charset charset = declared(bytes);
    boolean promised = claimsUtf8(bytes);
    String complaint = promised ? "byte " + in.position() + " is no UTF-8; read as " + charset : "";
    return new Decoded(new String(bytes, charset), complaint);
  }

  private static boolean claimsUtf8(byte[] bytes) {
    Matcher m = DECLARED.matcher(head(bytes));
    return !m.find() || m.group(1).toLowerCase(Locale.ROOT).startsWith("utf");
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
  }

  /** What the first kilobytes declare, if it is an eight-bit encoding; Windows-1252 otherwise. */
  private static Charset declared(byte[] bytes) {
    Matcher m = DECLARED.matcher(head(bytes));
    Charset fallback = Charset.forName("windows-1252");
    if (!m.find() || m.group(1).toLowerCase(Locale.ROOT).startsWith("utf")) {
      return fallback;
    }
    try {
      return Charset.forName(m.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return fallback;
    }
  }

  /** Whether the bytes are no text: control characters that no encoding of text has. */
  static boolean areBinary(byte[] bytes) {
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      return false;
    }
    int odd = 0;
    int looked = Math.min(bytes.length, 8192);
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
        odd++;
      }
    }
    return odd * 50 > looked;
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
