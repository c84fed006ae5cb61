package org.entente.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.coding.Proposal;
import org.entente.ontology.Ontology;
import org.entente.rulebook.OntologyFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/** What of an answer the sentence bears out. */
class ReplyReaderTest {
  private static final Ontology ONTOLOGY = OntologyFiles.read(RulebookFiles.bundled());
  private static final Sentence SENTENCE =
      ModelProposerTest.sentence("Chad said Niger and Chad had swapped prisoners .");

  private static Optional<ReplyReader.Checked> read(String answer) {
    return new ReplyReader(ONTOLOGY).read(answer, SENTENCE);
  }

  private static String event(String trigger, String actor) {
    return "{\"events\":[{\"event\":\"RETREAT\",\"mode\":null,\"trigger\":\""
        + trigger
        + "\",\"actors\":[\""
        + actor
        + "\"],\"recipients\":[]}]}";
  }

  @Test
  void ofSeveralPlacesThePartyNearestToTheTriggerIsMeant() {
    List<Proposal> found = read(event("swapped", "Chad")).orElseThrow().proposals();
    assertThat(found.get(0).actors()).containsExactly(new Span(20, 24));
  }

  @Test
  void aPartOfAWordIsNotInTheText() {
    ReplyReader.Checked checked = read(event("swapped", "Nig")).orElseThrow();
    assertThat(checked.proposals()).isEmpty();
    assertThat(checked.droppedFields()).isEqualTo(1);
    assertThat(checked.droppedEvents()).isEqualTo(1);
  }

  @Test
  void theCaseOfLettersCounts() {
    assertThat(read(event("Swapped", "Chad")).orElseThrow().proposals()).isEmpty();
  }

  @Test
  void noEventIsAnAnswerToo() {
    assertThat(read("{\"events\":[]}")).isPresent();
  }

  @Test
  void aFencedBlockAndThoughtsBeforeItAreReadThrough() {
    String fenced =
        "<think>Who \"swapped\"?</think>\n```json\n" + event("swapped", "Niger") + "\n```";
    assertThat(read(fenced).orElseThrow().proposals()).hasSize(1);
  }

  @Test
  void proseTrailingTextDoubledKeysAndOtherFormsAreNoAnswer() {
    assertThat(read("There is a RETREAT event.")).isEmpty();
    assertThat(read(event("swapped", "Niger") + " I hope this helps")).isEmpty();
    assertThat(read("{\"events\":[],\"events\":[]}")).isEmpty();
    assertThat(read("[]")).isEmpty();
    assertThat(read("{\"events\":{\"event\":\"RETREAT\"}}")).isEmpty();
    assertThat(read("")).isEmpty();
  }

  @Test
  void oddValuesInAnEventAreDroppedNotObeyed() {
    String odd =
        "{\"events\":[7,null,{\"event\":[\"RETREAT\"],\"trigger\":\"swapped\"},"
            + "{\"event\":\"RETREAT\",\"trigger\":\"swapped\",\"actors\":\"Niger\"},"
            + "{\"event\":\"RETREAT\",\"trigger\":\"swapped\",\"actors\":[\"\",3,\"Niger\"]}]}";
    ReplyReader.Checked checked = read(odd).orElseThrow();
    assertThat(checked.proposals()).hasSize(1);
    assertThat(checked.droppedEvents()).isEqualTo(4);
  }

  @Test
  void thePromptNamesEveryTypeAndEveryModeOfTheOntology() {
    String text = Prompt.of(ONTOLOGY).text();
    ONTOLOGY
        .types()
        .values()
        .forEach(
            t -> {
              assertThat(text).containsPattern("(?m)^" + t.code() + ": [a-z]");
              t.modes().forEach(m -> assertThat(text).contains(m));
            });
  }
}
