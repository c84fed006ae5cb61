package org.entente.rulebook;

/** A rulebook file is wrong; the message names the file, the line, the rule and the remedy. */
public final class RulebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RulebookException(String message) {
    super(message);
  }

  public RulebookException(String message, Throwable cause) {
    super(message, cause);
  }
}
