package org.entente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** One sentence while its actors are looked for: who was found, and which words are taken. */
final class SentenceDraft {

  final Sentence s;
  final @Nullable LocalDate day;
  final NameBook book;
  final String[] keys;
  final boolean[] taken;
  final List<ActorMention> mentions = new ArrayList<>();

  SentenceDraft(Sentence s, @Nullable LocalDate day, NameBook book) {
    this.s = s;
    this.day = day;
    this.book = book;
    this.keys = new String[s.size()];
    this.taken = new boolean[s.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = NameBook.key(s.token(i).text());
    }
  }

  /** Notes that the words from {@code first} to {@code last} name the actor. */
  void mention(int first, int last, Actor actor, String why) {
    int head = last;
    for (int i = first; i <= last; i++) {
      int h = s.token(i).head();
      taken[i] = true;
      if (h < first || h > last) {
        head = i;
      }
    }
    var span = s.span(first, last);
    mentions.add(new ActorMention(s.index(), first, last, head, span, actor, s.quote(span), why));
  }

  /** A hyphen without a space on either side. */
  boolean hyphen(int i) {
    return i > 0
        && i + 1 < keys.length
        && keys[i].equals("-")
        && s.token(i - 1).span().end() == s.token(i).span().begin()
        && s.token(i).span().end() == s.token(i + 1).span().begin();
  }

  boolean isName(int i) {
    Token t = s.token(i);
    return t.upos() == Upos.PROPN && Character.isUpperCase(t.text().charAt(0));
  }

  /** The sector of the role whose last word is token {@code i}. */
  @Nullable Sector sector(int i) {
    String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
    Sector two = i > 0 ? book.role(keys[i - 1] + " " + lemma) : null;
    if (two == null && i > 0) {
      two = book.role(keys[i - 1] + " " + keys[i]);
    }
    if (two != null) {
      return two;
    }
    Sector one = book.role(lemma);
    return one == null ? book.role(keys[i]) : one;
  }
}
