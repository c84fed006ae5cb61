package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final String FILE = "<p>AT&amp;T <b>said</b> no</p>";

  private static Alignment.Builder page() {
    return new Alignment.Builder()
        .copy("AT", 3)
        .replace("&", 5, 10)
        .copy("T ", 10)
        .copy("said", 15)
        .copy(" no", 23);
  }

  private static String original(int begin, int end) {
    Span span = page().alignment().original(new Span(begin, end));
    return span.of(FILE);
  }

  @Test
  void anEntityLeadsBackToItsFiveCharacters() {
    assertThat(page().text()).isEqualTo("AT&T said no");
    assertThat(original(2, 3)).isEqualTo("&amp;");
    assertThat(original(0, 4)).isEqualTo("AT&amp;T");
  }

  @Test
  void aPhraseAcrossTagsLeadsBackToAllThatLiesBetween() {
    assertThat(original(5, 9)).isEqualTo("said");
    assertThat(original(5, 12)).isEqualTo("said</b> no");
  }
}
