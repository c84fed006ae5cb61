package org.entente.statement;

import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * In which world one predicate of a sentence stands: climbs the parse from the predicate and takes
 * what its modifiers, auxiliaries, conjunctions and governors do to it.
 *
 * <p>In 'Chad may refuse to join', 'join' is possible and negated. Negation and doubt hang on the
 * predicate, after Saurí and Pustejovsky (FactBank, 2009).
 */
final class ClauseModality {
  private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can", "ca");
  private static final Set<String> FUTURE = Set.of("will", "'ll", "’ll", "shall", "wo");
  private static final Set<String> WOULD = Set.of("would", "'d", "’d");

  /** What goes on is there already: 'if the incursion continues'. */
  private static final Set<String> GOES_ON = Set.of("continue", "go", "resume", "follow");

  /** What is to come first: 'will not sign until'. */
  private static final Set<String> AWAITED = Set.of("until", "till", "once");

  /** What introduces a clause that its governor is meant to take. */
  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP");

  private static final Set<String> GOVERNED =
      Set.of("from", "of", "on", "that", "with", "for", "in", "against", "at");

  /** What is not excluded is possible. */
  private static final Set<String> EXCLUDING = Set.of("rule", "exclude", "preclude");

  /** What is only as sure as the evidence: 'appears to show that'. */
  private static final Set<String> EVIDENT =
      Set.of("show", "reveal", "indicate", "confirm", "prove", "demonstrate", "establish");

  private static final Set<String> UNCONFIRMED = Set.of("unconfirmed", "unverified", "conflicting");

  private static final double UNSURE = 0.5;

  private static final int DEEPEST = 6;

  private final ModalWords words;
  private final Sentence s;
  private final ClauseForm form;
  private Modality modality = Modality.ACTUAL;
  private boolean negated;
  private double certainty = 1;
  private int from = -1;
  private boolean settled;

  ClauseModality(ModalWords words, Sentence sentence) {
    this.words = words;
    this.s = sentence;
    this.form = new ClauseForm(words, sentence);
  }

  Modality modality() {
    return modality;
  }

  Polarity polarity() {
    return negated ? Polarity.NEGATED : Polarity.AFFIRMED;
  }

  double certainty() {
    return certainty;
  }

  ClauseModality of(int token) {
    int at = token;
    phrase(token);
    inverted(token);
    modifiers(at);
    clause(at);
    if (s.token(at).upos() == Upos.VERB && form.conditionBefore(at)) {
      replace(modality == Modality.HYPOTHETICAL ? modality : Modality.CONDITIONAL, 0.5);
    }
    for (int steps = 0; steps < DEEPEST && at >= 0 && !settled; steps++) {
      at = up(at);
    }
    unconfirmed(token);
    return this;
  }

  /** 'Unconfirmed reports say that …', 'according to unverified accounts'. */
  private void unconfirmed(int token) {
    for (Token t : s.tokens()) {
      if (UNCONFIRMED.contains(ClauseForm.lower(t)) && t.is("amod")) {
        int report = t.head();
        int verb = report < 0 ? -1 : s.token(report).head();
        boolean told = verb >= 0 && (verb == token || s.dominates(verb, token));
        if (told && !s.dominates(report, token)) {
          take(Modality.ACTUAL, UNSURE);
        }
      }
    }
  }

  /** Set phrases just before the predicate, which parses break up: 'stopped short of', 'yet to'. */
  private void phrase(int token) {
    int from = Math.max(0, token - 5);
    for (int i = token - 1; i >= from; i--) {
      for (int j = i; j >= Math.max(0, i - 5); j--) {
        Mark mark = words.phrases().get(form.text(j, i));
        if (mark != null && (i == token - 1 || mark.takesObject())) {
          take(mark.modality(), mark.certainty());
          negated ^= mark.polarity() == Polarity.NEGATED;
          settled = mark.modality() == Modality.ACTUAL && mark.certainty() == 1;
          return;
        }
      }
    }
  }

  /** Conditions without 'if', and those of several words: 'Had he stayed, …', 'as long as'. */
  private void inverted(int token) {
    int comma = 0;
    while (comma < s.size() && !s.token(comma).text().equals(",")) {
      comma++;
    }
    String first = s.size() > 2 ? ClauseForm.lower(s.token(0)) : "";
    boolean question = s.token(s.size() - 1).text().equals("?");
    if (comma < s.size() && !question) {
      if (first.equals("had") && form.isVerb(token)) {
        take(Modality.HYPOTHETICAL, 0.1);
      } else if ((first.equals("should") || first.equals("were")) && form.isVerb(token)) {
        take(Modality.CONDITIONAL, 0.5);
      }
    }
    for (int i = 0; i + 1 < s.size(); i++) {
      for (int j = i + 1; j <= Math.min(i + 4, s.size() - 1); j++) {
        if (words.conditionPhrases().contains(form.text(i, j))) {
          condition(token, i, j);
          return;
        }
      }
    }
  }

  /** The words from {@code first} to {@code last} open a condition; does it cover the predicate? */
  private void condition(int token, int first, int last) {
    int end = s.size();
    if (first < 2) {
      for (int i = last + 1; i < end; i++) {
        end = s.token(i).text().equals(",") ? i : end;
      }
    }
    boolean within = token > last && token < end && (form.isVerb(token) || token <= last + 3);
    boolean main = form.isVerb(token) && form.isFuture(token) && (token < first || token >= end);
    if (within || main) {
      take(Modality.CONDITIONAL, 0.5);
    }
  }

  // ---- one step up; returns where the climb goes on, or -1

  private int up(int at) {
    Token t = s.token(at);
    if (t.head() < 0) {
      return -1;
    }
    Token head = s.token(t.head());
    if (t.is("conj")) {
      return conjunct(t, head);
    }
    if (t.is("advcl")) {
      return adverbial(t, head);
    }
    if (t.is("acl") && form.isRelative(t)) {
      return -1;
    }
    boolean clause = t.is("xcomp") || t.is("ccomp") || t.is("csubj") || t.is("acl");
    if (clause) {
      return governed(t, head);
    }
    boolean passiveSubject = "nsubj:pass".equals(t.relation());
    boolean object = t.is("obj") || passiveSubject || t.is("obl") || t.is("nmod");
    if (object || t.is("nsubj") || t.is("compound") || t.is("amod")) {
      return nominal(t, head, object);
    }
    return -1;
  }

  private int conjunct(Token t, Token head) {
    boolean own = s.child(t.index(), "aux") >= 0 || s.child(t.index(), "nsubj") >= 0;
    if (own) {
      return -1;
    }
    boolean or = false;
    for (int c : s.children(t.index())) {
      String w = ClauseForm.lower(s.token(c));
      or |= s.token(c).is("cc") && (w.equals("or") || w.equals("nor"));
    }
    if ("VB".equals(head.xpos()) && FINITE.contains(String.valueOf(t.xpos()))) {
      // 'will pay and calls on others': the auxiliary is not shared
      return head.index();
    }
    boolean before = negated;
    clause(head.index());
    if (!or) {
      negated = before;
    }
    return head.index();
  }

  private int adverbial(Token t, Token head) {
    String mark = form.mark(t.index());
    if (words.conditions().contains(mark)) {
      conditional(t.index());
    } else if (mark.equals("without") || mark.equals("instead")) {
      negated = !negated;
    } else if (mark.equals("as") && form.hasWord(t.index(), "if", "though")) {
      take(Modality.HYPOTHETICAL, 0.2);
    } else if (mark.equals("to") && "VB".equals(t.xpos())) {
      Mark governor = form.governor(head);
      if (governor != null) {
        return governed(t, head);
      }
      take(Modality.PLANNED, 0.5);
    } else if (AWAITED.contains(mark) && form.hasModal(head.index())) {
      // 'will not ratify until its demands are met', 'would talk once the siege is lifted'
      take(Modality.CONDITIONAL, 0.5);
    } else if (mark.equals("whether")) {
      take(Modality.POSSIBLE, 0.4);
    } else if (!mark.isEmpty()) {
      Mark governor = form.governor(head);
      if (governor != null && GOVERNED.contains(mark)) {
        return governed(t, head);
      }
    } else if ("VBG".equals(t.xpos())
        && form.governor(head) != null
        && Phrases.commaBefore(s, t.index()) < 0) {
      return s.child(t.index(), "nsubj") < 0 ? governed(t, head) : -1;
    }
    return -1;
  }

  private void conditional(int verb) {
    boolean past = form.hasAux(verb, "had") || form.hasWord(verb, "only", "only");
    take(past ? Modality.HYPOTHETICAL : Modality.CONDITIONAL, past ? 0.1 : 0.5);
  }

  /** A clause under a verb, noun or adjective. */
  private int governed(Token t, Token head) {
    Mark mark = form.governor(head);
    boolean denied = form.isNegated(head.index(), from);
    if (form.mark(t.index()).equals("whether")) {
      take(Modality.POSSIBLE, 0.4);
      return -1;
    }
    if (mark != null && mark.modality() == Modality.PLANNED && form.isTold(t)) {
      if (ClauseForm.lemma(head).equals("wish")) {
        take(Modality.HYPOTHETICAL, 0.1);
      }
      return -1;
    }
    if (mark != null && !(mark.takes().equals("passive") && !form.isPassive(head.index()))) {
      if (mark.polarity() == Polarity.NEGATED) {
        negated = negated == denied;
        certainty = Math.min(certainty, mark.certainty());
        if (denied && EXCLUDING.contains(ClauseForm.lemma(head))) {
          take(Modality.POSSIBLE, 0.4);
        }
        if (!denied) {
          auxiliaries(head.index());
        }
        return denied || t.is("ccomp") ? -1 : head.index();
      }
      take(mark.modality(), mark.certainty());
      negated ^= denied && (!t.is("ccomp") || head.upos() == Upos.ADJ);
      cancelled(head);
      return mark.modality() == Modality.ACTUAL && t.is("xcomp") ? head.index() : -1;
    }
    if (t.is("acl") && form.mark(t.index()).equals("to") && !form.isRanked(head.index())) {
      // 'ships to guard the strait', but 'the first to recognise Israel' did
      take(Modality.PLANNED, 0.5);
      return -1;
    }
    if (t.is("xcomp") && t.upos() != Upos.NOUN) {
      clause(head.index());
      return head.index();
    }
    // 'appears to show that it moved'
    return t.is("ccomp") && EVIDENT.contains(ClauseForm.lemma(head)) && head.is("xcomp")
        ? head.index()
        : -1;
  }

  /** 'Abandoned its plan to attack': what is done to the plan is done to the attack. */
  private void cancelled(Token noun) {
    if (noun.upos() == Upos.NOUN && noun.is("obj") && noun.head() >= 0) {
      Mark mark = form.governor(s.token(noun.head()));
      if (mark != null && mark.takesObject() && mark.polarity() == Polarity.NEGATED) {
        negated = true;
        modality = Modality.ACTUAL;
      }
    }
  }

  /** A noun that names an event, under a verb or another noun. */
  private int nominal(Token t, Token head, boolean object) {
    String lemma = ClauseForm.lemma(head);
    boolean light = words.light().contains(lemma) && head.upos() == Upos.VERB;
    boolean exists = lemma.equals("be") || s.child(head.index(), "expl") >= 0;
    if (light || exists) {
      if (t.is("nsubj") && GOES_ON.contains(lemma)) {
        return -1;
      }
      if (t.is("obl") && !exists) {
        return -1;
      }
      from = t.index();
      clause(head.index());
      return head.index();
    }
    if (t.is("nsubj") && form.isIndefinite(t.index()) && form.isUnreal(head.index())) {
      take(Modality.HYPOTHETICAL, 0.2);
      return -1;
    }
    Mark mark = form.governor(head);
    if (mark == null || !object) {
      return -1;
    }
    boolean noun = head.upos() == Upos.NOUN || head.upos() == Upos.PROPN;
    if (noun ? t.is("nmod") : mark.takesObject()) {
      if (mark.polarity() == Polarity.NEGATED) {
        negated = negated == (!noun && form.isNegated(head.index(), from));
      }
      take(mark.modality(), mark.certainty());
      return -1;
    }
    return -1;
  }

  // ---- at one node

  private void clause(int at) {
    if (form.isNegated(at, from)) {
      negated = !negated;
    }
    auxiliaries(at);
    for (int c : s.children(at)) {
      Token t = s.token(c);
      if (t.is("advmod")) {
        Mark mark = words.adverbs().get(ClauseForm.lower(t));
        if (mark != null) {
          take(mark.modality(), mark.certainty());
          negated ^= mark.polarity() == Polarity.NEGATED;
        }
      } else if (t.is("advcl") && words.conditions().contains(form.mark(c)) && form.isFuture(at)) {
        boolean unreal = modality == Modality.HYPOTHETICAL;
        replace(unreal ? modality : Modality.CONDITIONAL, 0.5);
      }
    }
    String mark = form.mark(at);
    if (words.conditions().contains(mark) && !s.token(at).is("advcl")) {
      conditional(at);
    }
  }

  private void auxiliaries(int at) {
    boolean have = false;
    String modal = "";
    boolean going = false;
    for (int c : s.children(at)) {
      Token t = s.token(c);
      boolean noun = c > 0 && s.token(c - 1).upos() == Upos.DET;
      if ((t.is("aux") || t.is("cop")) && !noun) {
        String w = ClauseForm.lower(t);
        have |= w.equals("have");
        if (POSSIBLE.contains(w)
            || FUTURE.contains(w)
            || WOULD.contains(w)
            || w.equals("should")
            || w.equals("ought")) {
          modal = w;
        }
        going |= w.equals("going");
      }
    }
    if (modal.isEmpty()) {
      if (going) {
        take(Modality.PREDICTED, 0.7);
      }
    } else if (FUTURE.contains(modal)) {
      take(Modality.PREDICTED, 0.7);
    } else if (POSSIBLE.contains(modal)) {
      boolean had = have && modal.equals("could") && form.text(0, s.size() - 1).contains(", had ");
      take(had ? Modality.HYPOTHETICAL : Modality.POSSIBLE, 0.5);
    } else if (have) {
      take(Modality.HYPOTHETICAL, 0.1);
    } else if (modal.equals("should") || modal.equals("ought")) {
      take(form.isInverted(at) ? Modality.CONDITIONAL : Modality.POSSIBLE, 0.4);
    } else {
      take(form.isReported(at) ? Modality.PREDICTED : Modality.CONDITIONAL, 0.5);
    }
  }

  /** Adjectives and determiners of a noun: 'the alleged attack', 'no talks'. */
  private void modifiers(int at) {
    for (int c : s.children(at)) {
      Token t = s.token(c);
      if (t.is("amod") || t.is("compound")) {
        Mark mark = words.adjectives().get(ClauseForm.lower(t));
        if (mark != null) {
          take(mark.modality(), mark.certainty());
          negated ^= mark.polarity() == Polarity.NEGATED;
        }
      }
    }
  }

  private void take(Modality m, double sure) {
    // 'there is a chance that it will leave', 'perhaps it will leave'
    boolean unsure = m == Modality.POSSIBLE && modality == Modality.PREDICTED && sure <= 0.5;
    if (modality == Modality.ACTUAL || unsure) {
      modality = m;
    }
    certainty = Math.min(certainty, sure);
  }

  private void replace(Modality m, double sure) {
    modality = m;
    certainty = Math.min(certainty, sure);
  }
}
