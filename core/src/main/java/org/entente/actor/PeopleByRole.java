package org.entente.actor;

import java.util.List;
import java.util.Set;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** People of a state by what they are: 'Russian troops', "Kim Jong Un's soldiers". */
final class PeopleByRole {
  private static final Set<String> BACKED =
      Set.of(
          "backed",
          "led",
          "installed",
          "appointed",
          "supported",
          "allied",
          "aligned",
          "trained",
          "controlled",
          "funded",
          "armed",
          "sponsored",
          "run",
          "linked",
          "occupied",
          "affiliated");

  private final SentenceDraft draft;

  PeopleByRole(SentenceDraft draft) {
    this.draft = draft;
  }

  /** 'Russian troops', 'troops from Pyongyang', "Kim Jong Un's soldiers". */
  void role(int i) {
    Token t = draft.s.token(i);
    // 'The Iraqi military says': a tagger may take the noun for an adjective.
    boolean noun = t.upos().isNominal() || t.upos() == Upos.ADJ && !t.is("amod");
    if (draft.taken[i] || !noun || t.upos() == Upos.PRON) {
      return;
    }
    Sector sector = draft.sector(i);
    if (sector == null || t.is("flat") || (t.is("compound") && !beforeName(t))) {
      return;
    }
    ActorMention owner = owner(i);
    if (owner == null) {
      return;
    }
    Actor of = owner.actor();
    int first = Math.min(owner.first(), i);
    int last = Math.max(i, owner.last());
    if (owner.last() < i) {
      draft.mentions.remove(owner);
    } else {
      first = i;
      last = i;
    }
    ActorMention other = owner.last() < i ? partner(owner, i) : null;
    if (other == null) {
      draft.mention(
          first,
          last,
          role(of, sector, draft.s.quote(draft.s.span(first, last))),
          "role of " + of.name());
      return;
    }
    draft.mentions.remove(other);
    String rest = " " + draft.s.quote(draft.s.span(Math.max(owner.last(), other.last()) + 1, last));
    boolean second = other.first() > owner.first();
    for (ActorMention m : second ? List.of(owner, other) : List.of(other, owner)) {
      Actor one = m.actor();
      draft.mention(
          Math.min(first, other.first()),
          last,
          role(one, sector, m.alias() + rest),
          "role of " + one.name());
    }
  }

  static Actor role(Actor of, Sector role, String name) {
    String code = of.code();
    Sector sector = of.inRole(role);
    return new Actor(code + "." + sector, name, ActorKind.ROLE, of.country(), code, sector);
  }

  private boolean isJoined(ActorMention left, ActorMention right) {
    int between = left.last() + 1;
    return between + 1 == right.first()
        && (draft.keys[between].equals("and") || draft.hyphen(between));
  }

  /** The other of 'Indian and Pakistani troops', or null. */
  private @Nullable ActorMention partner(ActorMention owner, int noun) {
    for (ActorMention m : draft.mentions) {
      boolean beside = isJoined(m, owner) || isJoined(owner, m);
      if (beside && m.last() < noun && m.actor().code() != null) {
        return m;
      }
    }
    return null;
  }

  /** 'Minister Park', not 'minister talks'. */
  private boolean beforeName(Token t) {
    return t.head() > t.index()
        && draft.s.token(t.head()).upos() == Upos.PROPN
        && draft.sector(t.head()) == null;
  }

  /** The actor whose people the noun at {@code i} names. */
  private @Nullable ActorMention owner(int i) {
    ActorMention best = null;
    for (ActorMention m : draft.mentions) {
      int h = m.head();
      Token t = draft.s.token(h);
      if (m.actor().code() != null && m.last() < i && backedBy(m, i)) {
        return m;
      }
      if (t.head() != i || m.actor().code() == null) {
        continue;
      }
      boolean before =
          m.last() < i && (t.is("amod") || t.is("compound") || t.is("nmod:poss") || t.is("nmod"));
      boolean behind = m.first() > i && t.is("nmod") && isOf(h);
      if (before || (behind && best == null)) {
        best = m;
      }
    }
    return best;
  }

  /** 'Iranian-backed militia', 'Russian-installed officials': the hyphen and a participle. */
  private boolean backedBy(ActorMention m, int noun) {
    int participle = m.last() + 2;
    return participle < noun
        && noun - participle <= 2
        && draft.hyphen(m.last() + 1)
        && (draft.s.token(participle).head() == noun || noun == participle + 1)
        && BACKED.contains(draft.keys[participle]);
  }

  private boolean isOf(int token) {
    int preposition = draft.s.child(token, "case");
    return preposition >= 0
        && (draft.keys[preposition].equals("of") || draft.keys[preposition].equals("from"));
  }
}
