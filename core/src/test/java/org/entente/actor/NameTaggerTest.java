package org.entente.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class NameTaggerTest {
  private static final ArticleCoder CODER = Library.load().articleCoder();

  private static List<String> mentions(String text) {
    Document document = Document.plain("test", text, LocalDate.of(2024, 11, 16));
    return CODER.code(document).actors().stream()
        .map(m -> m.alias() + " = " + m.actor().code() + " " + m.actor().sector())
        .toList();
  }

  @Test
  void aBackedMilitiaIsOneActorOfItsBacker() {
    assertThat(mentions("An Iranian-backed militia attacked the base."))
        .containsExactly("Iranian-backed militia = IRN REB");
  }

  @Test
  void aStateThatIsAFirstNameIsNoActor() {
    assertThat(mentions("Chad Smith met Jordan Peterson in Niger."))
        .containsExactly("Niger = NER null");
  }

  @Test
  void aNationalityThatOnlyDescribesIsNoActor() {
    assertThat(mentions("She ate Russian caviar in a Chinese restaurant.")).isEmpty();
  }

  @Test
  void anUnknownMinisterIsOfTheStateNamedBefore() {
    assertThat(mentions("South Korean Defence Minister Park Jin-ho met the press."))
        .anyMatch(m -> m.contains("Minister") && m.endsWith("= KOR GOV"));
  }

  @Test
  void aMinistryIsNoPerson() {
    assertThat(mentions("The drones flew west, the Turkish Defence Ministry said."))
        .containsExactly("Turkish Defence Ministry = TUR GOV");
  }

  @Test
  void anHonorificLeadsToWhoIsInOffice() {
    assertThat(mentions("Mr Yoon declared martial law.")).containsExactly("Yoon = KOR GOV");
  }

  @Test
  void theTwoLeadersAreThoseNamedBefore() {
    assertThat(mentions("Presidents Putin and Kim signed the treaty. The two leaders hugged."))
        .contains("two leaders = RUS GOV", "two leaders = PRK GOV");
  }

  @Test
  void itsForcesAreThoseOfWhoSpeaks() {
    assertThat(mentions("Israel said its forces struck Tyre.")).contains("its forces = ISR MIL");
    assertThat(mentions("Washington urged Moscow to withdraw its troops from Georgia."))
        .contains("its troops = RUS MIL");
    assertThat(mentions("Chad and Niger made peace, and their foreign ministers met."))
        .contains("their foreign ministers = TCD GOV", "their foreign ministers = NER GOV");
  }

  @Test
  void itsMinisterSpeaksForWhoWasNamedBefore() {
    assertThat(mentions("Iran will return to the talks, its foreign minister said."))
        .contains("its foreign minister = IRN GOV");
  }

  @Test
  void whoIsExpelledIsNotOnesOwn() {
    assertThat(mentions("India recalled its envoy after Canada expelled its top diplomat."))
        .contains("its envoy = IND GOV", "its top diplomat = IND GOV");
  }

  @Test
  void statesOfThePastAreNamedByPagesOfToday() {
    assertThat(mentions("The Soviet Union shelled Yugoslavia."))
        .containsExactly("Soviet Union = SUN null", "Yugoslavia = YUG null");
  }
}
