package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.actor.ActorMention;
import org.entente.coding.EventMention;
import org.entente.coding.Proposal;
import org.entente.coding.Proposer;
import org.entente.statement.Polarity;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of events when a proposer is asked about what the coder is unsure of. */
class ProposedEventsTest {
  private static final Library LIBRARY = Library.load();

  /** No rule knows the verb, and the second opinion has none. */
  private static final String SILENT = "The Italian premier hornswoggled Vienna's envoys.";

  private static final String SURE = "Prague expelled two Russian diplomats.";

  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void nothingIsAskedYet() {
    asked.clear();
  }

  private List<EventMention> code(String text, Optional<List<Proposal>> answer) {
    Proposer proposer =
        new Proposer() {
          @Override
          public String rule() {
            return "model-test";
          }

          @Override
          public Supplier<Optional<List<Proposal>>> ask(Sentence sentence) {
            asked.add(sentence.text());
            return () -> answer;
          }
        };
    return LIBRARY.articleCoder().asking(proposer).code(Document.plain("d", text, null)).events();
  }

  private static Proposal proposal(
      String text, String event, String trigger, String actor, String recipient) {
    return new Proposal(
        event,
        null,
        span(text, trigger),
        List.of(span(text, actor)),
        List.of(span(text, recipient)));
  }

  private static @Nullable String code(List<EventMention.Participant> parties) {
    ActorMention mention = parties.get(0).actor();
    return mention == null ? null : mention.actor().code();
  }

  private static Span span(String text, String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  @Test
  void aSilentSentenceGetsTheProposedEventWithItsActorsMarkedAsTheModels() {
    Proposal p =
        proposal(SILENT, "REJECT", "hornswoggled", "The Italian premier", "Vienna's envoys");
    EventMention m = code(SILENT, Optional.of(List.of(p))).get(0);
    assertThat(m.derivation().rule()).isEqualTo("model-test");
    assertThat(m.type().code()).isEqualTo("REJECT");
    assertThat(code(m.actors())).isEqualTo("ITA");
    assertThat(code(m.recipients())).isEqualTo("AUT");
    assertThat(m.derivation().roleSpans().get("A")).isEqualTo(span(SILENT, "The Italian premier"));
  }

  @Test
  void howItIsSaidIsReadFromTheSentenceNotFromTheModel() {
    String negated = "The Italian premier did not hornswoggle Vienna's envoys.";
    Proposal p =
        proposal(negated, "REJECT", "hornswoggle", "The Italian premier", "Vienna's envoys");
    EventMention m = code(negated, Optional.of(List.of(p))).get(0);
    assertThat(m.statement().polarity()).isEqualTo(Polarity.NEGATED);
  }

  @Test
  void aSentenceThatRulesAreSureOfIsNotAskedAbout() {
    assertThat(code(SURE, Optional.of(List.of()))).hasSize(1);
    assertThat(asked).isEmpty();
  }

  @Test
  void aSentenceThatNamesNobodyIsNotAskedAbout() {
    code("The grocer hornswoggled a customer.", Optional.of(List.of()));
    assertThat(asked).isEmpty();
  }

  @Test
  void anEventInWhichNobodyKnownTakesPartIsLeftOut() {
    String text = "The grocer hornswoggled a customer in Vienna.";
    Proposal p = proposal(text, "REJECT", "hornswoggled", "The grocer", "a customer");
    assertThat(code(text, Optional.of(List.of(p)))).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void withoutAnAnswerTheCodingStaysAsItWas() {
    String text = SILENT + " " + SURE;
    assertThat(code(text, Optional.empty()))
        .extracting(EventMention::id)
        .isEqualTo(
            LIBRARY.articleCoder().code(Document.plain("d", text, null)).events().stream()
                .map(EventMention::id)
                .toList());
  }
}
