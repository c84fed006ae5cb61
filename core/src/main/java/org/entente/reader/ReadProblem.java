package org.entente.reader;

/**
 * An input, or a part of one, that could not be read; the rest goes through.
 *
 * @param source the file, address or stream
 * @param place where in it: 'line 12', 'byte 4096', 'record 3'; empty for the whole
 * @param what what is wrong
 * @param remedy what the user can do about it
 */
public record ReadProblem(String source, String place, String what, String remedy) {
  @Override
  public String toString() {
    return source + (place.isEmpty() ? "" : ", " + place) + ": " + what + "; " + remedy;
  }
}
