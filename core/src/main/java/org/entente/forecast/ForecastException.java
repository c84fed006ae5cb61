package org.entente.forecast;

/** A forecast that cannot be made, with the file, what is wrong and the remedy. */
public final class ForecastException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure told in {@code message}. */
  public ForecastException(String message) {
    super(message);
  }

  /** A failure told in {@code message}, caused by {@code cause}. */
  public ForecastException(String message, Throwable cause) {
    super(message, cause);
  }
}
