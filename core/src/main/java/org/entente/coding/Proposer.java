package org.entente.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.text.Sentence;

/** Proposes codings of the sentences that the coder is unsure of ({@link Doubt}). */
public interface Proposer {
  /** Asked for nothing. */
  Proposer NONE =
      new Proposer() {
        @Override
        public String rule() {
          return "model-none";
        }

        @Override
        public Supplier<Optional<List<Proposal>>> ask(Sentence sentence) {
          return Optional::empty;
        }
      };

  /** What its events name as the rule that made them, so that a reader can tell: 'model-NAME'. */
  String rule();

  /**
   * Begins to ask and returns at once; the answer is waited for where it is taken.
   *
   * @return the events that it reads in the sentence, perhaps none of them; empty when there is no
   *     answer to go by
   */
  Supplier<Optional<List<Proposal>>> ask(Sentence sentence);
}
