package org.entente.language;

import static org.entente.language.Features.join;

/** What the parser looks at when it names the relation of a new arc. */
final class RelationFeatures {
  private RelationFeatures() {}

  static void extract(ParserState p, int h, int d, Features f) {
    Sample s = p.sample;
    int z = s.size + 1;
    WordForm[] w = s.words;
    int[] t = s.tags;
    int side = h < d ? 1 : 2;
    int far = Math.min(Math.abs(h - d), 6) * 4 + side;
    int wh = w[h].lower;
    int wd = w[d].lower;
    int th = t[h];
    int td = t[d];
    int dl = p.left1[d] >= 0 ? p.left1[d] : z;
    int dr = p.right1[d] >= 0 ? p.right1[d] : z;
    int before = d > 1 ? d - 1 : z;
    int after = d < s.size ? d + 1 : z;
    long ofHead = side == 1 ? p.rightRelations[h] : p.leftRelations[h];
    int siblings = Long.hashCode(ofHead * 0x9E3779B97F4A7C15L);
    int ld = Long.hashCode(p.leftRelations[d] * 0x9E3779B97F4A7C15L);
    int rd = Long.hashCode(p.rightRelations[d] * 0x9E3779B97F4A7C15L);
    int lh = Long.hashCode(p.leftRelations[h] * 0x9E3779B97F4A7C15L);
    int rh = Long.hashCode(p.rightRelations[h] * 0x9E3779B97F4A7C15L);
    int pair = join(th, td, side);
    f.clear();
    f.add(pair);
    f.add(wh, td, side);
    f.add(th, wd, side);
    f.add(wh, wd, side);
    f.add(th, td, far);
    f.add(wd);
    f.add(td, side);
    f.add(wh, side);
    f.add(th, side, t[before]);
    f.add(td, side, join(t[before], t[after]));
    f.add(th, td, t[dl]);
    f.add(w[dl].lower, th, td);
    f.add(w[dl].lower, wh, side);
    f.add(dl == z ? -1 : p.relations[dl], pair);
    f.add(dr == z ? -1 : p.relations[dr], pair);
    f.add(ld, pair);
    f.add(rd, td, side);
    f.add(lh, pair);
    f.add(rh, pair);
    f.add(siblings, wd, side);
    f.add(w[before].lower, td, side);
    f.add(w[after].lower, td, side);
    f.add(siblings, wh, td);
    f.add(w[d].suffix[2], td, side);
    f.add(w[h].suffix[2], pair);
    f.add(w[d].shape, w[h].shape, pair);
    f.add(w[dl].lower, wd, th);
    f.add(ld, siblings, pair);
    f.add(h == 0 ? 1 : 0, td, ld);
    f.add(w[h].cluster, w[d].cluster, side);
    f.add(w[h].midCluster, w[d].midCluster, side);
    f.add(w[h].cluster, td, side);
    f.add(th, w[d].cluster, side);
    f.add(w[d].cluster, w[dl].lower);
    f.add(w[d].midCluster, w[dl].lower, join(w[h].midCluster, side));
    f.add(w[d].cluster, th, siblings);
  }
}
