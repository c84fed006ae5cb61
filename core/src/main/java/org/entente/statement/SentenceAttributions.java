package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.actor.ActorMention;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;

/** The attributions found in one sentence so far, with speakers as phrases and as actors. */
final class SentenceAttributions {
  /** Words that stand where a speaker would and name none. */
  private static final Set<String> NOBODY =
      Set.of("that", "this", "there", "these", "those", "what", "which", "nothing", "here");

  private final Sentence s;
  private final List<ActorMention> actors;
  private final Phrases phrases;
  private final List<Attribution> found = new ArrayList<>();

  SentenceAttributions(Sentence sentence, List<ActorMention> actors, Phrases phrases) {
    this.s = sentence;
    this.actors = actors;
    this.phrases = phrases;
  }

  List<Attribution> all() {
    return found;
  }

  /** Adds what somebody says whose phrase has its head at {@code speaker}. */
  void add(int speaker, Cue cue, Stance stance, List<Span> content) {
    String word = s.token(speaker).text().toLowerCase(Locale.ROOT);
    if (NOBODY.contains(word)) {
      return;
    }
    Span span = pronoun(speaker, cue);
    List<Span> kept = new ArrayList<>(content);
    kept.removeIf(c -> c.isEmpty() || span.contains(c));
    if (kept.isEmpty()) {
      return;
    }
    String text = s.quote(source(speaker));
    Speaker who = new Speaker.Unnamed(span, text);
    for (ActorMention m : actors) {
      if (m.first() <= speaker && speaker <= m.last()) {
        who = new Speaker.Named(m, span, text);
        break;
      }
    }
    found.add(new Attribution(s.index(), who, List.of(span), cue, stance, kept));
  }

  /**
   * Adds what the words from {@code first} to {@code last} say, whatever the parse makes of them.
   */
  void add(int first, int last, Cue cue, Stance stance, Span content) {
    Span source = s.span(first, last);
    String text = s.quote(source);
    Speaker who = new Speaker.Unnamed(source, text);
    for (ActorMention m : actors) {
      if (m.first() >= first && m.last() <= last) {
        who = new Speaker.Named(m, source, text);
        break;
      }
    }
    found.add(new Attribution(s.index(), who, List.of(source), cue, stance, List.of(content)));
  }

  /** Adds what is said by nobody who is named. */
  void unsaid(Cue cue, Stance stance, List<Span> content) {
    Speaker nobody = new Speaker.Unnamed(cue.span(), cue.text());
    found.add(new Attribution(s.index(), nobody, List.of(), cue, stance, content));
  }

  /** Adds what the author passes on, as with 'reportedly'. */
  void author(Cue cue, Stance stance, Span content) {
    found.add(
        new Attribution(s.index(), new Speaker.Author(), List.of(), cue, stance, List.of(content)));
  }

  /** The speaker's phrase with appositions, without a clause that follows nor its preposition. */
  private Span source(int speaker) {
    int[] reach = phrases.phrase(speaker);
    return s.span(reach[0], reach[1]);
  }

  /** The source's own words next to the cue: of 'Lavrov, who said', 'who'. */
  private Span pronoun(int speaker, Cue cue) {
    for (Token t : s.tokens()) {
      if (t.is("nsubj") && t.head() >= 0 && s.token(t.head()).head() == speaker) {
        Token verb = s.token(t.head());
        boolean relative = verb.is("acl") && cue.span().contains(verb.span());
        if (relative && phrases.relative(t, verb.index()) == speaker) {
          return t.span();
        }
      }
    }
    return source(speaker);
  }
}
