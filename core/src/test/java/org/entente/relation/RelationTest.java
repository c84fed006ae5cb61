package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.entente.ledger.Interaction;
import org.entente.ontology.QuadClass;
import org.junit.jupiter.api.Test;

class RelationTest {
  private static Interaction interaction(
      String event, String day, String actor, String recipient, QuadClass quad, double intensity) {
    return new Interaction(
        event, LocalDate.parse(day), actor, recipient, quad, intensity, "Harbour Wire");
  }

  private static final List<Interaction> DEEDS =
      List.of(
          interaction("e1", "2024-01-05", "RUS", "PRK", QuadClass.VERBAL_COOPERATION, 2.5),
          interaction("e1", "2024-01-05", "PRK", "RUS", QuadClass.VERBAL_COOPERATION, 2.5),
          interaction("e2", "2024-03-09", "PRK", "RUS", QuadClass.MATERIAL_CONFLICT, -6),
          interaction("e3", "2024-03-10", "RUS", "PRK", QuadClass.MATERIAL_COOPERATION, 10));

  private static Relation relation(Relation.Direction direction) {
    return Relation.of(Bloc.alone("RUS"), Bloc.alone("PRK"), Period.MONTH, direction, DEEDS);
  }

  @Test
  void aMutualEventCountsOnceAndMonthsWithoutEventsAreThere() {
    Relation both = relation(Relation.Direction.BOTH);
    assertThat(both.tallies()).extracting(Tally::events).containsExactly(1, 0, 2);
    assertThat(both.total().net()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(both.total().intensitySum()).isEqualTo(6.5);
  }

  @Test
  void oneDirectionCountsTheDeedsOfOneSide() {
    assertThat(relation(Relation.Direction.A_TO_B).total().conflict()).isZero();
    assertThat(relation(Relation.Direction.B_TO_A).total().conflict()).isEqualTo(1);
  }

  @Test
  void aMemberCountsOnlyFromItsAccessionOn() {
    Bloc bloc =
        new Bloc("@B", "B", List.of(new Bloc.Member("PRK", LocalDate.parse("2024-02-01"), null)));
    Relation r = Relation.of(Bloc.alone("RUS"), bloc, Period.MONTH, Relation.Direction.BOTH, DEEDS);
    assertThat(r.total().events()).isEqualTo(2);
  }

  @Test
  void theLevelMovesMoreForManyEventsThanForFew() {
    LocalDate january = LocalDate.parse("2024-01-01");
    LocalLevel few = LocalLevel.of(List.of(new Tally(january, 1, 0, 0, 0, 2.5)));
    LocalLevel many = LocalLevel.of(List.of(new Tally(january, 50, 0, 0, 0, 125)));
    assertThat(many.level()[0]).isGreaterThan(few.level()[0]).isLessThanOrEqualTo(1);
    assertThat(many.high()[0] - many.low()[0]).isLessThan(few.high()[0] - few.low()[0]);
  }

  @Test
  void theEnemyOfMyEnemyIsMyFriendIsBalanced() {
    Balance b =
        Balance.of(
            List.of(
                new Balance.Tie("RUS", "UKR", -1),
                new Balance.Tie("USA", "UKR", 1),
                new Balance.Tie("RUS", "USA", -1),
                new Balance.Tie("PRK", "RUS", 1),
                new Balance.Tie("PRK", "USA", 1)));
    assertThat(b.balanced()).isEqualTo(1);
    assertThat(b.unbalanced()).isEqualTo(1);
  }
}
