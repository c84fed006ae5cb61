package org.entente.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainSentenceTest {
  @Test
  void nounsAreGivenOneManyAndUncounted() {
    assertEquals(
        List.of(
            "Mongolia imposed a sanction on Peru.",
            "Mongolia imposed sanctions on Peru.",
            "Mongolia imposed sanction on Peru."),
        of("A impose {sanction} on R").texts());
  }

  @Test
  void complementsAndParticlesStandWhereTheExpressionHasThem() {
    assertTrue(
        of("A hand +over ship to R").texts().contains("Mongolia handed over a ship to Peru."));
    assertEquals(List.of("Mongolia asked Peru to leave."), of("A ask R to ~leave").texts());
    assertEquals(List.of("Mongolia did not recognise Peru."), of("A not recognise R").texts());
  }

  @Test
  void twoDoTogetherWhatIsToldOfTwo() {
    assertEquals(List.of("Mongolia and Peru fought."), of("A and A fight").texts());
  }

  @Test
  void whoIsNamedIsKnown() {
    assertEquals(Set.of(Role.ACTOR), of("A protest").names());
    assertEquals(Set.of(Role.ACTOR, Role.RECIPIENT), of("A's strike on R").names());
  }

  private static PlainSentence of(String expression) {
    Rule rule =
        new Rule(
            "rule",
            "SANCTION",
            null,
            List.of(),
            Rule.Direction.DIRECTED,
            Rule.Recipient.SOUGHT,
            false,
            Rule.Content.KEPT,
            List.of(expression),
            "here");
    Map<String, List<String>> classes = Map.of("sanction", List.of("sanction", "embargo"));
    return PlainSentence.of(new RuleBook("v", List.of(rule), classes, Map.of(), Map.of())).get(0);
  }
}
