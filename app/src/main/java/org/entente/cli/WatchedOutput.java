package org.entente.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers why writing failed, which {@link java.io.PrintStream} forgets. */
final class WatchedOutput extends FilterOutputStream {
  private @Nullable IOException failure;

  WatchedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /**
   * What went wrong, or null: also null when a reader such as {@code head} has seen enough and
   * closed its end.
   */
  @Nullable IOException failure() {
    IOException e = failure;
    return e == null || String.valueOf(e.getMessage()).contains("Broken pipe") ? null : e;
  }
}
