package org.entente.language.neural;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Fits a {@link Network} to lessons. Sentences of a batch are shared out among a fixed number of
 * workers, whose slopes are added in their order, so that the same lessons give the same net on any
 * machine.
 */
public final class NetworkTrainer {
  private static final int WORKERS = 2;
  private static final int WARMING = 300;
  private static final double LAST_RATE = 0.03;

  /**
   * How to train.
   *
   * @param epochs passes over the lessons
   * @param rate of learning at its height
   * @param dropout share of numbers silenced while learning
   * @param batch words between two steps
   * @param seed of all that is drawn
   */
  public record Options(int epochs, double rate, double dropout, int batch, long seed) {}

  private final Options options;
  private final Network net;
  private final Turned turned;
  private final List<Learner> learners = new ArrayList<>();
  private final Adam adam;
  private int step;

  private NetworkTrainer(NetworkShape shape, Options options) {
    this.options = options;
    net = Network.untrained(shape, options.seed());
    turned = new Turned(net);
    for (int i = 0; i < WORKERS; i++) {
      learners.add(new Learner(net, turned, options.dropout()));
    }
    adam = new Adam(net);
  }

  /**
   * Trains a net.
   *
   * @param progress is told, a line at a time, how far the training is
   * @param afterEpoch is given the net after every pass
   */
  public static Network train(
      List<Lesson> lessons,
      NetworkShape shape,
      Options options,
      Consumer<String> progress,
      Consumer<Network> afterEpoch) {
    NetworkTrainer trainer = new NetworkTrainer(shape, options);
    trainer.train(lessons, progress, afterEpoch);
    return trainer.net;
  }

  private void train(
      List<Lesson> lessons, Consumer<String> progress, Consumer<Network> afterEpoch) {
    Random random = new Random(options.seed());
    int total = batches(lessons, random).size() * options.epochs();
    long words = lessons.stream().mapToLong(Lesson::words).sum();
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      double loss = 0;
      for (List<Lesson> batch : batches(lessons, random)) {
        loss += learn(batch, rate(total));
        step++;
      }
      progress.accept(String.format("pass %d: loss %.4f a word", epoch, loss / words));
      afterEpoch.accept(net);
    }
  }

  private double rate(int total) {
    double warm = Math.min(1, (step + 1.0) / Math.min(WARMING, 1 + total / 10));
    return options.rate() * warm * Math.max(LAST_RATE, 1 - (1 - LAST_RATE) * step / total);
  }

  private double learn(List<Lesson> batch, double rate) {
    int words = batch.stream().mapToInt(Lesson::words).sum();
    inParallel(
        worker -> {
          Learner learner = learners.get(worker);
          learner.gradients.clear();
          for (int i = worker; i < batch.size(); i += WORKERS) {
            learner.learn(batch.get(i), options.seed() + 1_000_003L * step + 31L * i);
          }
        });
    Gradients sum = learners.get(0).gradients;
    for (int i = 1; i < WORKERS; i++) {
      sum.add(learners.get(i).gradients);
    }
    adam.step(sum, rate, 1.0 / words);
    turned.renew();
    return sum.loss;
  }

  private static void inParallel(IntConsumer work) {
    List<CompletableFuture<Void>> others = new ArrayList<>();
    for (int i = 1; i < WORKERS; i++) {
      int worker = i;
      others.add(CompletableFuture.runAsync(() -> work.accept(worker)));
    }
    work.accept(0);
    others.forEach(CompletableFuture::join);
  }

  /** Sentences of like length together, the batches in random order. */
  private List<List<Lesson>> batches(List<Lesson> lessons, Random random) {
    List<Lesson> order = new ArrayList<>(lessons);
    java.util.Collections.shuffle(order, random);
    order.sort(Comparator.comparingInt(Lesson::words));
    List<List<Lesson>> batches = new ArrayList<>();
    List<Lesson> batch = new ArrayList<>();
    int words = 0;
    for (Lesson lesson : order) {
      batch.add(lesson);
      words += lesson.words();
      if (words >= options.batch()) {
        batches.add(batch);
        batch = new ArrayList<>();
        words = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    java.util.Collections.shuffle(batches, random);
    return batches;
  }
}
