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
  private final String treatyWords;

  /**
   * @param states by which words states stand in a sentence
   */
  public CommitmentFinder(CommitmentBook book, StateNames states) {
    this.states = states;
    treaties = new TreatySteps(book);
    treatyWords = TreatySteps.words(book);
    sanctions = new SanctionDeeds(book);
    warnings = new Warnings(book);
  }

  /** A page that does not match this tells of no treaty; a pattern of RE2 as well. */
  public String treatyWords() {
    return treatyWords;
  }

  /** A page that does not match this tells of no commitment; a pattern of RE2 as well. */
  public String words() {
    return treatyWords + "|" + SanctionDeeds.WORDS + "|" + Warnings.WORDS;
  }

  /**
   * The commitments in a page; one that a page tells twice is given once.
   *
   * @param text of that page
   * @param mentions of that page
   */
  public List<CommitmentMention> find(
      RecordedDocument page, String text, List<RecordedMention> mentions) {
    return find(page, text, mentions, Wanted.ALL);
  }

  private enum Wanted {
    ALL,
    TREATIES
  }

  private List<CommitmentMention> find(
      RecordedDocument page, String text, List<RecordedMention> mentions, Wanted wanted) {
    List<CommitmentMention> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (PageSentence s : PageSentence.of(page, text, mentions, states)) {
      List<CommitmentMention> told = new ArrayList<>(treaties.find(s, page.id()));
      if (wanted == Wanted.ALL) {
        told.addAll(sanctions.find(s, page.id()));
        told.addAll(warnings.find(s, page.id()));
      }
      for (CommitmentMention m : told) {
        String same = m.act() + " " + m.commitment() + new TreeSet<>(m.parties()) + m.organ();
        if (seen.add(same + (m.commitment() == null ? m.quote() : m.record().name()))) {
          found.add(m);
        }
      }
    }
    return found;
  }

  /**
   * The commitments in the pages that tell these mentions, in the order of the ledger.
   *
   * @param texts by the id of their page; pages without one are left out
   */
  public List<CommitmentMention> find(
      List<StoredMention> mentions,
      Map<String, RecordedDocument> documents,
      Map<String, String> texts) {
    return find(mentions, documents, texts, Wanted.ALL);
  }

  /** The steps of treaties alone. */
  public List<CommitmentMention> treaties(
      List<StoredMention> mentions,
      Map<String, RecordedDocument> documents,
      Map<String, String> texts) {
    return find(mentions, documents, texts, Wanted.TREATIES);
  }

  private List<CommitmentMention> find(
      List<StoredMention> mentions,
      Map<String, RecordedDocument> documents,
      Map<String, String> texts,
      Wanted wanted) {
    Map<String, List<RecordedMention>> byPage = new LinkedHashMap<>();
    for (StoredMention s : mentions) {
      if (!texts.containsKey(s.mention().document())) {
        continue;
      }
      byPage.computeIfAbsent(s.mention().document(), k -> new ArrayList<>()).add(s.mention());
    }
    List<CommitmentMention> found = new ArrayList<>();
    byPage.forEach(
        (id, told) -> {
          RecordedDocument page = documents.get(id);
          String text = texts.get(id);
          if (page != null && text != null) {
            found.addAll(find(page, text, told, wanted));
          }
        });
    return found;
  }
}
