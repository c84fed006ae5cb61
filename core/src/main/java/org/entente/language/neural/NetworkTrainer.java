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

  /** Sentences that a worker takes side by side. */
  private static final int TOGETHER = 8;

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
  private final List<Gradients> gradients = new ArrayList<>();
  private final List<List<Learner>> learners = new ArrayList<>();
  private final Adam adam;
  private int step;

  private NetworkTrainer(Network net, Options options) {
    this.options = options;
    this.net = net;
    turned = new Turned(net);
    for (int i = 0; i < WORKERS; i++) {
      Gradients slopes = new Gradients(net);
      List<Learner> together = new ArrayList<>();
      for (int k = 0; k < TOGETHER; k++) {
        together.add(new Learner(net, turned, options.dropout(), slopes));
      }
      gradients.add(slopes);
      learners.add(together);
    }
    adam = new Adam(net);
  }

  /** What is learnt in each pass. */
  @FunctionalInterface
  public interface Course {
    /** The lessons of a pass, counted from 1. */
    List<Lesson> lessons(int pass);
  }

  /**
   * Trains a net.
   *
   * @param progress is told, a line at a time, how far the training is
   * @param afterEpoch is given the net after every pass
   */
  public static Network train(
      Course course,
      NetworkShape shape,
      Options options,
      Consumer<String> progress,
      Consumer<Network> afterEpoch) {
    Network untrained = Network.untrained(shape, options.seed());
    return new NetworkTrainer(untrained, options).train(course, progress, afterEpoch);
  }

  /** Lets a copy of a net learn on. */
  public static Network further(
      Network net,
      Course course,
      Options options,
      Consumer<String> progress,
      Consumer<Network> afterEpoch) {
    return new NetworkTrainer(net.thawed(), options).train(course, progress, afterEpoch);
  }

  private Network train(Course course, Consumer<String> progress, Consumer<Network> afterEpoch) {
    Random random = new Random(options.seed());
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      double loss = 0;
      long words = 0;
      List<List<Lesson>> batches = batches(course.lessons(epoch), random);
      for (int i = 0; i < batches.size(); i++) {
        double done = (epoch - 1 + (double) i / batches.size()) / options.epochs();
        loss += learn(batches.get(i), rate(done, batches.size() * options.epochs()));
        words += batches.get(i).stream().mapToLong(Lesson::words).sum();
        step++;
      }
      progress.accept(String.format("pass %d: loss %.4f a word", epoch, loss / words));
      afterEpoch.accept(net);
    }
    return net;
  }

  /**
   * How far a weight moves at most.
   *
   * @param done share of the whole course that is over
   * @param total steps of the whole course, about
   */
  private double rate(double done, int total) {
    double warm = Math.min(1, (step + 1.0) / Math.min(WARMING, 1 + total / 10));
    return options.rate() * warm * Math.max(LAST_RATE, 1 - (1 - LAST_RATE) * done);
  }

  private double learn(List<Lesson> batch, double rate) {
    int words = batch.stream().mapToInt(Lesson::words).sum();
    inParallel(worker -> learn(worker, batch));
    Gradients sum = gradients.get(0);
    for (int i = 1; i < WORKERS; i++) {
      sum.add(gradients.get(i));
    }
    adam.step(sum, rate, 1.0 / words);
    turned.renew();
    return sum.loss;
  }

  /** A worker's part of the batch: every second group of sentences. */
  private void learn(int worker, List<Lesson> batch) {
    gradients.get(worker).clear();
    for (int from = worker * TOGETHER; from < batch.size(); from += WORKERS * TOGETHER) {
      List<Lesson> group = batch.subList(from, Math.min(batch.size(), from + TOGETHER));
      long[] seeds = new long[group.size()];
      for (int i = 0; i < seeds.length; i++) {
        seeds[i] = options.seed() + 1_000_003L * step + 31L * (from + i);
      }
      Learner.learn(learners.get(worker).subList(0, seeds.length), group, seeds);
    }
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
