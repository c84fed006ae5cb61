package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.actor.ActorMention;
import org.entente.coding.Doubt;
import org.entente.coding.EventMention;
import org.entente.coding.Opinion;
import org.entente.coding.Trace;
import org.entente.coding.Trace.Attempt;
import org.entente.coding.Trace.Outcome;
import org.entente.coding.dyad.DyadModel;
import org.entente.ledger.RecordedMention;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.CodedArticle;
import org.entente.pipeline.Library;
import org.entente.statement.Attribution;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Statement;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/** Prints for an analyst how sentences were read and coded, and why. */
final class ExplanationText {
  /** How many terms of an opinion are shown. */
  private static final int TERMS = 6;

  /** How many alternatives of an expression are shown in full. */
  private static final int FEW_WORDS = 3;

  /** How many types an opinion is shown to have weighed. */
  private static final int TYPES = 3;

  private static final Comparator<Attempt> WINNERS_FIRST =
      Comparator.comparing(Attempt::outcome)
          .thenComparingInt(a -> hasMatched(a) ? -a.weight() : a.weight());

  private static boolean hasMatched(Attempt a) {
    return a.outcome() == Outcome.LOST || a.outcome() == Outcome.REFUSED;
  }

  private final Library library;
  private final ArticleCoder.Explained explained;
  private final CodedArticle article;
  private final List<Trace> traces;
  private final int near;

  /**
   * @param near how many rules that nearly matched are shown of a word
   */
  ExplanationText(Library library, ArticleCoder.Explained explained, int near) {
    this.library = library;
    this.explained = explained;
    this.article = explained.article();
    this.traces = explained.traces();
    this.near = near;
  }

  void print(PrintWriter out) {
    for (Sentence s : article.sentences()) {
      out.println(s.text());
      section(out, "Tree", TreeText.of(s));
      section(out, "Actors", actors(s));
      section(out, "Who says it", attributions(s));
      section(out, "How it is said", statements(s));
      section(out, "Rules", rules(s));
      section(out, "Second opinion", opinion(s));
      events(s, out);
    }
  }

  private static void section(PrintWriter out, String title, List<String> lines) {
    out.println();
    out.println(title);
    lines.forEach(l -> out.println("  " + l));
    if (lines.isEmpty()) {
      out.println("  none");
    }
  }

  // ---- who and how

  private List<String> actors(Sentence s) {
    List<String> lines = new ArrayList<>();
    for (ActorMention m : article.actors()) {
      if (m.sentence() == s.index()) {
        lines.add(
            String.format(
                Locale.ROOT, "%-24s %-9s %s; %s", m.alias(), code(m), m.actor().name(), m.why()));
      }
    }
    return lines;
  }

  /** 'UKR GOV'; '?' for somebody of no known state. */
  private static String code(ActorMention m) {
    String code = m.actor().code() == null ? "?" : m.actor().code();
    return m.actor().sector() == null ? code : code + " " + m.actor().sector();
  }

  private List<String> attributions(Sentence s) {
    List<String> lines = new ArrayList<>();
    for (Attribution a : article.statements().attributions()) {
      if (a.sentence() == s.index()) {
        lines.add(said(a) + ": " + quotes(a.content()));
      }
    }
    return lines;
  }

  private String said(Attribution a) {
    String source = a.sourceSpan().isEmpty() ? "the author" : quotes(a.sourceSpan());
    return source
        + " "
        + a.stance().name().toLowerCase(Locale.ROOT)
        + " (“"
        + a.cue().text()
        + "”)";
  }

  private String quotes(List<Span> spans) {
    return spans.stream()
        .map(x -> "“" + article.document().quote(x) + "”")
        .collect(Collectors.joining(" … "));
  }

  private List<String> statements(Sentence s) {
    List<String> lines = new ArrayList<>();
    for (Token t : s.tokens()) {
      if (t.upos() == Upos.VERB) {
        lines.add(String.format(Locale.ROOT, "%-16s %s", t.text(), how(s, t)));
      }
    }
    return lines;
  }

  /** 'actual; 50 % sure; “Kyiv” denies (“denied”)'. */
  private String how(Sentence s, Token predicate) {
    Statement statement = article.statements().of(s.index(), predicate.index());
    List<String> parts = new ArrayList<>();
    Modality modality = statement.modality();
    parts.add(modality.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (statement.polarity() == Polarity.NEGATED) {
      parts.add("negated");
    }
    parts.add(percent(statement.certainty()) + " sure");
    statement.attributions().forEach(a -> parts.add(said(a)));
    return String.join("; ", parts);
  }

  // ---- why

  private List<String> rules(Sentence s) {
    if (!library.coder().mayHoldEvent(s)) {
      return List.of("no word of it sets off a rule, so the sentence was passed over");
    }
    Map<Integer, List<Attempt>> byWord = new TreeMap<>();
    for (Attempt a : traces.get(s.index()).attempts()) {
      byWord.computeIfAbsent(a.token(), k -> new ArrayList<>()).add(a);
    }
    List<String> lines = new ArrayList<>();
    byWord.forEach((token, attempts) -> word(s.token(token), attempts, lines));
    return lines;
  }

  private void word(Token word, List<Attempt> attempts, List<String> lines) {
    List<Attempt> sorted = attempts.stream().sorted(WINNERS_FIRST).toList();
    lines.add(word.text());
    int missed = 0;
    int otherUse = 0;
    for (Attempt a : sorted) {
      boolean shown = true;
      if (a.outcome() == Outcome.MISSED) {
        missed++;
        shown = missed <= near;
      } else if (a.outcome() == Outcome.OTHER_USE) {
        otherUse++;
        shown = near == Integer.MAX_VALUE;
      }
      if (shown) {
        lines.add(label(a.outcome()) + named(a, word));
        if (!a.reason().isEmpty()) {
          lines.add(" ".repeat(10) + a.reason());
        }
      }
    }
    List<String> rest = new ArrayList<>();
    if (missed > near) {
      rest.add((missed - near) + " more that nearly match");
    }
    if (otherUse > 0 && near < Integer.MAX_VALUE) {
      rest.add(otherUse + " that want the word in another use");
    }
    if (!rest.isEmpty()) {
      lines.add("  and " + String.join(", ", rest) + " (--all)");
    }
  }

  private static String label(Outcome outcome) {
    return switch (outcome) {
      case CODED -> "  coded   ";
      case LOST -> "  lost    ";
      case REFUSED -> "  refused ";
      case MISSED -> "  nearly  ";
      case OTHER_USE -> "  no      ";
    };
  }

  /** 'ASSAULT assault-strike “A (strike|…) R”, asks for 9'. */
  private static String named(Attempt a, Token word) {
    return String.format(
        Locale.ROOT,
        "%-9s %s “%s”, asks for %d",
        a.event(),
        a.rule(),
        shortened(a.expression(), word),
        a.weight());
  }

  /** Of many alternatives the one that stands in the sentence, or the first. */
  static String shortened(String expression, Token word) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = expression.indexOf('('); open >= 0; open = expression.indexOf('(', at)) {
      int close = expression.indexOf(')', open);
      if (close < 0) {
        break;
      }
      List<String> words = List.of(expression.substring(open + 1, close).split("\\|"));
      String kept = words.contains(word.lemma()) ? word.lemma() : words.get(0);
      boolean many = words.size() > FEW_WORDS;
      out.append(expression, at, open + 1);
      out.append(many ? kept + "|…" : expression.substring(open + 1, close));
      at = close;
    }
    return out.append(expression, at, expression.length()).toString();
  }

  private List<String> opinion(Sentence s) {
    Trace trace = traces.get(s.index());
    if (trace.attempts().stream().anyMatch(a -> a.outcome() == Outcome.CODED)) {
      return List.of("not asked: a rule found an event");
    }
    if (!library.coder().mayHoldEvent(s)) {
      return List.of("not asked: the sentence was passed over");
    }
    List<String> lines = new ArrayList<>();
    for (Trace.Question q : trace.questions()) {
      question(s, q, lines);
    }
    return lines.isEmpty()
        ? List.of("not asked: no predicate of the main clause has parties that could act")
        : lines;
  }

  private void question(Sentence s, Trace.Question q, List<String> lines) {
    Span target = q.target();
    String to = target == null ? "" : " to “" + s.quote(target) + "”";
    String parties = "“" + s.quote(q.source()) + "”" + to;
    lines.add(s.token(q.token()).text() + ": what does " + parties + "?");
    lines.add("  " + likelihoods(s, q) + "; " + outcome(q));
    String type = q.guess().type();
    List<DyadModel.Term> terms = library.opinion().explain(s, q.source(), target, type);
    lines.add(
        "  for "
            + type
            + ": "
            + terms.stream()
                .limit(TERMS)
                .map(ExplanationText::term)
                .collect(Collectors.joining(", "))
            + (terms.size() > TERMS ? ", … (" + (terms.size() - TERMS) + " smaller)" : ""));
  }

  private String likelihoods(Sentence s, Trace.Question q) {
    Opinion.Guess guess = q.guess();
    String types = likely(library.opinion().answer(s, q.source(), q.target()));
    return types + "; that nothing happens " + percent(guess.nothing());
  }

  private static String likely(DyadModel.Answer answer) {
    return answer.probabilities().entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(TYPES)
        .map(e -> e.getKey() + " " + percent(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String outcome(Trace.Question q) {
    return q.outcome() == Outcome.CODED ? "coded" : "lost: " + q.reason();
  }

  private static String term(DyadModel.Term t) {
    return String.format(Locale.ROOT, "%s %+.2f", t.name(), t.weight());
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  // ---- what came of it

  private void events(Sentence s, PrintWriter out) {
    out.println();
    out.println("Events");
    MentionText text = new MentionText(out);
    boolean any = false;
    for (RecordedMention m : ArticleCoder.recorded(article)) {
      if (m.sentence() == s.index()) {
        text.print(m);
        any = true;
      }
    }
    for (EventMention m : article.events()) {
      if (m.sentence() == s.index() && !m.contexts().isEmpty()) {
        out.println("  contexts of “" + m.trigger().text() + "”: " + joined(m.contexts()));
      }
    }
    if (!any) {
      out.println("  none");
    }
    explained.doubts().get(s.index()).ifPresent(d -> out.println("  in doubt: " + why(d)));
    out.println();
  }

  private static String why(Doubt doubt) {
    return switch (doubt.why()) {
      case SILENT -> "silent; an actor is named, but no event was found";
      case NARROW -> "narrow; the second opinion is not sure enough";
      case DISPUTED -> "disputed; rules for other events fit the same words about as well";
    };
  }

  private static String joined(List<String> words) {
    return String.join(", ", words);
  }
}
