package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NominalizationsTest {
  private final Nominalizations nouns = Nominalizations.bundled();

  @Test
  void nounsOfActsLeadToTheirVerbs() {
    assertEquals("invade", nouns.verb("incursion"));
    assertEquals("withdraw", nouns.verb("withdrawal"));
    assertEquals("deny", nouns.verb("denial"));
    assertEquals("ratify", nouns.verb("ratification"));
    assertEquals("recognize", nouns.verb("recognition"));
  }

  @Test
  void nounsOfThingsLeadNowhere() {
    assertNull(nouns.verb("table"));
    assertNull(nouns.verb("minister"));
  }

  @Test
  void severalHundredAreKnown() {
    assertTrue(nouns.size() > 800, "size: " + nouns.size());
  }
}
