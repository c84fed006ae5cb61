package org.entente.language;

import static org.entente.language.Features.join;

/**
 * What the parser looks at when it chooses an action: the top of the stack (s0, s1, s2), the next
 * words (b0, b1, b2), their outermost dependents, their valency, and what lies ahead. After Zhang
 * and Nivre (Transition-based dependency parsing with rich non-local features, ACL 2011), with
 * clusters after Koo, Carreras and Collins (ACL 2008).
 */
final class ActionFeatures {
  private ActionFeatures() {}

  static void extract(ParserState p, Features f) {
    Sample s = p.sample;
    int z = s.size + 1;
    int s0 = p.depth > 0 ? p.stack[p.depth - 1] : z;
    int s1 = p.depth > 1 ? p.stack[p.depth - 2] : z;
    int s2 = p.depth > 2 ? p.stack[p.depth - 3] : z;
    int b0 = Math.min(p.next, z);
    int b1 = Math.min(p.next + 1, z);
    int b2 = Math.min(p.next + 2, z);
    f.clear();
    words(s, s0, s1, s2, b0, b1, b2, f);
    tags(p, s0, s1, s2, b0, b1, b2, f);
    dependents(p, s0, s1, b0, f);
    shape(p, s0, s1, s2, b0, b1, b2, f);
    clusters(p, s0, s1, b0, b1, f);
  }

  private static void words(Sample s, int s0, int s1, int s2, int b0, int b1, int b2, Features f) {
    int ws0 = s.words[s0].lower;
    int ws1 = s.words[s1].lower;
    int wb0 = s.words[b0].lower;
    int wb1 = s.words[b1].lower;
    int ts0 = s.tags[s0];
    int ts1 = s.tags[s1];
    int tb0 = s.tags[b0];
    int tb1 = s.tags[b1];
    f.add(ws0, ts0);
    f.add(ws0);
    f.add(ts0);
    f.add(wb0, tb0);
    f.add(wb0);
    f.add(tb0);
    f.add(wb1, tb1);
    f.add(tb1);
    f.add(s.words[b2].lower, s.tags[b2]);
    f.add(s.tags[b2]);
    f.add(ws1, ts1);
    f.add(ts1);
    f.add(s.words[s2].lower, s.tags[s2]);
    f.add(ws1);
    f.add(ws0, ts0, wb0, tb0);
    f.add(ws0, ts0, wb0);
    f.add(ws0, wb0, tb0);
    f.add(ws0, ts0, tb0);
    f.add(ts0, wb0, tb0);
    f.add(ws0, wb0);
    f.add(ws1, ts1, ws0, ts0);
    f.add(ws1, ts1, ts0);
    f.add(ts1, ws0, ts0);
    f.add(ws1, ws0);
    f.add(ts1, tb0, ws0);
    f.add(ws1, ts1, wb0);
    f.add(ws0, tb0, tb1);
    f.add(ts0, wb0, tb1);
    f.add(ts1, ts0, wb0);
    f.add(ts1, ws0, wb0);
    f.add(ws1, ts0, tb0);
    f.add(ts0, tb0, wb1);
  }

  private static void tags(
      ParserState p, int s0, int s1, int s2, int b0, int b1, int b2, Features f) {
    int[] t = p.sample.tags;
    int ts0 = t[s0];
    int ts1 = t[s1];
    int ts2 = t[s2];
    int tb0 = t[b0];
    int tb1 = t[b1];
    int tb2 = t[b2];
    f.add(ts0, tb0);
    f.add(tb0, tb1);
    f.add(ts1, ts0);
    f.add(tb0, tb1, tb2);
    f.add(ts0, tb0, tb1);
    f.add(ts1, ts0, tb0);
    f.add(ts2, ts1, ts0);
    f.add(ts2, ts1, ts0, tb0);
    f.add(ts1, ts0, tb0, tb1);
    f.add(ts0, tb0, tb1, tb2);
    int b3 = Math.min(p.next + 3, p.sample.size + 1);
    f.add(t[b3], tb2, join(tb0, tb1));
  }

  private static void dependents(ParserState p, int s0, int s1, int b0, Features f) {
    Sample s = p.sample;
    int z = s.size + 1;
    int[] t = s.tags;
    int ts0 = t[s0];
    int ts1 = t[s1];
    int tb0 = t[b0];
    int s0l = orEnd(p.left1[s0], z);
    int s0r = orEnd(p.right1[s0], z);
    int s1l = orEnd(p.left1[s1], z);
    int s1r = orEnd(p.right1[s1], z);
    int b0l = orEnd(p.left1[b0], z);
    f.add(ts0, t[s0l], tb0);
    f.add(ts0, t[s0r], tb0);
    f.add(ts0, tb0, t[b0l]);
    f.add(ts1, t[s1l], ts0);
    f.add(ts1, t[s1r], ts0);
    f.add(ts1, ts0, t[s0l]);
    f.add(ts1, ts0, t[s0r]);
    f.add(t[orEnd(p.right2[s0], z)], t[s0r], ts0, tb0);
    f.add(t[orEnd(p.right2[s1], z)], t[s1r], ts1, ts0);
    f.add(t[orEnd(p.left2[b0], z)], t[b0l], tb0, ts0);
    f.add(t[orEnd(p.left2[s0], z)], t[s0l], ts0, tb0);
    int ws0l = s.words[s0l].lower;
    int ws0 = s.words[s0].lower;
    int ws1 = s.words[s1].lower;
    f.add(ws0l, ts0);
    f.add(s.words[s0r].lower, ts0, tb0);
    f.add(s.words[s1r].lower, ts1, ts0);
    f.add(s.words[b0l].lower, tb0, ts0);
    f.add(ws0l, ts1, ts0);
    f.add(ws0l, ws1);
    f.add(ws0l, s.words[b0].lower, ts0);
    f.add(ws0l, join(ts0, ts1), tb0);
    f.add(ws0l, ws0, ws1);
    f.add(ws0l, s.words[s1].midCluster, s.words[s0].midCluster);
  }

  private static int orEnd(int place, int z) {
    return place < 0 ? z : place;
  }

  private static int distance(int from, int to, int z) {
    if (from >= z || to >= z) {
      return 0;
    }
    int d = to - from;
    return d < 6 ? d : d < 8 ? 6 : d < 10 ? 7 : 8;
  }

  private static void shape(
      ParserState p, int s0, int s1, int s2, int b0, int b1, int b2, Features f) {
    Sample s = p.sample;
    int z = s.size + 1;
    int ts0 = s.tags[s0];
    int ts1 = s.tags[s1];
    int tb0 = s.tags[b0];
    int ws0 = s.words[s0].lower;
    int ws1 = s.words[s1].lower;
    int wb0 = s.words[b0].lower;
    int d0 = distance(s0, b0, z);
    int d1 = distance(s1, s0, z);
    f.add(ws0, d0, tb0);
    f.add(ts0, d0, tb0);
    f.add(wb0, d0, ts0);
    f.add(ts1, d1, ts0);
    f.add(ws1, d1, ts0);
    int valency = p.rights[s0] + 16 * p.lefts[s0];
    f.add(ws0, valency);
    f.add(ts0, valency, tb0);
    f.add(ts1, p.rights[s1], ts0);
    f.add(wb0, p.lefts[b0]);
    f.add(tb0, p.lefts[b0], ts0);
    int ls0 = Long.hashCode(p.leftRelations[s0] * 0x9E3779B97F4A7C15L);
    int rs0 = Long.hashCode(p.rightRelations[s0] * 0x9E3779B97F4A7C15L);
    int ls1 = Long.hashCode(p.leftRelations[s1] * 0x9E3779B97F4A7C15L);
    int rs1 = Long.hashCode(p.rightRelations[s1] * 0x9E3779B97F4A7C15L);
    int lb0 = Long.hashCode(p.leftRelations[b0] * 0x9E3779B97F4A7C15L);
    int pair = join(ts0, tb0);
    int below = join(ts1, ts0);
    f.add(ts0, ls0, rs0);
    f.add(ts0, rs0, tb0);
    f.add(ts1, rs1, ts0);
    f.add(tb0, lb0, ts0);
    f.add(ws0, ls0);
    f.add(ws1, rs1);
    f.add(wb0, lb0);
    f.add(ws1, rs1, ts0);
    f.add(ts0, ls0, tb0);
    f.add(ts1, ls1, pair);
    f.add(ls0, lb0, pair);
    f.add(rs1, ls0, below);
    f.add(ws0, ls0, tb0);
    f.add(ws1, ts0, join(tb0, ls0));
    int verb = p.ahead.verbTag[b0];
    int verbAhead = verb + 128 * p.ahead.verbDistance[b0];
    int commasBetween =
        b0 < z ? Math.min(3, p.ahead.commas[b0] - p.ahead.commas[Math.min(s0, b0)]) : 7;
    int commasBelow =
        s0 < z ? Math.min(3, p.ahead.commas[s0] - p.ahead.commas[Math.min(s1, s0)]) : 7;
    int commasAhead =
        b0 < z ? Math.min(3, p.ahead.commas[p.ahead.verbPlace[b0]] - p.ahead.commas[b0]) : 7;
    f.add(ts0, tb0, verbAhead);
    f.add(ts0, lb0, verb);
    f.add(pair, commasBetween, lb0);
    f.add(ts1, ts0, commasBelow);
    f.add(below, tb0, verb);
    f.add(wb0, verbAhead, ts0);
    f.add(ts0, tb0, verbAhead * 8 + commasAhead);
    f.add(pair, commasBetween, d0);
    f.add(wb0, lb0, join(ts0, commasBetween));
  }

  private static void clusters(ParserState p, int s0, int s1, int b0, int b1, Features f) {
    Sample s = p.sample;
    WordForm ws0 = s.words[s0];
    WordForm ws1 = s.words[s1];
    WordForm wb0 = s.words[b0];
    WordForm wb1 = s.words[b1];
    int ts0 = s.tags[s0];
    int ts1 = s.tags[s1];
    int tb0 = s.tags[b0];
    f.add(ws0.cluster, wb0.cluster);
    f.add(ws1.cluster, ws0.cluster);
    f.add(ws0.midCluster, wb0.midCluster, wb1.midCluster);
    f.add(ws1.midCluster, ws0.midCluster, wb0.midCluster);
    f.add(ws0.cluster, tb0);
    f.add(ts0, wb0.cluster);
    f.add(ws1.cluster, ts0);
    f.add(ts1, ws0.cluster);
    f.add(ws0.midCluster, wb0.midCluster, distance(s0, b0, s.size + 1));
    f.add(ws0.cluster);
    f.add(wb0.cluster);
    f.add(wb1.cluster);
  }
}
