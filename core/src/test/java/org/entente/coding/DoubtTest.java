package org.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.coding.EventMention.Trigger;
import org.entente.ontology.EventType;
import org.entente.ontology.QuadClass;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Statement;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/** Which events stay when the coder was unsure and somebody else has read the sentence. */
class DoubtTest {
  private static final Span FIRST = new Span(4, 9);
  private static final Span SECOND = new Span(20, 27);

  private static EventMention event(String type, String rule, Span trigger) {
    return new EventMention(
        rule + trigger,
        0,
        new EventType(type, QuadClass.VERBAL_CONFLICT, 0, List.of()),
        null,
        List.of(),
        List.of(),
        List.of(),
        new Trigger(trigger, "said", 1),
        null,
        null,
        List.of(),
        new Statement(0, 1, List.of(), Modality.ACTUAL, Polarity.AFFIRMED, 1),
        new Derivation(rule, "1", Map.of()));
  }

  private static List<String> settled(
      Doubt.Why why, List<EventMention> own, List<EventMention> doubted, EventMention... proposed) {
    return new Doubt(why, doubted)
        .settle(own, List.of(proposed)).stream()
            .map(m -> m.type().code() + " " + m.derivation().rule())
            .toList();
  }

  @Test
  void anEventInDoubtThatIsProposedTooKeepsItsOwnDerivation() {
    EventMention own = event("REJECT", "opinion-REJECT", FIRST);
    assertThat(
            settled(
                Doubt.Why.NARROW, List.of(own), List.of(own), event("REJECT", "model-m", FIRST)))
        .containsExactly("REJECT opinion-REJECT");
  }

  @Test
  void theOpinionsEventGivesWayToAnotherAndToNone() {
    EventMention own = event("REJECT", "opinion-REJECT", FIRST);
    assertThat(
            settled(
                Doubt.Why.NARROW, List.of(own), List.of(own), event("ACCUSE", "model-m", FIRST)))
        .containsExactly("ACCUSE model-m");
    assertThat(settled(Doubt.Why.NARROW, List.of(own), List.of(own))).isEmpty();
  }

  @Test
  void aRulesEventGivesWayOnlyToAnotherOfTheSameWords() {
    EventMention own = event("REJECT", "reject-refuse", FIRST);
    assertThat(
            settled(
                Doubt.Why.DISPUTED, List.of(own), List.of(own), event("ACCUSE", "model-m", FIRST)))
        .containsExactly("ACCUSE model-m");
    assertThat(settled(Doubt.Why.DISPUTED, List.of(own), List.of(own)))
        .containsExactly("REJECT reject-refuse");
    assertThat(
            settled(
                Doubt.Why.DISPUTED, List.of(own), List.of(own), event("AID", "model-m", SECOND)))
        .containsExactly("REJECT reject-refuse", "AID model-m");
  }

  @Test
  void whatIsBeyondDoubtChangesForNoProposal() {
    EventMention sure = event("AID", "aid-give", FIRST);
    EventMention unsure = event("REJECT", "reject-refuse", SECOND);
    assertThat(
            settled(
                Doubt.Why.DISPUTED,
                List.of(sure, unsure),
                List.of(unsure),
                event("ASSAULT", "model-m", FIRST)))
        .containsExactly("AID aid-give", "REJECT reject-refuse");
  }
}
