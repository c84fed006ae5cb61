package org.entente.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.language.LanguageEngine;
import org.entente.language.LanguageModel;
import org.entente.rulebook.PlaceFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class GazetteerTaggerTest {
  private static final Gazetteer GAZETTEER = PlaceFiles.read(RulebookFiles.bundled());
  private static final PlaceTagger TAGGER = new GazetteerTagger(GAZETTEER);
  private static final LanguageEngine ENGINE = LanguageModel.bundled().engine();

  private static List<PlaceMention> places(String text) {
    return TAGGER.tag(ENGINE.parse(ENGINE.split(Document.plain("d", text, null)).get(0)));
  }

  @Test
  void cityIsAPlaceWhereSomethingHappensInIt() {
    List<PlaceMention> found = places("Kim Jong Un met Putin in Vladivostok.");
    assertEquals(1, found.size());
    assertEquals("RUS", found.get(0).place().country());
  }

  @Test
  void capitalThatActsIsNoPlace() {
    assertTrue(places("Moscow denied the report.").isEmpty());
  }

  @Test
  void occupiedTerritoryIsContestedWithWhoHoldsItFirst() {
    Place crimea = places("Ukraine struck an airfield in Crimea.").get(0).place();
    assertEquals("UKR", crimea.country());
    assertEquals(List.of("RUS", "UKR"), crimea.claimants());
  }

  @Test
  void cityOfContestedRegionIsNotHiddenByTheCityList() {
    assertTrue(places("Shells fell on the market in Donetsk.").get(0).place().isContested());
  }

  @Test
  void longestNameWins() {
    assertEquals("Gaza City", places("Tanks moved into Gaza City.").get(0).text());
  }

  @Test
  void seaBelongsToNoState() {
    assertNull(places("A tanker was hit in the Red Sea.").get(0).place().country());
  }

  @Test
  void townOfAWarIsKnownWithItsMarksAndWithout() {
    assertEquals("AFG", places("A bomb went off in Lashkar Gah.").get(0).place().country());
    assertEquals("UKR", places("Drones hit Kupiansk.").get(0).place().country());
  }

  @Test
  void cityOfAName() {
    assertEquals("COD", places("The rebels took the city of Goma.").get(0).place().country());
  }

  @Test
  void ordinaryWordIsNoCity() {
    List.of("Reading", "Split", "Bath", "Mobile").forEach(w -> assertNull(GAZETTEER.find(w)));
  }
}
