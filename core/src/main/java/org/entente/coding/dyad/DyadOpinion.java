package org.entente.coding.dyad;

import java.util.List;
import java.util.function.Supplier;
import org.entente.coding.Opinion;
import org.entente.coding.RuleWords;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** The dyad model's opinion on parties that were found in a parsed sentence. */
public final class DyadOpinion implements Opinion {
  private final Supplier<DyadModel> models;
  private final RuleWords words;

  /**
   * @param model asked for with each question; may load it the first time
   */
  public DyadOpinion(Supplier<DyadModel> model, RuleWords words) {
    this.models = model;
    this.words = words;
  }

  /** The named evidence for what {@code source} does to {@code target}. */
  public List<String> evidence(Sentence sentence, Span source, @Nullable Span target) {
    return DyadFeatures.of(
        new DyadQuestion(sentence, source, target == null ? DyadQuestion.NOBODY : target), words);
  }

  /** What speaks for and against {@code type}, the weightiest first. */
  public List<DyadModel.Term> explain(
      Sentence sentence, Span source, @Nullable Span target, String type) {
    return models.get().explain(evidence(sentence, source, target), type);
  }

  /** How likely each type is, given that something happens. */
  public DyadModel.Answer answer(Sentence sentence, Span source, @Nullable Span target) {
    return models.get().answer(evidence(sentence, source, target));
  }

  @Override
  public Guess guess(Sentence sentence, Span source, @Nullable Span target) {
    List<String> evidence = evidence(sentence, source, target);
    DyadModel model = models.get();
    DyadModel.Answer answer = model.answer(evidence);
    double probability = answer.probabilities().getOrDefault(answer.type(), 0.0);
    return new Guess(answer.type(), probability, model.nothing(evidence));
  }
}
