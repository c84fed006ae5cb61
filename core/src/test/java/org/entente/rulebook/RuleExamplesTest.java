package org.entente.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.coding.RuleBook;
import org.entente.ontology.Ontology;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every rule, through the whole pipeline with all rules on. */
class RuleExamplesTest {
  private static final RulebookFiles FILES = RulebookFiles.folder(Path.of("../rulebook"));
  private static final Ontology ONTOLOGY = OntologyFiles.read(FILES);
  private static final RuleBook BOOK = EventRuleFiles.read(FILES, ONTOLOGY);

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() throws IOException {
    ArticleCoder pipeline = Library.load(FILES).articleCoder();
    RuleChecker checker = new RuleChecker(BOOK, d -> pipeline.code(d).events());
    Set<String> missed = missed();
    return RuleExample.of(FILES).stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.where() + " " + e.rule() + ": " + e.text(),
                    () -> check(checker.check(e).faults(), missed.contains(e.text()), e.text())));
  }

  private static void check(List<String> faults, boolean missed, String text) {
    if (!missed) {
      assertEquals(List.of(), faults, text);
    } else {
      assertFalse(faults.isEmpty(), "holds now; take it out of examples-missed.txt: " + text);
      Assumptions.abort("known miss: " + faults);
    }
  }

  /** Examples that the coder is known to miss. */
  private static Set<String> missed() throws IOException {
    try (InputStream in = RuleExamplesTest.class.getResourceAsStream("examples-missed.txt")) {
      return Set.copyOf(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList());
    }
  }

  @Test
  void everyTypeAndModeHasARule() {
    for (var type : ONTOLOGY.types().values()) {
      assertTrue(BOOK.rules().stream().anyMatch(r -> r.event().equals(type.code())), type.code());
      for (String mode : type.modes()) {
        assertTrue(
            BOOK.rules().stream()
                .anyMatch(r -> r.event().equals(type.code()) && mode.equals(r.mode())),
            type.code() + " " + mode);
      }
    }
  }
}
