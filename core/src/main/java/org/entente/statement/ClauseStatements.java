package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.actor.ActorMention;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements in the clauses of single sentences: verbs of saying with their content,
 * 'according to', adverbs such as 'allegedly'; negation, modal verbs, conditions.
 */
public final class ClauseStatements implements StatementFinder {
  private static final Map<String, Stance> VERBS = verbs();
  private static final Map<String, Stance> ADVERBS =
      Map.of(
          "allegedly", Stance.ALLEGES,
          "purportedly", Stance.ALLEGES,
          "supposedly", Stance.ALLEGES,
          "reportedly", Stance.REPORTS,
          "apparently", Stance.REPORTS);
  private static final Set<String> MODALS = Set.of("may", "might", "could", "can", "should");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "without");
  private static final Set<String> UNFULFILLED =
      Set.of("refuse", "fail", "decline", "avoid", "prevent", "stop", "cease", "deny");
  private static final Set<String> PLANS =
      Set.of(
          "plan",
          "intend",
          "prepare",
          "agree",
          "decide",
          "want",
          "seek",
          "promise",
          "vow",
          "pledge",
          "aim",
          "hope",
          "threaten",
          "propose",
          "offer",
          "consider",
          "expect",
          "set",
          "ask",
          "urge",
          "request",
          "order",
          "allow",
          "call");

  private static Map<String, Stance> verbs() {
    Map<String, Stance> verbs = new java.util.HashMap<>();
    put(
        verbs,
        Stance.ASSERTS,
        "say tell state announce declare confirm note add explain stress insist"
            + " argue acknowledge admit concede mention reveal disclose affirm maintain write remark"
            + " reiterate emphasise emphasize conclude believe think comment observe describe recall"
            + " accuse assert reply answer respond indicate signal hint point vow pledge promise");
    put(verbs, Stance.REPORTS, "report cite quote show find learn");
    put(verbs, Stance.ALLEGES, "allege claim charge suspect purport");
    put(verbs, Stance.DENIES, "deny reject dismiss refute rebut dispute");
    put(verbs, Stance.DOUBTS, "doubt question");
    put(verbs, Stance.PREDICTS, "predict expect forecast foresee anticipate warn fear");
    put(verbs, Stance.DEMANDS, "demand urge ask call request insist order");
    return Map.copyOf(verbs);
  }

  private static void put(Map<String, Stance> verbs, Stance stance, String lemmas) {
    for (String lemma : lemmas.split(" +", -1)) {
      verbs.putIfAbsent(lemma, stance);
    }
  }

  @Override
  public Statements find(
      Document document, List<Sentence> sentences, List<List<ActorMention>> actors) {
    List<List<Attribution>> bySentence = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      bySentence.add(attributions(sentences.get(i), actors.get(i)));
    }
    return new Found(sentences, bySentence);
  }

  private static List<Attribution> attributions(Sentence s, List<ActorMention> actors) {
    List<Attribution> found = new ArrayList<>();
    for (Token t : s.tokens()) {
      Stance stance = VERBS.get(lemma(t));
      if (t.upos() == Upos.VERB && stance != null) {
        Attribution a = verb(s, actors, t, stance);
        if (a != null) {
          found.add(a);
        }
      } else if (lemma(t).equals("according")) {
        Attribution a = accordingTo(s, actors, t);
        if (a != null) {
          found.add(a);
        }
        continue;
      }
      Stance adverb = ADVERBS.get(lemma(t));
      if (adverb != null && t.head() >= 0) {
        Cue cue = new Cue(t.span(), t.text());
        found.add(
            new Attribution(
                s.index(),
                new Speaker.Author(),
                List.of(),
                cue,
                adverb,
                List.of(s.subtree(t.head()))));
      }
    }
    return found;
  }

  private static @Nullable Attribution verb(
      Sentence s, List<ActorMention> actors, Token t, Stance stance) {
    int speaker = s.child(t.index(), "nsubj");
    if (speaker >= 0 && s.token(speaker).is("nsubj:pass")) {
      speaker = -1;
    }
    List<Span> content = content(s, t, stance);
    if (speaker < 0 || content.isEmpty()) {
      return null;
    }
    Cue cue = new Cue(t.span(), t.text());
    return attribution(s, actors, speaker, cue, stance, content);
  }

  /** What hangs on the verb as its clause; or the clause that the verb is set into. */
  private static List<Span> content(Sentence s, Token t, Stance stance) {
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      if (child.is("ccomp") || (child.is("parataxis") && child.upos() == Upos.VERB)) {
        return List.of(s.subtree(c));
      }
    }
    if (t.is("parataxis") && t.head() >= 0) {
      return around(s, s.reach(t.index()), s.reach(t.head()));
    }
    if (stance == Stance.DENIES || stance == Stance.DOUBTS || stance == Stance.ALLEGES) {
      int object = s.child(t.index(), "obj");
      object = object < 0 ? s.child(t.index(), "xcomp") : object;
      return object < 0 ? List.of() : List.of(s.subtree(object));
    }
    return List.of();
  }

  /** What is left of {@code whole} when {@code part} is cut out. */
  private static List<Span> around(Sentence s, int[] part, int[] whole) {
    List<Span> spans = new ArrayList<>();
    if (whole[0] < part[0]) {
      spans.add(s.span(whole[0], part[0] - 1));
    }
    if (part[1] < whole[1]) {
      spans.add(s.span(part[1] + 1, whole[1]));
    }
    return spans;
  }

  private static @Nullable Attribution accordingTo(Sentence s, List<ActorMention> actors, Token t) {
    int speaker = t.is("case") ? t.head() : s.child(t.index(), "obl");
    if (speaker < 0) {
      return null;
    }
    int top = s.token(speaker).head();
    top = top == t.index() ? t.head() : top;
    if (top < 0) {
      return null;
    }
    int[] part = s.reach(t.is("case") ? speaker : t.index());
    List<Span> content = around(s, part, s.reach(top));
    Cue cue = new Cue(t.span(), t.text());
    return attribution(s, actors, speaker, cue, Stance.REPORTS, content);
  }

  private static Attribution attribution(
      Sentence s,
      List<ActorMention> actors,
      int speaker,
      Cue cue,
      Stance stance,
      List<Span> content) {
    Span span = s.subtree(speaker);
    String text = s.quote(span);
    for (ActorMention m : actors) {
      if (m.first() <= speaker && speaker <= m.last()) {
        return new Attribution(
            s.index(), new Speaker.Named(m, span, text), List.of(span), cue, stance, content);
      }
    }
    return new Attribution(
        s.index(), new Speaker.Unnamed(span, text), List.of(span), cue, stance, content);
  }

  private static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }

  /** The attributions by sentence, and what the clauses around a predicate say of it. */
  private record Found(List<Sentence> sentences, List<List<Attribution>> bySentence)
      implements Statements {
    @Override
    public List<Attribution> attributions() {
      List<Attribution> all = new ArrayList<>();
      bySentence.forEach(all::addAll);
      return all;
    }

    @Override
    public Statement of(int sentence, int token) {
      Sentence s = sentences.get(sentence);
      Span at = s.token(token).span();
      List<Attribution> said = new ArrayList<>();
      for (Attribution a : bySentence.get(sentence)) {
        if (!a.cue().span().overlaps(at) && a.content().stream().anyMatch(c -> c.contains(at))) {
          said.add(a);
        }
      }
      said.sort(
          java.util.Comparator.comparingInt(
              a -> a.content().stream().mapToInt(Span::length).sum()));
      Modality modality = Modality.ACTUAL;
      Polarity polarity = Polarity.AFFIRMED;
      double certainty = said.stream().mapToDouble(Found::weight).min().orElse(1);
      int up = token;
      for (int steps = 0; up >= 0 && steps < 6; steps++) {
        Token t = s.token(up);
        if (negated(s, up, up == token)) {
          polarity = polarity == Polarity.AFFIRMED ? Polarity.NEGATED : Polarity.AFFIRMED;
        }
        Modality m = modality(s, up);
        if (modality == Modality.ACTUAL && m != Modality.ACTUAL) {
          modality = m;
        }
        if (t.head() < 0 || !climbs(t)) {
          break;
        }
        Token head = s.token(t.head());
        if (t.is("xcomp") || t.is("ccomp")) {
          if (UNFULFILLED.contains(lemma(head)) && t.is("xcomp")) {
            polarity = Polarity.NEGATED;
          } else if (PLANS.contains(lemma(head)) && modality == Modality.ACTUAL && t.is("xcomp")) {
            modality = Modality.PLANNED;
          }
          if (t.is("ccomp") && VERBS.containsKey(lemma(head))) {
            break;
          }
        }
        up = t.head();
      }
      if (modality == Modality.POSSIBLE || modality == Modality.CONDITIONAL) {
        certainty = Math.min(certainty, 0.5);
      } else if (modality == Modality.PREDICTED || modality == Modality.PLANNED) {
        certainty = Math.min(certainty, 0.7);
      } else if (modality == Modality.HYPOTHETICAL) {
        certainty = Math.min(certainty, 0.3);
      }
      return new Statement(sentence, token, said, modality, polarity, certainty);
    }

    private static double weight(Attribution a) {
      return switch (a.stance()) {
        case ASSERTS -> 0.9;
        case REPORTS -> 0.8;
        case ALLEGES, PREDICTS -> 0.6;
        case DENIES, DOUBTS, DEMANDS -> 0.5;
      };
    }

    private static boolean climbs(Token t) {
      return t.is("xcomp")
          || t.is("ccomp")
          || t.is("conj")
          || t.is("obj")
          || t.is("nsubj")
          || t.is("obl")
          || t.is("nmod")
          || t.is("acl")
          || t.is("advcl");
    }

    private static boolean negated(Sentence s, int token, boolean itself) {
      for (int c : s.children(token)) {
        Token t = s.token(c);
        if ((t.is("advmod") || t.is("det") || t.is("cc") || (t.is("mark") && itself))
            && NEGATIONS.contains(t.text().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
      return false;
    }

    private static Modality modality(Sentence s, int token) {
      boolean would = false;
      boolean have = false;
      for (int c : s.children(token)) {
        Token t = s.token(c);
        String word = t.text().toLowerCase(Locale.ROOT);
        if (t.is("mark") && (word.equals("if") || word.equals("unless"))) {
          return Modality.CONDITIONAL;
        }
        if (t.is("advcl") && hasIf(s, c)) {
          return Modality.CONDITIONAL;
        }
        if (t.is("aux")) {
          if (word.equals("will") || word.equals("'ll") || word.equals("shall")) {
            return Modality.PREDICTED;
          }
          if (MODALS.contains(word)) {
            return Modality.POSSIBLE;
          }
          would |= word.equals("would");
          have |= word.equals("have");
        }
        if (t.is("advmod")
            && (word.equals("possibly") || word.equals("perhaps") || word.equals("potentially"))) {
          return Modality.POSSIBLE;
        }
      }
      if (would) {
        return have ? Modality.HYPOTHETICAL : Modality.CONDITIONAL;
      }
      Token t = s.token(token);
      boolean purpose = t.is("advcl") && "VB".equals(t.xpos()) && s.child(token, "mark") >= 0;
      return purpose ? Modality.HYPOTHETICAL : Modality.ACTUAL;
    }

    private static boolean hasIf(Sentence s, int token) {
      int mark = s.child(token, "mark");
      String word = mark < 0 ? "" : s.token(mark).text().toLowerCase(Locale.ROOT);
      return word.equals("if") || word.equals("unless");
    }
  }
}
