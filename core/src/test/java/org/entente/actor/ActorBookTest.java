package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.rulebook.ActorFiles;
import org.entente.rulebook.RulebookFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aGroupThatTakesPowerIsTheGovernmentFromThatDay() {
    assertThat(on("2019-05-01", "the Taliban").sector()).isEqualTo(Sector.REB);
    assertThat(on("2023-05-01", "the Taliban").sector()).isEqualTo(Sector.GOV);
  }

  @Test
  void wordsWithinANameAreNoRole() {
    assertThat(on("2024-01-01", "Asian Development Bank").sector()).isEqualTo(Sector.IGO);
    assertThat(on("2024-01-01", "the African Union").sector()).isEqualTo(Sector.IGO);
  }

  @Test
  void anotherFirstNameIsAnotherPerson() {
    assertThat(on("2024-05-01", "President Gustavo Francisco Petro Urrego").code())
        .isEqualTo("COL");
    assertThat(on("2024-05-01", "Senator Walter Petro").name()).isNull();
  }

  @Test
  void usIsNotThePronoun() {
    assertThat(on("2024-01-01", "US").code()).isEqualTo("USA");
    assertThat(on("2024-01-01", "us").code()).isNull();
  }

  @Test
  void everyOfficeOfEveryPersonReads() {
    assertThat(BOOK.people()).hasSizeGreaterThan(3500).allMatch(p -> !p.offices().isEmpty());
  }

  @Test
  void aPersonIsFoundWithoutTheirAccents() {
    assertThat(on("2020-01-01", "Mario Abdo Benitez").country()).isEqualTo("PRY");
    assertThat(on("2020-01-01", "Recep Tayyip Erdoğan").country()).isEqualTo("TUR");
  }

  @Test
  void aSurnameMeansWhoLeadsAStateOnThatDay() {
    assertThat(on("2024-11-16", "Kim").name()).isEqualTo("Kim Jong Un");
    assertThat(on("2004-11-16", "President Bush").name()).isEqualTo("George W. Bush");
  }

  @Test
  void whoHeadsAnOrganisationActsForIt() {
    assertThat(on("2024-11-16", "Mark Rutte").code()).isEqualTo("NATO");
    assertThat(on("2020-11-16", "Mark Rutte").code()).isEqualTo("NLD");
  }

  @Test
  void aCityStandsForItsPeople() {
    assertThat(on("2024-01-01", "protesters in Shenzhen"))
        .extracting(ActorResolver.Resolution::code, ActorResolver.Resolution::sector)
        .containsExactly("CHN", Sector.CVL);
  }

  @Test
  void whomSomethingIsAgainstIsNotWhoActs() {
    assertThat(on("2024-01-01", "protesters against Vladimir Putin").name()).isNull();
    assertThat(on("2024-01-01", "US envoy to NATO").code()).isEqualTo("USA");
  }

  @Test
  void anOfficeThatEndsBeforeItBeginsIsAnErrorWithFileAndLine(@TempDir Path folder)
      throws IOException {
    Path actors = Files.createDirectories(folder.resolve("actors"));
    Files.writeString(
        actors.resolve("people.yaml"), "people:\n  FRA:\n    - Jean Dupont | pres 2001..1999\n");
    NameBook book = ActorFiles.read(RulebookFiles.folder(folder));
    assertThatThrownBy(() -> book.people().get(0).offices())
        .hasMessageContaining("people.yaml:3")
        .hasMessageContaining("ends before it begins");
  }

  @Test
  void aPersonWhoStandsTwiceIsAnError(@TempDir Path folder) throws IOException {
    Path actors = Files.createDirectories(folder.resolve("actors"));
    Files.writeString(
        actors.resolve("people.yaml"),
        "people:\n  FRA:\n    - Jean Dupont | pres 2001..\n    - Jean Dupont | pm 2001..\n");
    assertThatThrownBy(() -> ActorFiles.read(RulebookFiles.folder(folder)))
        .hasMessageContaining("stands twice");
  }
}
