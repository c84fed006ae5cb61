package org.entente.coding.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
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
