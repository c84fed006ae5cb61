package org.entente.proposal;

/** A language model could not be asked; the message says why and what to do. */
final class EndpointException extends Exception {
  private static final long serialVersionUID = 1L;

  EndpointException(String message) {
    super(message);
  }

  EndpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
