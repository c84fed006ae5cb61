package org.entente.coding;

/** The parts that an expression gives to actors; their names in it are A and R. */
public enum Role {
  /** A: who does it. */
  ACTOR("A"),
  /** R: to whom. */
  RECIPIENT("R");

  private final String mark;

  Role(String mark) {
    this.mark = mark;
  }

  /** 'A' or 'R'. */
  public String mark() {
    return mark;
  }
}
