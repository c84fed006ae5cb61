package org.entente.forecast;

import java.util.Random;

/**
 * Entities and relations as short vectors, learnt as events come in: a log-bilinear model of who is
 * the object, {@code score = b(o) + (q(r) + a(s) ∘ (1 + w(r))) · v(o)}, with an inverse for each
 * relation (the canonical decomposition of Lacroix et al. 2018, with a term for each pair), fitted
 * by a softmax over the answer and some drawn in its place, at a step that Adagrad shortens for
 * each vector. What is learnt last counts most, so that it forgets. One thread learns; the same
 * events in the same order with the same seed give the same bits.
 */
final class Factors {
  static final int SIZE = 64;
  private static final int DRAWN = 40;
  private static final float RATE = 0.15f;
  private static final float DECAY = 2e-4f;
  private static final int MEMORY = 1 << 16;
  private static final int LATEST = 12;

  private final int relations;
  private final int entities;
  private final float[] actors;
  private final float[] objects;
  private final float[] constants;
  private final float[] wanted;
  private final float[] turned;
  private final float[][] squares;
  private final Random random;

  /** Objects of the latest events, to draw from. */
  private final int[] latest = new int[MEMORY];

  private int seen;

  /** Vectors of the entities as company, and how much each relation goes by it. */
  private final float[] companions;

  private final float[] gates;

  /** The latest partners of each entity, with relation and step; and how many there were. */
  private final int[] partners;

  private final int[] partnerRelations;
  private final int[] partnerSteps;
  private final int[] partnerCounts;
  private final float[] weights = new float[LATEST];
  private final float[] bag = new float[SIZE];

  private final float[] context = new float[SIZE];
  private final float[] back = new float[SIZE];
  private final int[] drawn = new int[DRAWN + 1];
  private final float[] chances = new float[DRAWN + 1];

  Factors(int entities, int relations, long seed) {
    this.entities = entities;
    this.relations = relations;
    random = new Random(seed);
    actors = noise(entities);
    objects = noise(entities);
    constants = new float[entities];
    wanted = noise(2 * relations);
    turned = noise(2 * relations);
    companions = noise(entities);
    gates = noise(2 * relations);
    for (int k = 0; k < gates.length; k++) {
      gates[k] += 0.5f;
    }
    partners = new int[entities * LATEST];
    partnerRelations = new int[partners.length];
    partnerSteps = new int[partners.length];
    partnerCounts = new int[entities];
    squares =
        new float[][] {
          new float[entities],
          new float[entities],
          new float[2 * relations],
          new float[2 * relations],
          new float[entities],
          new float[2 * relations]
        };
  }

  private float[] noise(int rows) {
    float[] values = new float[rows * SIZE];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) (0.1 * random.nextGaussian());
    }
    return values;
  }

  /** Learns from some events in both directions; those of one step do not know of each other. */
  void learn(Quadruples events, int from, int to) {
    for (int i = from; i < to; ) {
      int end = Math.min(to, events.endOfTime(i));
      for (int k = i; k < end; k++) {
        int r = events.relation(k);
        learn(events.subject(k), r, events.object(k), events.time(k));
        learn(events.object(k), r + relations, events.subject(k), events.time(k));
      }
      for (int k = i; k < end; k++) {
        int r = events.relation(k);
        meet(events.subject(k), r, events.object(k), events.time(k));
        meet(events.object(k), r + relations, events.subject(k), events.time(k));
      }
      i = end;
    }
  }

  /** Forgets who met whom, but not what was learnt, so that the same events can be gone through. */
  void restart() {
    java.util.Arrays.fill(partnerCounts, 0);
  }

  private void meet(int s, int r, int o, int step) {
    int at = s * LATEST + partnerCounts[s] % LATEST;
    partners[at] = o;
    partnerRelations[at] = r;
    partnerSteps[at] = step;
    partnerCounts[s]++;
  }

  private void learn(int s, int r, int o, int step) {
    latest[seen++ & (MEMORY - 1)] = o;
    float whole = bag(s, r, step, weights, bag);
    for (int d = 0; d < SIZE; d++) {
      context[d] =
          wanted[r * SIZE + d]
              + actors[s * SIZE + d] * (1 + turned[r * SIZE + d])
              + gates[r * SIZE + d] * bag[d];
    }
    draw(o);
    float highest = 0;
    for (int k = 0; k <= DRAWN; k++) {
      chances[k] = constants[drawn[k]] + dot(context, 0, objects, drawn[k] * SIZE);
      highest = Math.max(highest, chances[k]);
    }
    float sum = 0;
    for (int k = 0; k <= DRAWN; k++) {
      chances[k] = (float) Math.exp(chances[k] - highest);
      sum += chances[k];
    }
    java.util.Arrays.fill(back, 0);
    for (int k = 0; k <= DRAWN; k++) {
      float error = chances[k] / sum - (k == 0 ? 1 : 0);
      if (Math.abs(error) > 1e-3f) {
        answer(drawn[k], error);
      }
    }
    if (whole > 0) {
      company(s, r);
    }
    ask(s, r);
  }

  /**
   * The mean of the vectors of a subject's latest partners, into {@code to}: the later the more,
   * and those of the same relation most. Returns the sum of the weights.
   */
  private float bag(int s, int r, int step, float[] weights, float[] to) {
    java.util.Arrays.fill(to, 0);
    int n = Math.min(LATEST, partnerCounts[s]);
    float whole = 0;
    for (int k = 0; k < n; k++) {
      int at = s * LATEST + k;
      float weight = 1f / (1f + (step - partnerSteps[at]) / 10f);
      weights[k] = partnerRelations[at] == r ? 3 * weight : weight;
      whole += weights[k];
    }
    for (int k = 0; k < n; k++) {
      weights[k] /= whole + 0.5f;
      int u = partners[s * LATEST + k] * SIZE;
      for (int d = 0; d < SIZE; d++) {
        to[d] += weights[k] * companions[u + d];
      }
    }
    return whole;
  }

  private void company(int s, int r) {
    int g = r * SIZE;
    float byGate = 0;
    float byBag = 0;
    for (int d = 0; d < SIZE; d++) {
      float gate = back[d] * bag[d];
      float own = back[d] * gates[g + d];
      byGate += gate * gate;
      byBag += own * own;
    }
    int n = Math.min(LATEST, partnerCounts[s]);
    for (int k = 0; k < n; k++) {
      int partner = partners[s * LATEST + k];
      float step = step(squares[4], partner, byBag * weights[k] * weights[k]);
      int u = partner * SIZE;
      for (int d = 0; d < SIZE; d++) {
        companions[u + d] -=
            step * (back[d] * gates[g + d] * weights[k] + DECAY * companions[u + d]);
      }
    }
    float stepGate = step(squares[5], r, byGate);
    for (int d = 0; d < SIZE; d++) {
      gates[g + d] -= stepGate * back[d] * bag[d];
    }
  }

  /** Two in three are drawn from the latest objects, the others from all entities. */
  private void draw(int answer) {
    drawn[0] = answer;
    int known = Math.min(seen, MEMORY);
    for (int k = 1; k <= DRAWN; k++) {
      int other = k % 3 == 0 ? random.nextInt(entities) : latest[random.nextInt(known)];
      drawn[k] = other == answer ? random.nextInt(entities) : other;
    }
  }

  private void answer(int o, float error) {
    int at = o * SIZE;
    float square = 0;
    for (int d = 0; d < SIZE; d++) {
      back[d] += error * objects[at + d];
    }
    for (int d = 0; d < SIZE; d++) {
      square += context[d] * context[d];
    }
    float step = step(squares[1], o, error * error * square);
    for (int d = 0; d < SIZE; d++) {
      objects[at + d] -= step * (error * context[d] + DECAY * objects[at + d]);
    }
    constants[o] -= 0.1f * step * error;
  }

  private void ask(int s, int r) {
    int a = s * SIZE;
    int w = r * SIZE;
    float whole = 0;
    float byActor = 0;
    float byTurn = 0;
    for (int d = 0; d < SIZE; d++) {
      float actor = back[d] * (1 + turned[w + d]);
      float turn = back[d] * actors[a + d];
      whole += back[d] * back[d];
      byActor += actor * actor;
      byTurn += turn * turn;
    }
    float stepActor = step(squares[0], s, byActor);
    float stepWanted = step(squares[2], r, whole);
    float stepTurned = step(squares[3], r, byTurn);
    for (int d = 0; d < SIZE; d++) {
      float actor = back[d] * (1 + turned[w + d]);
      float turn = back[d] * actors[a + d];
      actors[a + d] -= stepActor * (actor + DECAY * actors[a + d]);
      wanted[w + d] -= stepWanted * (back[d] + DECAY * wanted[w + d]);
      turned[w + d] -= stepTurned * (turn + DECAY * turned[w + d]);
    }
  }

  private static float step(float[] squares, int row, float square) {
    squares[row] += square / SIZE;
    return RATE / (float) Math.sqrt(squares[row] + 1e-4f);
  }

  /**
   * What a query looks for, into {@code to}, and the part of it that is due to the subject's
   * company, into {@code company}.
   */
  void toward(int s, int r, int step, float[] to, float[] company) {
    bag(s, r, step, new float[LATEST], company);
    for (int d = 0; d < SIZE; d++) {
      company[d] *= gates[r * SIZE + d];
      to[d] = wanted[r * SIZE + d] + actors[s * SIZE + d] * (1 + turned[r * SIZE + d]) + company[d];
    }
  }

  /** How well an object fits what a query looks for, its own popularity left out. */
  float fit(float[] toward, int o) {
    return dot(toward, 0, objects, o * SIZE);
  }

  /** Those of some objects that fit best, their popularity counted. */
  int[] best(float[] toward, int[] among, int most) {
    double[] scores = new double[among.length];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = constants[among[k]] + fit(toward, among[k]);
    }
    int[] best = BlendRanker.best(scores, most);
    for (int k = 0; k < best.length; k++) {
      best[k] = among[best[k]];
    }
    return best;
  }

  /** How well an object fits a subject, whatever the relation. */
  float affinity(int s, int o) {
    return dot(actors, s * SIZE, objects, o * SIZE);
  }

  private static float dot(float[] a, int i, float[] b, int j) {
    float one = 0;
    float two = 0;
    float three = 0;
    float four = 0;
    for (int d = 0; d < SIZE; d += 4) {
      one += a[i + d] * b[j + d];
      two += a[i + d + 1] * b[j + d + 1];
      three += a[i + d + 2] * b[j + d + 2];
      four += a[i + d + 3] * b[j + d + 3];
    }
    return one + two + (three + four);
  }
}
