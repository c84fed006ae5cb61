package org.entente.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.coding.RuleBook;
import org.entente.ontology.Ontology;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every rule, through the whole pipeline with all rules on. */
class RuleExamplesTest {
  private static final RulebookFiles FILES = RulebookFiles.folder(Path.of("../rulebook"));
  private static final Ontology ONTOLOGY = OntologyFiles.read(FILES);
  private static final RuleBook BOOK = EventRuleFiles.read(FILES, ONTOLOGY);

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    ArticleCoder pipeline = Library.load(FILES).articleCoder();
    RuleChecker checker = new RuleChecker(BOOK, d -> pipeline.code(d).events());
    return RuleExample.of(FILES).stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.where() + " " + e.rule() + ": " + e.text(),
                    () -> assertEquals(List.of(), checker.check(e).faults(), e.text())));
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
