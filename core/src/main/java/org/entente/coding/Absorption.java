package org.entente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.coding.EventCoder.Coded;
import org.entente.coding.EventMention.Participant;
import org.entente.language.Frame;
import org.entente.language.Frame.Slot;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Drops what is no event of its own: what somebody demands, rejects, promises or complains of
 * ('called for strikes' tells no strike), and the second telling of the same ('met for talks').
 */
final class Absorption {
  /**
   * Prepositions and subordinators that lead to the content of a verb, not to its circumstances.
   */
  private static final Set<String> CONTENT =
      Set.of(
          "", "to", "of", "for", "from", "that", "on", "against", "with", "into", "about", "over",
          "towards", "toward");

  private Absorption() {}

  static void drop(Sentence sentence, List<Coded> coded, @Nullable Trace trace) {
    List<Coded> dropped = new ArrayList<>();
    for (Coded outer : coded) {
      for (Coded inner : coded) {
        if (inner == outer || dropped.contains(inner) || dropped.contains(outer)) {
          continue;
        }
        boolean content =
            outer.match().rule().content() == Rule.Content.ABSORBED
                && !isDenied(sentence, outer.match(), inner.match())
                && isContent(sentence, outer.match(), inner.match());
        content |= isGround(sentence, outer.match(), inner.match());
        content |= isPast(sentence, outer, inner);
        boolean again = isSecondTelling(sentence, outer, inner) || isMeans(sentence, outer, inner);
        if (content || again) {
          dropped.add(inner);
          EventCoder.lost(
              trace,
              inner.match(),
              (content ? "it is what rule " : "told already by rule ")
                  + outer.match().rule().id()
                  + (content ? " is about" : ""));
        }
      }
    }
    coded.removeAll(dropped);
    claim(sentence, coded, trace);
    means(sentence, coded, trace);
  }

  /** 'Four soldiers were killed in an Israeli strike': whose strike it is killed them. */
  private static void means(Sentence sentence, List<Coded> coded, @Nullable Trace trace) {
    for (int i = 0; i < coded.size(); i++) {
      Coded killed = coded.get(i);
      for (Coded strike : List.copyOf(coded)) {
        if (isIn(sentence, killed, strike)) {
          CastFinder.Cast cast =
              new CastFinder.Cast(strike.cast().actors(), killed.cast().recipients(), null);
          coded.set(i, new Coded(killed.match(), killed.type(), cast));
          coded.remove(strike);
          EventCoder.lost(
              trace, strike.match(), "rule " + killed.match().rule().id() + " tells what it did");
          means(sentence, coded, trace);
          return;
        }
      }
    }
  }

  private static boolean isIn(Sentence s, Coded killed, Coded strike) {
    int at = strike.match().trigger();
    return killed != strike
        && killed.type().equals(strike.type())
        && killed.cast().actors().isEmpty()
        && !strike.cast().actors().isEmpty()
        && strike.match().expression().kind() == Expression.Kind.NOUN
        && s.token(at).is("obl")
        && s.token(at).head() == killed.match().trigger();
  }

  /** 'Claimed responsibility for the bombings that killed thirty people': who bombed killed. */
  private static void claim(Sentence sentence, List<Coded> coded, @Nullable Trace trace) {
    for (int i = 0; i < coded.size(); i++) {
      Coded claim = coded.get(i);
      for (Coded told : List.copyOf(coded)) {
        if (claim.cast().recipients().isEmpty() && isDeedOf(claim, told)) {
          CastFinder.Cast cast =
              new CastFinder.Cast(claim.cast().actors(), told.cast().recipients(), null);
          coded.set(i, new Coded(claim.match(), claim.type(), cast));
          coded.remove(told);
          EventCoder.lost(
              trace, told.match(), "rule " + claim.match().rule().id() + " names the doer");
          claim(sentence, coded, trace);
          return;
        }
      }
    }
  }

  private static boolean isDeedOf(Coded claim, Coded told) {
    if (claim == told
        || !claim.type().equals(told.type())
        || CastFinder.known(told.cast().actors())) {
      return false;
    }
    return told.match().fillers(Role.ACTOR).stream()
        .anyMatch(f -> f != claim.match().trigger() && claim.match().words().contains(f));
  }

  private static boolean isContent(Sentence s, Match outer, Match inner) {
    int at = inner.support() >= 0 ? inner.support() : inner.trigger();
    if (outer.words().contains(at)) {
      return true;
    }
    for (Frame.Argument a : outer.frame().arguments()) {
      Slot slot = a.slot();
      boolean leads =
          slot == Slot.OBJECT
              || slot == Slot.CLAUSE && leads(s, a)
              || slot == Slot.OBLIQUE && CONTENT.contains(a.marker());
      if (leads
          && s.dominates(a.token(), at)
          && !s.dominates(a.token(), outer.trigger())
          && !s.dominates(at, outer.trigger())
          && !relativeBetween(s, a.token(), at)) {
        return true;
      }
    }
    return false;
  }

  /** 'Released a sailor arrested in May': what had been done to whom this is done to. */
  private static boolean isPast(Sentence s, Coded outer, Coded inner) {
    Token t = s.token(inner.match().trigger());
    boolean clause = t.is("acl") || t.is("acl:relcl");
    boolean measure =
        inner.type().code().equals("COERCE")
            || inner.type().code().equals("ACCUSE")
            || inner.type().code().equals("SANCTION");
    return clause
        && measure
        && inner.cast().actors().isEmpty()
        && outer.match().trigger() < t.head()
        && s.dominates(outer.match().trigger(), t.head());
  }

  /** 'Jailed the captain for cutting cables': whoever jails him did not cut them. */
  private static boolean isGround(Sentence s, Match outer, Match inner) {
    Token t = s.token(inner.trigger());
    if (!t.is("advcl") && !t.is("acl") || !s.dominates(outer.trigger(), inner.trigger())) {
      return false;
    }
    int mark = s.child(inner.trigger(), "mark");
    return mark >= 0 && Words.lower(s.token(mark).text()).equals("for");
  }

  /** 'Denied shelling the port': the deed is kept, as denied. */
  private static boolean isDenied(Sentence s, Match outer, Match inner) {
    return s.token(outer.trigger()).lemma().equals("deny")
        && inner.expression().kind() == Expression.Kind.VERB
        && !outer.words().contains(inner.trigger());
  }

  private static boolean leads(Sentence s, Frame.Argument clause) {
    Token t = s.token(clause.token());
    return !t.is("advcl") || (!clause.marker().isEmpty() && CONTENT.contains(clause.marker()));
  }

  /** 'urged Russia, which invaded Ukraine, to withdraw': the relative clause tells what is. */
  private static boolean relativeBetween(Sentence s, int top, int at) {
    int steps = 0;
    for (int i = at; i >= 0 && i != top && steps <= s.size(); i = s.token(i).head(), steps++) {
      Token t = s.token(i);
      if (t.is("acl:relcl") || t.is("parataxis")) {
        return true;
      }
    }
    return false;
  }

  /** 'The strike in Syria killed two officers': the strike is how they were killed. */
  private static boolean isMeans(Sentence s, Coded outer, Coded inner) {
    if (!outer.type().equals(inner.type())) {
      return false;
    }
    Span means = s.token(inner.match().trigger()).span();
    return inner.match().expression().kind() == Expression.Kind.NOUN
        && !outer.cast().recipients().isEmpty()
        && outer.match().fillers(Role.ACTOR).contains(inner.match().trigger())
        && inner.cast().actors().isEmpty()
        && outer.cast().actors().stream().anyMatch(a -> a.span().contains(means));
  }

  /** The same type between the same parties, told by a weaker rule, with no clause between. */
  private static boolean isSecondTelling(Sentence s, Coded outer, Coded inner) {
    if (!outer.type().code().equals(inner.type().code())
        || outer.match().weight() < inner.match().weight()
        || outer.match().weight() == inner.match().weight()
            && outer.match().trigger() > inner.match().trigger()) {
      return false;
    }
    return codes(outer.cast().actors()).equals(codes(inner.cast().actors()))
        && codes(outer.cast().recipients()).containsAll(codes(inner.cast().recipients()))
        && (Objects.equals(outer.match().rule().mode(), inner.match().rule().mode())
            || s.dominates(outer.match().trigger(), inner.match().trigger()));
  }

  private static List<String> codes(List<Participant> participants) {
    List<String> codes = new ArrayList<>(participants.size());
    for (Participant p : participants) {
      String code = p.actor() == null ? null : p.actor().actor().code();
      codes.add(code == null ? p.text() : code);
    }
    return codes;
  }
}
