package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.rulebook.ActorFiles;
import org.entente.rulebook.RulebookFiles;
import org.junit.jupiter.api.Test;

class ActorBookTest {
  private static final NameBook BOOK = ActorFiles.read(RulebookFiles.bundled());
  private static final ActorResolver RESOLVER = new ActorResolver(BOOK);

  private static ActorResolver.Resolution on(String day, String phrase) {
    return RESOLVER.resolve(phrase, LocalDate.parse(day));
  }

  @Test
  void moscowMeansTheSovietUnionIn1985AndRussiaIn1994() {
    assertThat(on("1985-05-01", "Moscow").code()).isEqualTo("SUN");
    assertThat(on("1994-05-01", "Moscow").code()).isEqualTo("RUS");
  }

  @Test
  void aPhraseOfNationalityAndRoleIsThatStatesSector() {
    assertThat(on("2024-01-01", "two Chinese warplanes"))
        .extracting(ActorResolver.Resolution::code, ActorResolver.Resolution::sector)
        .containsExactly("CHN", Sector.MIL);
  }

  @Test
  void aPersonsSectorIsThatOfTheOfficeOnTheDay() {
    assertThat(on("2024-01-01", "Vladimir Putin").sector()).isEqualTo(Sector.GOV);
    assertThat(on("1998-09-01", "Vladimir Putin").sector()).isEqualTo(Sector.SPY);
  }

  @Test
  void usIsNotThePronoun() {
    assertThat(on("2024-01-01", "US").code()).isEqualTo("USA");
    assertThat(on("2024-01-01", "us").code()).isNull();
  }
}
