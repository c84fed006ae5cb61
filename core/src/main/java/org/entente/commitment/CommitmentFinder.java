package org.entente.commitment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;

/** Finds commitments in what was read, and joins them to the known ones. */
public final class CommitmentFinder {
  private final TreatySteps treaties;
  private final SanctionDeeds sanctions;
  private final Warnings warnings;

  private final StateNames states;

  /**
   * @param states by which words states stand in a sentence
   */
  public CommitmentFinder(CommitmentBook book, StateNames states) {
    this.states = states;
    treaties = new TreatySteps(book);
    sanctions = new SanctionDeeds(book);
    warnings = new Warnings(book);
  }

  /**
   * The commitments in a page; one that a page tells twice is given once.
   *
   * @param mentions of that page
   */
  public List<CommitmentMention> find(RecordedDocument page, List<RecordedMention> mentions) {
    List<CommitmentMention> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (PageSentence s : PageSentence.of(page, mentions, states)) {
      List<CommitmentMention> told = new ArrayList<>(treaties.find(s, page.id()));
      told.addAll(sanctions.find(s, page.id()));
      told.addAll(warnings.find(s, page.id()));
      for (CommitmentMention m : told) {
        String same = m.act() + " " + m.commitment() + new TreeSet<>(m.parties()) + m.organ();
        if (seen.add(same + (m.commitment() == null ? m.quote() : m.record().name()))) {
          found.add(m);
        }
      }
    }
    return found;
  }

  /** The commitments in the pages that tell these mentions, in the order of the ledger. */
  public List<CommitmentMention> find(
      List<StoredMention> mentions, Map<String, RecordedDocument> documents) {
    Map<String, List<RecordedMention>> byPage = new LinkedHashMap<>();
    for (StoredMention s : mentions) {
      byPage.computeIfAbsent(s.mention().document(), k -> new ArrayList<>()).add(s.mention());
    }
    List<CommitmentMention> found = new ArrayList<>();
    byPage.forEach(
        (id, told) -> {
          RecordedDocument page = documents.get(id);
          if (page != null) {
            found.addAll(find(page, told));
          }
        });
    return found;
  }
}
