package org.entente.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.entente.coding.Expression.Argument;
import org.entente.coding.Expression.Wording;
import org.junit.jupiter.api.Test;

class ExpressionReaderTest {
  private static final Rule RULE =
      new Rule(
          "rule",
          "AGREE",
          null,
          List.of(),
          Rule.Direction.DIRECTED,
          Rule.Recipient.SOUGHT,
          false,
          Rule.Content.KEPT,
          List.of(),
          "here");

  private final ExpressionReader reader =
      new ExpressionReader(Map.of("ships", List.of("frigate", "tanker")));

  @Test
  void aPartyMayBeAskedForByItsWord() {
    Argument object = (Argument) reader.read(RULE, "A board R:{ships}").needs().get(0);
    assertEquals(Role.RECIPIENT, object.phrase().role());
    assertTrue(object.phrase().head().has("tanker"));
  }

  @Test
  void quotedWordsAreTakenAsTheyStand() {
    Expression e = reader.read(RULE, "A stand 'shoulder to shoulder' [with R]");
    assertEquals(List.of("shoulder", "to", "shoulder"), ((Wording) e.needs().get(0)).words());
    assertEquals(2, e.needs().size());
  }

  @Test
  void aClassMayStandAmongWords() {
    Expression e = reader.read(RULE, "A seize ({ships}|cargo) of R");
    Argument object = (Argument) e.needs().get(0);
    assertTrue(object.phrase().head().has("frigate") && object.phrase().head().has("cargo"));
  }

  @Test
  void aWordAsksForMoreThanAClass() {
    int word = reader.read(RULE, "A seize tanker").weight();
    int ofClass = reader.read(RULE, "A seize {ships}").weight();
    assertTrue(word > ofClass);
  }

  @Test
  void aQuotationThatDoesNotEndIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> reader.read(RULE, "A stand 'side by side with R"));
  }

  @Test
  void aNegatedTriggerIsAskedFor() {
    Expression e = reader.read(RULE, "A not seize {ships}");
    assertTrue(e.isNegated() && e.trigger().head().has("seize"));
    assertTrue(e.weight() > reader.read(RULE, "A seize {ships}").weight());
  }

  @Test
  void whatIsDoneTogetherAsksForSeveral() {
    assertEquals(Expression.Doers.SEVERAL, reader.read(RULE, "A and A drill").doers());
    assertEquals(Expression.Doers.ANY, reader.read(RULE, "A drill with R").doers());
  }
}
