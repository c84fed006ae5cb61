package org.entente.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.language.neural.Lesson;
import org.entente.language.neural.Network;
import org.entente.language.neural.NetworkShape;
import org.entente.language.neural.NetworkTrainer;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Learns a {@link LanguageModel} from treebanks. The same treebanks and options give the same
 * model.
 *
 * <pre>{@code
 * LanguageModel model = ParserTrainer.train(material, ParserTrainer.Options.standard(), null, log);
 * model.save(Path.of("parser.bin"));
 * }</pre>
 */
public final class ParserTrainer {
  private static final int RARE_TAG = 15;
  private static final int RARE_RELATION = 10;
  private static final int FREQUENT_WORD = 10;
  private static final double ONE_TAG = 0.985;
  private static final int USUAL_WORD = 3;

  /** Longer sentences are not learnt from. */
  private static final int LONGEST = 90;

  /** Share of a teacher's beliefs where the treebank says what is right. */
  private static final double TRUST = 0.6;

  /** Passes that share out the text without trees among them. */
  private static final int TEXT_PARTS = 3;

  private static final long TEXT_SEED = 5;

  /**
   * How to train.
   *
   * @param tagBits rows of the tagger's weights, as a power of two
   * @param folds parts in which the training text is tagged by a tagger that has not seen it
   * @param tagEpochs passes over the treebank for the tagger
   * @param teacher the net from whose beliefs the parser's net learns
   * @param net the parser's net, and how it learns from sentences with trees
   * @param further how it then learns from other words and text too
   * @param seed of the order of sentences for the tagger
   */
  public record Options(
      int tagBits,
      int folds,
      int tagEpochs,
      Net teacher,
      Net net,
      NetworkTrainer.Options further,
      long seed) {
    /** Those of the model in the jar. */
    public static Options standard() {
      return new Options(
          17,
          4,
          7,
          new Net(
              160, 128, 2, false, 100, 100, new NetworkTrainer.Options(16, 2e-3, 0.33, 1500, 7)),
          new Net(160, 160, 1, true, 64, 48, new NetworkTrainer.Options(16, 2e-3, 0.25, 1500, 7)),
          new NetworkTrainer.Options(3, 1.2e-3, 0.15, 1500, 7),
          7);
    }

    /** Small and quick, for tests. */
    public static Options quick() {
      NetworkTrainer.Options learning = new NetworkTrainer.Options(4, 4e-3, 0.1, 100, 7);
      Net net = new Net(32, 32, 1, true, 32, 16, learning);
      return new Options(14, 2, 3, net, net, learning, 7);
    }
  }

  /**
   * A net and how it learns.
   *
   * @param width length of a word's sum of features
   * @param hidden length of a reader's state
   * @param layers readers above one another
   * @param direct whether views also hang on the word itself
   * @param arc length of what is known of a word in an arc
   * @param label length of what is known of it in a relation
   * @param learning how the net learns
   */
  public record Net(
      int width,
      int hidden,
      int layers,
      boolean direct,
      int arc,
      int label,
      NetworkTrainer.Options learning) {
    NetworkShape shape(int relations) {
      return new NetworkShape(
          1 << ParserFeatures.BITS,
          WordVectors.bundled().dimensions(),
          width,
          hidden,
          layers,
          direct,
          arc,
          label,
          relations);
    }
  }

  /**
   * What to train on.
   *
   * @param treebank sentences with their trees
   * @param drawn others with trees, which are not varied
   * @param text paragraphs without trees, of which a teacher says what it believes
   */
  public record Material(List<Sentence> treebank, List<Sentence> drawn, List<String> text) {
    public Material {
      treebank = List.copyOf(treebank);
      drawn = List.copyOf(drawn);
      text = List.copyOf(text);
    }

    List<Sentence> trees() {
      return Stream.concat(treebank.stream(), drawn.stream()).toList();
    }
  }

  private final Options options;
  private final Consumer<String> progress;
  private final Material material;
  private final List<Sentence> sentences;
  private final @Nullable LanguageModel teacher;
  private TagSet tags = new TagSet(List.of());
  private List<String> relations = List.of();

  private ParserTrainer(
      Material material,
      Options options,
      @Nullable LanguageModel teacher,
      Consumer<String> progress) {
    this.material = material;
    this.sentences = material.trees();
    this.options = options;
    this.teacher = teacher;
    this.progress = progress;
  }

  /**
   * Trains a model.
   *
   * @param teacher a model, learnt from the same sentences, from whose beliefs the net is to learn;
   *     null for one that is trained first
   * @param progress is told, a line at a time, how far the training is
   */
  public static LanguageModel train(
      Material material,
      Options options,
      @Nullable LanguageModel teacher,
      Consumer<String> progress) {
    if (material.trees().isEmpty()) {
      throw new IllegalArgumentException("no sentences to train on");
    }
    return new ParserTrainer(material, options, teacher, progress).train();
  }

  private LanguageModel train() {
    tags = collectTags();
    relations = collectRelations();
    if (teacher != null && !relations.equals(teacher.relations)) {
      throw new IllegalArgumentException("the teacher has learnt other relations");
    }
    Clusters clusters = Clusters.bundled();
    progress.accept(
        sentences.size()
            + " sentences, "
            + tags.size()
            + " tags, "
            + relations.size()
            + " relations");
    List<GoldSample> samples = new ArrayList<>();
    for (Sentence sentence : sentences) {
      samples.add(new GoldSample(sentence, tags, relations));
    }
    TaggerTrainer taggers = new TaggerTrainer(tags, options.tagBits(), options.seed());
    int[][] honest = tagByFolds(samples, taggers, clusters);
    Lexicon lexicon = lexicon(samples, clusters, true);
    describe(samples, lexicon);
    ClassWeights tagWeights =
        new ClassWeights(tags.size(), taggers.train(samples, options.tagEpochs()).quantized());
    for (int i = 0; i < samples.size(); i++) {
      System.arraycopy(honest[i], 0, samples.get(i).sample.tags, 0, honest[i].length);
    }
    List<Lesson> lessons = lessons(samples);
    Lemmatizer lemmatizer = Lemmatizer.of(lemmas());
    Network wise = teacher != null ? teacher.net : learn(options.teacher(), pass -> lessons);
    LanguageModel tutor = new LanguageModel(tags, relations, lexicon, tagWeights, wise, lemmatizer);
    List<Lesson> taught = Lesson.taught(lessons, wise, TRUST);
    Network first = learn(options.net(), pass -> taught);
    NetworkTrainer.Course course = course(samples, taught, tutor);
    Network net = NetworkTrainer.further(first, course, options.further(), progress, epoch -> {});
    return new LanguageModel(tags, relations, lexicon, tagWeights, net, lemmatizer);
  }

  /**
   * In each pass all sentences with trees, the treebank's once more with other words, and a part of
   * the text; of the last two only the teacher knows.
   */
  private NetworkTrainer.Course course(
      List<GoldSample> samples, List<Lesson> taught, LanguageModel tutor) {
    List<Lesson> read =
        material.text().isEmpty() ? List.of() : new TextLessons(tutor).of(material.text());
    List<Lesson> text = shuffled(Lesson.taught(read, tutor.net, 1), new Random(TEXT_SEED));
    progress.accept(text.size() + " sentences of text");
    Variation variation = new Variation(samples.subList(0, material.treebank().size()), tags);
    return pass -> {
      List<Lesson> varied = variation.lessons(options.seed() * 1000 + pass);
      int part = (pass - 1) % TEXT_PARTS;
      int from = (int) ((long) text.size() * part / TEXT_PARTS);
      int to = (int) ((long) text.size() * (part + 1) / TEXT_PARTS);
      List<Lesson> all = new ArrayList<>(taught);
      all.addAll(Lesson.taught(varied, tutor.net, 1));
      all.addAll(text.subList(from, to));
      return all;
    };
  }

  private Network learn(Net net, NetworkTrainer.Course course) {
    NetworkShape shape = net.shape(relations.size());
    return NetworkTrainer.train(course, shape, net.learning(), progress, epoch -> {});
  }

  static List<Lesson> lessons(List<GoldSample> samples) {
    WordVectors vectors = WordVectors.bundled();
    List<Lesson> lessons = new ArrayList<>();
    for (GoldSample gold : samples) {
      if (gold.sample.size <= LONGEST) {
        lessons.add(gold.lesson(vectors));
      }
    }
    return lessons;
  }

  /** Tags as a tagger gives them that was trained on the other parts of the text. */
  private int[][] tagByFolds(List<GoldSample> samples, TaggerTrainer taggers, Clusters clusters) {
    int[][] result = new int[samples.size()][];
    int right = 0;
    int all = 0;
    for (int fold = 0; fold < options.folds(); fold++) {
      List<GoldSample> rest = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        if (i % options.folds() != fold) {
          rest.add(samples.get(i));
        }
      }
      Lexicon lexicon = lexicon(rest, clusters, false);
      describe(samples, lexicon);
      Perceptron model = taggers.train(rest, Math.max(2, options.tagEpochs() - 2));
      Tagger tagger = new Tagger(new ClassWeights(tags.size(), model.quantized()), tags);
      for (int i = fold; i < samples.size(); i += options.folds()) {
        GoldSample gold = samples.get(i);
        tagger.tag(gold.sample);
        result[i] = gold.sample.tags.clone();
        right += gold.rightTags();
        all += gold.sample.size;
      }
    }
    progress.accept(String.format("tags of unseen parts right: %.2f %%", 100.0 * right / all));
    return result;
  }

  private static void describe(List<GoldSample> samples, Lexicon lexicon) {
    WordCache cache = new WordCache(lexicon);
    for (GoldSample gold : samples) {
      gold.describe(cache);
    }
  }

  private Lexicon lexicon(List<GoldSample> samples, Clusters clusters, boolean withOnly) {
    Map<Integer, int[]> byForm = new HashMap<>();
    Map<Integer, int[]> byLower = new HashMap<>();
    for (GoldSample gold : samples) {
      for (int i = 1; i <= gold.sample.size; i++) {
        String word = gold.sentence.token(i - 1).text();
        int tag = gold.tags[i];
        byForm.computeIfAbsent(WordForm.formHash(word), k -> new int[tags.size()])[tag]++;
        byLower.computeIfAbsent(WordForm.lowerHash(word), k -> new int[tags.size()])[tag]++;
      }
    }
    return new Lexicon(
        clusters,
        new HashTable(withOnly ? usual(byForm, FREQUENT_WORD, ONE_TAG) : Map.of()),
        new HashTable(usual(byLower, USUAL_WORD, 0)));
  }

  private static Map<Integer, Integer> usual(Map<Integer, int[]> counts, int least, double share) {
    Map<Integer, Integer> result = new HashMap<>();
    counts.forEach(
        (word, row) -> {
          int sum = 0;
          int best = 0;
          for (int t = 0; t < row.length; t++) {
            sum += row[t];
            best = row[t] > row[best] ? t : best;
          }
          if (sum >= least && row[best] >= share * sum) {
            result.put(word, best);
          }
        });
    return result;
  }

  private TagSet collectTags() {
    Map<TagSet.Tag, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        counts.merge(GoldSample.tag(token), 1, Integer::sum);
      }
    }
    int least = Math.min(RARE_TAG, 1 + sentences.size() / 100);
    List<TagSet.Tag> kept = new ArrayList<>();
    counts.forEach(
        (tag, count) -> {
          if (count >= least) {
            kept.add(tag);
          }
        });
    kept.sort(Comparator.comparing(TagSet.Tag::xpos).thenComparing(TagSet.Tag::upos));
    if (kept.isEmpty()) {
      kept.add(new TagSet.Tag("NN", Upos.NOUN));
    }
    return new TagSet(kept);
  }

  private List<String> collectRelations() {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("root", Integer.MAX_VALUE / 2);
    counts.put("dep", Integer.MAX_VALUE / 2);
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        counts.merge(GoldSample.relation(token), 1, Integer::sum);
      }
    }
    int least = Math.min(RARE_RELATION, 1 + sentences.size() / 100);
    counts.values().removeIf(count -> count < least);
    return List.copyOf(counts.keySet());
  }

  /** Lemmas that the rules miss, where the treebank agrees with itself. */
  private TreeMap<String, String> lemmas() {
    Lemmatizer rules = Lemmatizer.of(new TreeMap<>());
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        String key = rules.key(token.text(), GoldSample.tag(token).xpos());
        if (!key.isEmpty() && !token.lemma().equals("_")) {
          seen.computeIfAbsent(key, k -> new TreeMap<>()).merge(token.lemma(), 1, Integer::sum);
        }
      }
    }
    TreeMap<String, String> learnt = new TreeMap<>();
    seen.forEach(
        (key, counts) -> {
          String lemma = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
          if (rules.isException(key, lemma)) {
            learnt.put(key, lemma);
          }
        });
    return learnt;
  }

  /** Shuffles as the seed says. */
  static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
