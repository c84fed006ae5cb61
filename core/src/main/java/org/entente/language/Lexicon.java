package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** What is known of words before they are seen in a sentence: clusters and usual tags. */
final class Lexicon {
  private final Clusters clusters;
  private final HashTable onlyTags;
  private final HashTable usualTags;

  Lexicon(Clusters clusters, HashTable onlyTags, HashTable usualTags) {
    this.clusters = clusters;
    this.onlyTags = onlyTags;
    this.usualTags = usualTags;
  }

  static Lexicon untagged(Clusters clusters) {
    return new Lexicon(clusters, new HashTable(Map.of()), new HashTable(Map.of()));
  }

  static Lexicon read(DataInput in, Clusters clusters) throws IOException {
    return new Lexicon(clusters, HashTable.read(in), HashTable.read(in));
  }

  void write(DataOutput out) throws IOException {
    onlyTags.write(out);
    usualTags.write(out);
  }

  int cluster(int lower) {
    return clusters.cluster(lower);
  }

  int clusterPrefix(int cluster, int length) {
    return clusters.prefix(cluster, length);
  }

  int onlyTag(int form) {
    return onlyTags.get(form);
  }

  int usualTag(int lower) {
    return usualTags.get(lower);
  }

  Clusters clusters() {
    return clusters;
  }
}
