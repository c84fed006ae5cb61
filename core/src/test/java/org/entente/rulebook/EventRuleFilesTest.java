package org.entente.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.coding.RuleBook;
import org.entente.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventRuleFilesTest {
  private static final Ontology ONTOLOGY =
      OntologyFiles.read(RulebookFiles.folder(Path.of("../rulebook")));

  @TempDir Path folder;

  @Test
  void aWordListMayIncludeAnother() throws IOException {
    RuleBook book =
        read("kinds:\n  - rafale, gripen\naircraft:\n  - jet\n  - \"{kinds}, drone\"\n");
    assertEquals(List.of("jet", "rafale", "gripen", "drone"), book.classes().get("aircraft"));
  }

  @Test
  void aWordListThatIsMissingOrIncludesItselfIsNamedWithItsLine() {
    assertTrue(wrong("aircraft:\n  - \"{kinds}\"\n").contains("no word list 'kinds'"));
    assertTrue(wrong("a:\n  - \"{b}\"\nb:\n  - \"{a}\"\n").contains("includes itself"));
  }

  @Test
  void anAliasIsNoWord() {
    String message = wrong("kinds: &kinds\n  - rafale\naircraft: *kinds\n");
    assertTrue(message.startsWith("events/classes.yaml:3:"), message);
    assertTrue(message.contains("YAML alias"), message);
  }

  private String wrong(String classes) {
    return String.valueOf(assertThrows(RulebookException.class, () -> read(classes)).getMessage());
  }

  private RuleBook read(String classes) throws IOException {
    Files.createDirectories(folder.resolve("events"));
    Files.writeString(folder.resolve("events/classes.yaml"), classes);
    return EventRuleFiles.read(RulebookFiles.folder(folder), ONTOLOGY);
  }
}
