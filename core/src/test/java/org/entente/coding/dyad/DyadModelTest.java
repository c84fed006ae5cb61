package org.entente.coding.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.pipeline.Library;
import org.junit.jupiter.api.Test;

class DyadModelTest {
  private final DyadModel model = DyadModel.bundled();
  private final DyadReader reader = Library.load().dyadReader();

  private List<String> evidence(String line) throws IOException {
    DyadExamples.Marked m = DyadExamples.marked("?", line, "test");
    return reader.evidence(m.text(), m.source(), m.target());
  }

  private String answer(String line) throws IOException {
    return model.answer(evidence(line)).type();
  }

  @Test
  void tellsAttackFromAccusation() throws IOException {
    assertEquals("ASSAULT", answer("[Russia] attacked <Ukraine> with missiles on Friday."));
    assertEquals("ACCUSE", answer("[Russia] accused <Ukraine> of terrorism on Friday."));
  }

  @Test
  void readsThePassiveFromTheAgentsSide() throws IOException {
    assertEquals("COERCE", answer("<Two Canadians> were arrested by [Chinese police] in May."));
  }

  @Test
  void theVerbThatGovernsAnotherDecides() throws IOException {
    assertEquals("YIELD", answer("[Kigali] released <two pilots> on Friday."));
    assertEquals("AGREE", answer("[Kigali] agreed to release <two pilots> on Friday."));
    assertEquals("REJECT", answer("[Kigali] refused to release <two pilots> on Friday."));
    assertEquals("REQUEST", answer("[Kampala] urged <Kigali> to release two pilots on Friday."));
    assertEquals("THREATEN", answer("[Kigali] threatened to shoot <two pilots> on Friday."));
  }

  @Test
  void rulesThatStandInTheSentenceAreEvidenceWithWhatGovernsThem() throws IOException {
    List<String> seen = evidence("[Kigali] agreed to release <two pilots> on Friday.");
    assertTrue(seen.stream().anyMatch(e -> e.matches("RG=AGREE>(CONCEDE|RETREAT)")), "" + seen);
    assertTrue(evidence("[Peru] has a long coast.").contains("R0"));
  }

  @Test
  void noSentenceKeptApartIsFittedTo() throws IOException {
    Path folder = Path.of("../training/dyads");
    Set<String> fitted = new HashSet<>();
    DyadExamples.read(folder).forEach(m -> fitted.add(m.text()));
    for (DyadExamples.Marked m : DyadExamples.read(folder.resolve("apart"))) {
      assertTrue(fitted.add(m.text()), m.text());
    }
  }

  @Test
  void aThinnedSetIsDrawnEvenly() {
    List<DyadTrainer.Example> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(new DyadTrainer.Example("T" + i, List.of()));
    }
    assertEquals(
        List.of("T2", "T4", "T7", "T9"),
        DyadTrainer.thinned(ten, 4).stream().map(DyadTrainer.Example::type).toList());
    assertEquals(ten, DyadTrainer.thinned(ten, 100));
  }

  @Test
  void termsOfTheExplanationAddToTheScoreThatWins() throws IOException {
    List<String> evidence = evidence("[Turkey] recalled its ambassador from <Israel>.");
    DyadModel.Answer answer = model.answer(evidence);
    double best = sum(evidence, answer.type());
    for (String type : model.types()) {
      assertTrue(type.equals(answer.type()) || sum(evidence, type) < best, type);
    }
  }

  private double sum(List<String> evidence, String type) {
    return model.explain(evidence, type).stream().mapToDouble(DyadModel.Term::weight).sum();
  }

  @Test
  void probabilitiesAddToOne() throws IOException {
    double sum =
        model.answer(evidence("[Peru] met <Chile>.")).probabilities().values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    assertEquals(1, sum, 1e-9);
  }

  @Test
  void exampleWithoutMarksIsNamedWithItsPlace() {
    IOException e =
        assertThrows(
            IOException.class, () -> DyadExamples.marked("AID", "Peru met Chile.", "AID.txt:3"));
    assertTrue(String.valueOf(e.getMessage()).startsWith("AID.txt:3: "));
  }
}
