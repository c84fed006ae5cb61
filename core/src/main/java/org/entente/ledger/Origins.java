package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.statement.Polarity;

/**
 * Tells how many independent origins stand behind what is told.
 *
 * <p>Documents whose words are nearly the same are one origin, whoever prints them: their sets of
 * five-word shingles have a Jaccard index of at least 0.5, estimated by MinHash (Broder 1997, On
 * the resemblance and containment of documents). Whoever is quoted is the origin of what they say,
 * whichever outlet quotes them.
 */
public final class Origins {
  private static final double SAME = 0.5;

  private final Map<String, String> original = new HashMap<>();
  private final Map<String, RecordedDocument> documents = new HashMap<>();

  /**
   * @param documents in the order of the ledger; of near-duplicates the first is the original
   */
  public Origins(Iterable<RecordedDocument> documents) {
    List<String> ids = new ArrayList<>();
    SketchIndex originals = new SketchIndex(SAME);
    for (RecordedDocument d : documents) {
      this.documents.put(d.id(), d);
      Sketch sketch = new Sketch(d.text());
      int same = originals.first(sketch);
      original.put(d.id(), same < 0 ? d.id() : ids.get(same));
      if (same < 0) {
        ids.add(d.id());
        originals.add(sketch);
      }
    }
  }

  /** Who a mention goes back to: the innermost speaker, else the original of its document. */
  public String of(RecordedMention m) {
    for (RecordedMention.Said s : m.attribution()) {
      String code = s.code();
      if (code != null) {
        return code + " (" + s.speaker().text() + ")";
      }
    }
    String id = original.getOrDefault(m.document(), m.document());
    RecordedDocument d = documents.get(id);
    return d == null ? id : d.outlet() + (d.published() == null ? "" : " " + d.published());
  }

  /** The independent origins of those who tell the event, sorted; deniers are left out. */
  public List<String> behind(Event event) {
    TreeSet<String> origins = new TreeSet<>();
    for (RecordedMention m : event.mentions()) {
      if (m.polarity() == Polarity.AFFIRMED && !m.contradicts()) {
        origins.add(of(m));
      }
    }
    return List.copyOf(origins);
  }
}
