package org.entente.forecast;

import java.util.List;

/** What usually follows what went on between the two; nothing where no sequels are learnt. */
final class SequelFeatures implements FeatureFamily {
  @Override
  public String name() {
    return "sequels";
  }

  @Override
  public List<String> features() {
    return List.of("sequels", "sequels' share");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    if (q.sequels.length > 0 && q.slots.dyad[candidate] >= 0) {
      x[at] = q.sequels[candidate];
      x[at + 1] = FeatureFamily.root(q.sequelShares[candidate]);
    }
  }
}
