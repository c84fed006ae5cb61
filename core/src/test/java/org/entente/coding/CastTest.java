package org.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.coding.EventMention.Participant;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

/** Who does it to whom, where that takes more than the expression of a rule. */
class CastTest {
  private static final ArticleCoder CODER = Library.load().articleCoder();

  private static List<String> events(String text) {
    return CODER.code(Document.plain("t", text, null)).events().stream()
        .map(m -> m.type().code() + " " + names(m.actors()) + " > " + names(m.recipients()))
        .toList();
  }

  private static String names(List<Participant> parties) {
    return parties.stream()
        .map(p -> p.text() + "=" + (p.actor() == null ? "?" : p.actor().actor().country()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void whoseStrikeItWasKilledThem() {
    assertThat(events("Four Syrian soldiers were killed in an Israeli airstrike near Homs."))
        .containsExactly("ASSAULT Israeli=ISR > Four Syrian soldiers=SYR");
  }

  @Test
  void whereAnAttackHappenedKilledNobody() {
    assertThat(events("Oman condemned the attack on mosques in Mali that killed twenty people."))
        .noneMatch(e -> e.startsWith("ASSAULT Mali") || e.contains("Mali=MLI > twenty"));
  }

  @Test
  void whoSendsTroopsActsNotTheTroops() {
    assertThat(events("Chad withdrew peacekeepers from Sudan."))
        .containsExactly("RETREAT Chad=TCD > Sudan=SDN");
  }

  @Test
  void whatIsOwnedBelongsToItsOwner() {
    assertThat(events("Houthi forces attacked a British-owned cargo ship in the Red Sea."))
        .containsExactly("ASSAULT Houthi forces=YEM > a British-owned cargo ship=GBR");
  }

  @Test
  void whatIsGivenIsFollowedToThoseWhomItHelps() {
    assertThat(events("Germany gave 35 million euros to promote private investment in Ethiopia."))
        .anyMatch(e -> e.startsWith("AID Germany=DEU > ") && e.endsWith("Ethiopia=ETH"));
  }

  @Test
  void theSecondObjectBehindANameIsHitToo() {
    assertThat(
            events(
                "The Houthis claimed that they had attacked the Saudi airport of Abha and the"
                    + " Khamis Mushait military base."))
        .singleElement()
        .asString()
        .contains("the Saudi airport of Abha=SAU", "the Khamis Mushait military base=");
  }

  @Test
  void factsToldToSomebodyAreNoDemands() {
    assertThat(events("The minister told reporters that Eritrea had expelled two Italian envoys."))
        .containsExactly("SANCTION Eritrea=ERI > two Italian envoys=ITA");
  }

  @Test
  void peopleAreNotCutOffFromTheStateTheyComeFrom() {
    assertThat(events("Mali expelled two diplomats from Sweden."))
        .singleElement()
        .asString()
        .endsWith("Mali=MLI > two diplomats from Sweden=SWE");
  }

  @Test
  void whatDescribesAKnownNameIsNoPartOfIt() {
    assertThat(events("Israel bombed Hezbollah, a militia backed by Tehran."))
        .anyMatch(e -> e.equals("ASSAULT Israel=ISR > Hezbollah=LBN"));
  }

  @Test
  void numbersWhoseMarksStandApartAreWhole() {
    assertThat(events("Around 3 , 000 Syrian refugees have sought asylum in Cyprus ."))
        .anyMatch(e -> e.contains("Around 3 , 000 Syrian refugees=SYR > Cyprus=CYP"));
  }

  @Test
  void theMainClauseIsNotPassedOverForWhatIsHopedFor() {
    assertThat(events("Iran's minister has said he hopes Japan will lift sanctions on Tehran."))
        .allMatch(e -> !e.startsWith("CONCEDE Japan"));
  }

  @Test
  void whomAPromiseConcernsMakesNone() {
    assertThat(events("Norway agreed to provide Malawi with vaccines."))
        .containsExactly("AGREE Norway=NOR > Malawi=MWI");
    assertThat(events("Peru and Chile agreed a truce after talks in Bolivia."))
        .containsExactly("RETREAT Peru=PER, Chile=CHL > Peru=PER, Chile=CHL");
  }

  @Test
  void theNameBehindATitleIsPartOfTheParty() {
    assertThat(
            events(
                "Qatari Prime Minister , Sheikh Hamad bin Salem Al Thani , has received the Omani"
                    + " envoy ."))
        .containsExactly(
            "CONSULT Qatari Prime Minister , Sheikh Hamad bin Salem Al Thani=QAT > the Omani"
                + " envoy=OMN");
  }

  @Test
  void theAreaThatPeopleAreInIsToldWithThem() {
    assertThat(events("Nepal accepted the demands of protesters in the south of the country."))
        .anyMatch(e -> e.contains("protesters in the south of the country="));
  }

  @Test
  void whatIsToBeDoneIsNoPartOfWhoIsToDoIt() {
    assertThat(events("The Red Cross appealed to both sides to let the wounded leave the city."))
        .anyMatch(e -> e.contains("> both sides="));
  }

  @Test
  void whoeverIsNearestToTheDeedIsItsRecipientWhereNobodyIsKnown() {
    assertThat(events("Venezuela releases dozens of political activists."))
        .anyMatch(e -> e.startsWith("RETREAT Venezuela=VEN > ") && e.contains("activists"));
  }
}
