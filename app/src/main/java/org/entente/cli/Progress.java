package org.entente.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * A bar on standard error for long runs.
 *
 * <p>'[######### ] 61/200'. It is drawn only where standard error is a terminal, which the launcher
 * tells by {@code -Dentente.terminal=true}: Java cannot ask for standard error alone.
 */
final class Progress {
  private static final int FEWEST = 20;
  private static final int WIDTH = 30;
  static final Progress NONE = new Progress(0, null);

  private final int total;
  private final @Nullable PrintWriter to;
  private int done;
  private int drawn = -1;

  private Progress(int total, @Nullable PrintWriter to) {
    this.total = total;
    this.to = to;
  }

  static Progress of(int total, PrintWriter to) {
    return total > FEWEST && Boolean.getBoolean("entente.terminal")
        ? new Progress(total, to)
        : NONE;
  }

  /** One more is done. */
  void step() {
    done++;
    if (to == null || done * 100L / total == drawn) {
      return;
    }
    drawn = (int) (done * 100L / total);
    int filled = (int) ((long) done * WIDTH / total);
    to.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total);
    to.flush();
  }

  /** Makes room for a message. */
  void clear() {
    if (to != null && drawn >= 0) {
      to.print("\r" + " ".repeat(WIDTH + 25) + "\r");
      to.flush();
      drawn = -1;
    }
  }
}
