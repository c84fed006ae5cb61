package org.entente.reader;

/**
 * What is wrong with an input, or a part of one; the rest goes through.
 *
 * @param source the file, address or stream
 * @param place where in it: 'line 12', 'byte 4096', 'record 3'; empty for the whole
 * @param what what is wrong
 * @param remedy what the user can do about it
 * @param weight whether something that should have been read was not
 */
public record ReadProblem(String source, String place, String what, String remedy, Weight weight) {
  /** How much it matters. */
  public enum Weight {
    /** Something could not be read. */
    FAILURE,
    /** It was read all the same, or rightly left out. */
    NOTE
  }

  static ReadProblem failure(String source, String place, String what, String remedy) {
    return new ReadProblem(source, place, what, remedy, Weight.FAILURE);
  }

  static ReadProblem note(String source, String place, String what, String remedy) {
    return new ReadProblem(source, place, what, remedy, Weight.NOTE);
  }

  @Override
  public String toString() {
    return source + (place.isEmpty() ? "" : ", " + place) + ": " + what + "; " + remedy;
  }
}
