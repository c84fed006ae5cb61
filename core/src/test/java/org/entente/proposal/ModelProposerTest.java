package org.entente.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.coding.Proposal;
import org.entente.ontology.Ontology;
import org.entente.rulebook.OntologyFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model behind an address: asked, checked, kept, counted, and done without when it fails. */
class ModelProposerTest {
  private static final Ontology ONTOLOGY = OntologyFiles.read(RulebookFiles.bundled());
  private static final String WORDS = "Lima hauled Quito before the court on Friday .";
  private static final String GOOD =
      "{\"events\":[{\"event\":\"ACCUSE\",\"mode\":\"investigate\",\"trigger\":\"hauled\","
          + "\"actors\":[\"Lima\"],\"recipients\":[\"Quito\"]}]}";

  @TempDir Path cache;
  private final List<Duration> pauses = new ArrayList<>();

  private ModelProposer proposer(String address, int calls, Duration timeout) {
    return new ModelProposer(
        Endpoint.of(address, "tiny", "secret"),
        cache,
        ONTOLOGY,
        new ModelProposer.Limits(calls, 2, timeout, 3, Duration.ofSeconds(1)),
        pauses::add);
  }

  private ModelProposer proposer(StubModel server) {
    return proposer(server.address(), 100, Duration.ofSeconds(20));
  }

  static Sentence sentence(String words) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : words.split(" ")) {
      tokens.add(Token.cut(tokens.size(), new Span(at, at + word.length()), word));
      at += word.length() + 1;
    }
    return new Sentence(0, new Span(0, words.length()), words, tokens);
  }

  private static Optional<List<Proposal>> asked(ModelProposer proposer) {
    return proposer.ask(sentence(WORDS)).get();
  }

  @Test
  void aGoodAnswerBecomesAProposalWithSpansOfTheSentence() {
    try (StubModel server = StubModel.writing(GOOD);
        ModelProposer proposer = proposer(server)) {
      List<Proposal> proposals = asked(proposer).orElseThrow();
      assertThat(proposals)
          .containsExactly(
              new Proposal(
                  "ACCUSE",
                  "investigate",
                  new Span(5, 11),
                  List.of(new Span(0, 4)),
                  List.of(new Span(12, 17))));
      assertThat(proposer.rule()).isEqualTo("model-tiny");
      assertThat(server.keys()).containsExactly("Bearer secret");
      assertThat(server.requests().get(0).path("model").asText()).isEqualTo("tiny");
      assertThat(server.requests().get(0).path("temperature").asInt(-1)).isZero();
      assertThat(proposer.report())
          .isEqualTo(new ModelProposer.Report(1, 0, 1, 0, 100, 10, 0, 1, 0, 0, 0, 0, null));
    }
  }

  @Test
  void whatIsSentIsTheSentenceAloneOnOneLine() {
    try (StubModel server = StubModel.writing(GOOD);
        ModelProposer proposer = proposer(server)) {
      asked(proposer);
      assertThat(server.requests().get(0).path("messages").path(1).path("content").asText())
          .isEqualTo(WORDS);
    }
  }

  @Test
  void malformedJsonIsNoAnswerAndIsCounted() {
    try (StubModel server = StubModel.writing("{\"events\":[{\"event\":\"ACC");
        ModelProposer proposer = proposer(server)) {
      assertThat(asked(proposer)).isEmpty();
      assertThat(proposer.report().unreadable()).isEqualTo(1);
      assertThat(proposer.report().failure()).isNull();
    }
  }

  @Test
  void wordsThatAreNotInTheTextAreDroppedAndCounted() {
    String invented =
        "{\"events\":[{\"event\":\"ACCUSE\",\"mode\":\"visit\",\"trigger\":\"hauled\","
            + "\"actors\":[\"Lima\",\"Peru\"],\"recipients\":[\"Quit\"]},"
            + "{\"event\":\"ASSAULT\",\"trigger\":\"bombed\",\"actors\":[\"Lima\"]},"
            + "{\"event\":\"QUARREL\",\"trigger\":\"hauled\",\"actors\":[\"Lima\"]}]}";
    try (StubModel server = StubModel.writing(invented);
        ModelProposer proposer = proposer(server)) {
      assertThat(asked(proposer).orElseThrow())
          .containsExactly(
              new Proposal("ACCUSE", null, new Span(5, 11), List.of(new Span(0, 4)), List.of()));
      assertThat(proposer.report().droppedEvents()).isEqualTo(2);
      assertThat(proposer.report().droppedFields()).isEqualTo(5);
    }
  }

  @Test
  void aBusyServerIsAskedAgainAfterAPauseThatGrows() {
    AtomicInteger times = new AtomicInteger();
    try (StubModel server =
            new StubModel(
                s ->
                    times.incrementAndGet() < 3
                        ? new StubModel.Said(429, "{\"error\":{\"message\":\"slow down\"}}")
                        : StubModel.written(GOOD));
        ModelProposer proposer = proposer(server)) {
      assertThat(asked(proposer)).isPresent();
      assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
      assertThat(proposer.report().calls()).isEqualTo(3);
      assertThat(proposer.report().repeated()).isEqualTo(2);
    }
  }

  @Test
  void aRefusedKeyIsNotTriedAgainAndStandsInNoMessage() {
    try (StubModel server =
            new StubModel(s -> new StubModel.Said(401, "{\"error\":{\"message\":\"bad key\"}}"));
        ModelProposer proposer = proposer(server)) {
      assertThat(asked(proposer)).isEmpty();
      assertThat(proposer.report().calls()).isEqualTo(1);
      assertThat(proposer.report().failure())
          .contains("the key was refused (401: bad key)")
          .doesNotContain("secret");
    }
  }

  @Test
  void aServerThatDoesNotAnswerInTimeIsGivenUp() {
    try (StubModel server =
            new StubModel(
                s -> {
                  sleep();
                  return StubModel.written(GOOD);
                });
        ModelProposer proposer = proposer(server.address(), 100, Duration.ofMillis(80))) {
      assertThat(asked(proposer)).isEmpty();
      assertThat(proposer.report().failure()).contains("no answer within");
      assertThat(proposer.report().calls()).isEqualTo(3);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whereNobodyAnswersOneCallIsTriedAndTheOthersAreCodedWithout() {
    String address;
    try (StubModel server = StubModel.writing(GOOD)) {
      address = server.address();
    }
    try (ModelProposer proposer = proposer(address, 100, Duration.ofSeconds(5))) {
      assertThat(asked(proposer)).isEmpty();
      assertThat(proposer.ask(sentence("Quito hauled Lima .")).get()).isEmpty();
      assertThat(proposer.report().calls()).isEqualTo(1);
      assertThat(proposer.report().unanswered()).isEqualTo(2);
      assertThat(proposer.report().failure()).contains("nobody answers there");
    }
  }

  @Test
  void whatWasAnsweredOnceIsAnsweredOfflineAndCheckedAnew() {
    String address;
    Optional<List<Proposal>> online;
    try (StubModel server = StubModel.writing(GOOD);
        ModelProposer proposer = proposer(server)) {
      address = server.address();
      online = asked(proposer);
    }
    try (ModelProposer proposer = proposer(address, 0, Duration.ofSeconds(5))) {
      assertThat(asked(proposer)).isEqualTo(online);
      assertThat(proposer.report().cached()).isEqualTo(1);
      assertThat(proposer.report().calls()).isZero();
      assertThat(proposer.report().failure()).isNull();
    }
  }

  @Test
  void aDamagedAnswerInTheCacheIsAskedForAgain() throws IOException {
    try (StubModel server = StubModel.writing(GOOD)) {
      try (ModelProposer proposer = proposer(server)) {
        asked(proposer);
      }
      try (Stream<Path> files = Files.walk(cache)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.writeString(file, "{\"model\":\"tiny\"");
        }
      }
      try (ModelProposer proposer = proposer(server)) {
        assertThat(asked(proposer)).isPresent();
        assertThat(proposer.report().calls()).isEqualTo(1);
      }
    }
  }

  @Test
  void theBudgetCountsSentencesSentAndAnEqualSentenceIsSentOnce() {
    try (StubModel server = StubModel.writing(GOOD);
        ModelProposer proposer = proposer(server.address(), 1, Duration.ofSeconds(20))) {
      List<Supplier<Optional<List<Proposal>>>> answers =
          List.of(
              proposer.ask(sentence(WORDS)),
              proposer.ask(sentence(WORDS)),
              proposer.ask(sentence("Quito hauled Lima before a judge .")));
      assertThat(answers.stream().map(Supplier::get).map(Optional::isPresent))
          .containsExactly(true, true, false);
      assertThat(server.requests()).hasSize(1);
      assertThat(proposer.report().beyondBudget()).isEqualTo(1);
    }
  }

  @Test
  void anAddressIsTakenWithAndWithoutItsPathAndAnythingElseIsRefused() {
    String full = "http://localhost:8080/v1/chat/completions";
    assertThat(Endpoint.of("http://localhost:8080/v1/", "m", null).chat()).hasToString(full);
    assertThat(Endpoint.of(full, "m", null).chat()).hasToString(full);
    for (String wrong : List.of("localhost:8080", "ftp://example.org/v1", "http:/v1", "a b")) {
      assertThatThrownBy(() -> Endpoint.of(wrong, "m", null))
          .hasMessageContaining("is no address of a language model");
    }
  }

  @Test
  void aKeyIsExposedOnlyWhereItLeavesTheMachineUnencrypted() {
    assertThat(Endpoint.of("http://models.example.org/v1", "m", "k").exposesKey()).isTrue();
    assertThat(Endpoint.of("https://models.example.org/v1", "m", "k").exposesKey()).isFalse();
    assertThat(Endpoint.of("http://localhost:1/v1", "m", "k").exposesKey()).isFalse();
    assertThat(Endpoint.of("http://models.example.org/v1", "m", null).exposesKey()).isFalse();
    assertThat(Endpoint.of("https://e.org/v1", "m", "hidden")).asString().doesNotContain("hidden");
  }

  @Test
  void noMoreAreUnderWayThanAllowed() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (StubModel server =
            new StubModel(
                s -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  try {
                    Thread.sleep(30);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  now.decrementAndGet();
                  return StubModel.written(GOOD);
                });
        ModelProposer proposer = proposer(server)) {
      List<Supplier<Optional<List<Proposal>>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(proposer.ask(sentence("Lima hauled Quito to court number " + i)));
      }
      assertThat(answers).allMatch(answer -> answer.get().isPresent());
      assertThat(most.get()).isBetween(1, 2);
    }
  }
}
