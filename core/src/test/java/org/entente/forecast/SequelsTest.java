package org.entente.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SequelsTest {
  private static final int VISIT = 0;
  private static final int AID = 1;
  private static final int ACCUSE = 2;

  /** Every ten days 0 visits 1 and accuses 2; the day after it gives aid to 1, never to 2. */
  private static Knowledge learnt() {
    Groups groups = Groups.of(List.of(), 3, TinyWorld.of(List.of()));
    Knowledge knowledge = new Knowledge(new History(3, groups), new Factors(3, 3, 7));
    Stream stream = new Stream(knowledge, 3);
    for (int day = 0; day < 200; day += 10) {
      Quadruples events =
          TinyWorld.of(
              List.of(
                  new int[] {0, VISIT, 1, day},
                  new int[] {0, ACCUSE, 2, day},
                  new int[] {0, AID, 1, day + 1}));
      stream.learn(events, 0, events.size());
    }
    return knowledge;
  }

  private static float[] aid(Knowledge knowledge) {
    History h = knowledge.history;
    int[] dyads = {h.dyad(0, 1), h.dyad(0, 2), -1};
    return Objects.requireNonNull(knowledge.sequels).scores(h, dyads, AID, 201);
  }

  @Test
  void whatWasFollowedByAidMakesAidLikely() {
    float[] scores = aid(learnt());
    assertTrue(scores[0] > scores[1] + 1, scores[0] + " and " + scores[1]);
  }

  @Test
  void nothingIsSaidOfThoseWhoNeverMet() {
    assertEquals(0, aid(learnt())[2]);
  }

  @Test
  void theSameEventsGiveTheSameBits() {
    assertArrayEquals(aid(learnt()), aid(learnt()), 0f);
  }

  @Test
  void aModelThatEvidenceMayNotSpeakAgainstHasNone() {
    Groups groups = Groups.of(List.of(), 3, TinyWorld.of(List.of()));
    assertEquals(null, new Knowledge(new History(3, groups)).sequels);
  }

  @Test
  void logarithmsFromTheTableAreThoseOfTheLibrary() {
    assertEquals(0, FeatureFamily.log(0));
    for (float count = 1e-6f; count < 1e6f; count *= 1.01f) {
      assertEquals(1, FeatureFamily.log(count) / Math.log1p(count), 3e-5, "of " + count);
    }
  }
}
