package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import org.entente.language.PossessorFinder;
import org.entente.text.Token;
import org.entente.text.Upos;

/** People of somebody named before: 'Israel said its forces', 'their foreign ministers'. */
final class PeopleByPossessive {
  private final SentenceDraft draft;
  private final NamedSoFar memory;
  private final PossessorFinder possessors;

  PeopleByPossessive(SentenceDraft draft, NamedSoFar memory) {
    this.draft = draft;
    this.memory = memory;
    this.possessors = new PossessorFinder(draft.s);
  }

  /** Notes the people whose owner the pronoun at {@code its} means, where its noun is a role. */
  void people(int its) {
    Token t = draft.s.token(its);
    int noun = t.head();
    boolean role = t.is("nmod:poss") && t.upos() == Upos.PRON && noun > its && !draft.taken[noun];
    Sector sector = role && !isElsewhere(noun) ? draft.sector(noun) : null;
    if (sector == null) {
      return;
    }
    for (Actor owner : owners(its)) {
      String people = draft.s.quote(draft.s.span(its + 1, noun));
      String name = owner.name() + "'s " + people;
      draft.mention(
          its,
          noun,
          PeopleByRole.role(owner, sector, name),
          draft.keys[its] + " → " + owner.name());
    }
  }

  /** 'Its embassy in Moscow' is told of for Moscow. */
  private boolean isElsewhere(int noun) {
    for (int c : draft.s.children(noun)) {
      if (draft.s.token(c).is("nmod") && c > noun && draft.taken[c]) {
        return true;
      }
    }
    boolean inside = noun + 2 < draft.keys.length && draft.s.token(noun + 1).upos() == Upos.ADP;
    return inside && draft.taken[noun + 2];
  }

  private List<Actor> owners(int its) {
    int head = possessors.of(its);
    boolean many = draft.keys[its].equals("their");
    if (head >= 0) {
      return named(head, many);
    }
    boolean opening = draft.s.reach(draft.s.token(its).head())[0] == 0;
    if (!opening) {
      return List.of();
    }
    if (many) {
      return memory.isOfTwo() ? memory.lastTwo() : List.of();
    }
    Actor one = draft.keys[its].equals("its") ? memory.subject : memory.person;
    return one == null || one.code() == null ? List.of() : List.of(one);
  }

  /** Who is named by the phrase at {@code head} and, for 'their', by those coordinated with it. */
  private List<Actor> named(int head, boolean many) {
    List<Actor> all = new ArrayList<>(2);
    for (ActorMention m : draft.mentions) {
      Token t = draft.s.token(m.head());
      boolean beside = many && t.is("conj") && t.head() == head;
      if ((m.head() == head || beside) && m.actor().code() != null) {
        all.add(m.actor());
      }
    }
    return all;
  }
}
