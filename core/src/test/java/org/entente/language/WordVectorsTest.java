package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
  private final WordVectors vectors = WordVectors.bundled();

  @Test
  void wordsUsedAlikePointAlike() {
    assertThat(vectors.similarity("condemn", "denounce"))
        .isGreaterThan(vectors.similarity("condemn", "supply") + 0.2);
    assertThat(vectors.similarity("missile", "rocket"))
        .isGreaterThan(vectors.similarity("missile", "summit") + 0.2);
  }

  @Test
  void unknownWordAddsNothing() {
    float[] sum = new float[vectors.dimensions()];
    assertThat(vectors.add("qzxwv", sum, 0)).isFalse();
    assertThat(sum).containsOnly(0f);
    assertThat(vectors.similarity("qzxwv", "treaty")).isZero();
  }

  @Test
  void whatWasWrittenIsReadAlike() throws IOException {
    WordVectors two =
        WordVectors.of(Map.of("pact", new float[] {3, 4}, "treaty", new float[] {6, 8.1f}));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    two.write(out);
    WordVectors again = WordVectors.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.similarity("pact", "treaty")).isBetween(0.999, 1.0001);
  }
}
