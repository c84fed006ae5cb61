package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriplesEvaluationTest {
  @Test
  void aReciprocalEventCountsInBothDirections() throws IOException {
    List<TriplesEvaluation.Gold> gold =
        TriplesEvaluation.read(new StringReader("They met.\tCONSULT ABC+DEF>ABC+DEF\n"));
    assertThat(gold.get(0).triples()).containsExactly("CONSULT ABC>DEF", "CONSULT DEF>ABC");
  }

  @Test
  void aSilentCoderFindsNothingAndIsWrongOnNothing() {
    TriplesEvaluation.Result result = TriplesEvaluation.own(d -> List.of());
    assertThat(result.sentences()).isGreaterThan(300);
    assertThat(result.triple().recall()).isZero();
    assertThat(result.triple().gold()).isGreaterThan(250);
  }

  @Test
  void aSentenceThatIsNotCodedAsByHandIsTold() {
    List<TriplesEvaluation.Gold> gold =
        List.of(new TriplesEvaluation.Gold("They met.", Set.of("CONSULT ABC>DEF")));
    List<String> errors = new ArrayList<>();
    TriplesEvaluation.of(gold, d -> List.of(), errors::add);
    assertThat(errors).containsExactly("They met.\n  by hand [CONSULT ABC>DEF], found []");
  }

  @Test
  void ownSentencesUseKnownTypesOnly() {
    Set<String> known =
        Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");
    List<TriplesEvaluation.Gold> all = new ArrayList<>(TriplesEvaluation.ownSentences());
    all.addAll(TriplesEvaluation.sentencesApart());
    for (TriplesEvaluation.Gold gold : all) {
      for (String triple : gold.triples()) {
        assertThat(known).contains(triple.substring(0, triple.indexOf(' ')));
        assertThat(triple).matches("[A-Z]+ (\\?|[A-Z0-9]{2,6})>(\\?|[A-Z0-9]{2,6})");
      }
    }
  }
}
