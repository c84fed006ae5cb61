package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds actors by the book: names first, then people known by their role, then short and pronominal
 * mentions of those already named.
 */
public final class NameTagger implements ActorTagger {
  private final NameBook book;

  public NameTagger(NameBook book) {
    this.book = book;
  }

  @Override
  public List<List<ActorMention>> tag(Document document, List<Sentence> sentences) {
    NamedSoFar memory = new NamedSoFar();
    List<List<ActorMention>> all = new ArrayList<>(sentences.size());
    for (Sentence s : sentences) {
      all.add(tag(new SentenceDraft(s, document.published(), book), memory));
    }
    return all;
  }

  private static List<ActorMention> tag(SentenceDraft draft, NamedSoFar memory) {
    memory.before = memory.recent.size();
    int size = draft.s.size();
    BookNames names = new BookNames(draft, memory);
    for (int i = 0; i < size; ) {
      i += names.name(i);
    }
    new PeopleByName(draft, memory).persons();
    PeopleByRole roles = new PeopleByRole(draft);
    for (int i = 0; i < size; i++) {
      roles.role(i);
    }
    PeopleByPossessive possessives = new PeopleByPossessive(draft, memory);
    for (int i = 0; i < size; i++) {
      possessives.people(i);
    }
    draft.mentions.sort(Comparator.comparingInt(ActorMention::first));
    List<ActorMention> direct = List.copyOf(draft.mentions);
    ShortMentions shorter = new ShortMentions(draft, memory);
    int next = 0;
    for (int i = 0; i < size; i++) {
      while (next < direct.size() && direct.get(next).first() <= i) {
        memory.remember(direct.get(next++));
      }
      shorter.pronoun(i);
    }
    memory.subject = subject(draft);
    draft.mentions.sort(Comparator.comparingInt(ActorMention::first));
    return List.copyOf(draft.mentions);
  }

  /** The body, not a person, that the sentence is about, for 'It said' in the next one. */
  private static @Nullable Actor subject(SentenceDraft draft) {
    int root = draft.s.root();
    for (ActorMention m : draft.mentions) {
      boolean about = draft.s.token(m.head()).head() == root && draft.s.token(m.head()).is("nsubj");
      if (about && m.actor().kind() != ActorKind.PERSON) {
        return m.actor();
      }
    }
    return null;
  }
}
