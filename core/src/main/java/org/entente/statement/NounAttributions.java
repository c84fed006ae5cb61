package org.entente.statement;

import java.util.List;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;

/**
 * Finds who says or thinks what by nouns and adjectives: 'the claim that', 'in the words of', 'an
 * opponent of', 'is confident that', 'made clear that'.
 */
final class NounAttributions {
  private final ReportingWords words;
  private final Sentence s;
  private final Phrases phrases;
  private final SentenceAttributions found;

  NounAttributions(
      ReportingWords words, Sentence sentence, Phrases phrases, SentenceAttributions found) {
    this.words = words;
    this.s = sentence;
    this.phrases = phrases;
    this.found = found;
  }

  /** 'Is confident that', 'was critical of'. */
  void adjective(Token t) { // in 'made clear that' the clause may hang on either word
    Reporting reporting = words.adjectives().get(Phrases.lemma(t));
    int speaker = reporting == null ? -1 : s.child(t.index(), "nsubj");
    boolean made =
        t.is("xcomp")
            && t.head() >= 0
            && t.head() < t.index()
            && Phrases.lemma(s.token(t.head())).equals("make");
    if (reporting != null && made) {
      speaker = phrases.subject(t.head(), 0);
    }
    if (reporting == null || speaker < 0 || Phrases.lemma(s.token(speaker)).equals("it")) {
      return;
    }
    for (int c : s.children(made && s.children(t.index()).length == 0 ? t.head() : t.index())) {
      Token child = s.token(c);
      boolean clause = child.is("ccomp") && reporting.takes("clause");
      boolean infinitive = child.is("xcomp") && reporting.takes("infinitive");
      boolean of = child.is("obl") && reporting.takes(phrases.preposition(c));
      if (c > t.index() && (clause || infinitive || of)) {
        List<Span> content = phrases.wide(t, c);
        Cue cue = phrases.cue(made ? s.token(t.head()) : t, content.get(0));
        found.add(speaker, cue, reporting.stance(), content);
        return;
      }
    }
  }

  void noun(Token t) {
    if (inTheWords(t)) {
      return;
    }
    Reporting reporting = words.nouns().get(Phrases.lemma(t));
    if (reporting == null) {
      return;
    }
    int speaker = owner(t.index(), reporting);
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean clause = (child.is("acl") || child.is("ccomp")) && s.child(c, "mark") >= 0;
      boolean that =
          (clause && !child.is("acl:relcl") || isContent(child)) && reporting.takes("clause");
      boolean of =
          speaker >= 0
              && child.is("nmod")
              && c > t.index()
              && reporting.takes(phrases.preposition(c));
      if (that || of) {
        Cue cue = new Cue(t.span(), t.text());
        int[] reach = s.reach(c);
        reach[0] += of && reach[0] < c ? 1 : 0;
        List<Span> content = List.of(phrases.trimmed(reach));
        if (speaker >= 0) {
          found.add(speaker, cue, reporting.stance(), content);
        } else {
          found.unsaid(cue, reporting.stance(), content);
        }
        return;
      }
    }
  }

  /** 'In the words of one envoy, …', 'in Tokyo's view, …'. */
  private boolean inTheWords(Token t) {
    if (!words.views().contains(Phrases.lemma(t)) || !t.is("obl") || t.head() < 0) {
      return false;
    }
    if (!phrases.preposition(t.index()).equals("in")
        && !phrases.preposition(t.index()).equals("by")) {
      return false;
    }
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      if (child.is("nmod:poss") || child.is("nmod") && phrases.preposition(c).equals("of")) {
        Cue cue = new Cue(t.span(), t.text());
        found.add(c, cue, Stance.REPORTS, phrases.around(s.reach(t.index()), s.reach(t.head())));
        return true;
      }
    }
    return false;
  }

  /** 'The charge that Chad looted the camp', which parses take for a relative clause. */
  private boolean isContent(Token verb) {
    int subject = s.child(verb.index(), "nsubj");
    int first = s.reach(verb.index())[0];
    boolean mark = s.token(first).is("mark") && s.token(first).text().equals("that");
    if (mark && verb.is("acl:relcl")) {
      return true;
    }
    return verb.is("acl:relcl")
        && subject > 0
        && s.token(s.reach(verb.index())[0]).text().equals("that")
        && s.reach(subject)[0] > s.reach(verb.index())[0]
        && s.child(verb.index(), "obj") >= 0
        && objectAfter(verb);
  }

  private boolean objectAfter(Token verb) {
    for (int c : s.children(verb.index())) {
      if (c > verb.index() && s.token(c).is("obj")) {
        return true;
      }
    }
    return false;
  }

  private int owner(int noun, Reporting reporting) {
    boolean holder = reporting.takes("holder");
    for (int c : s.children(noun)) {
      Token t = s.token(c);
      if (!holder && t.is("nmod:poss") && !t.text().equalsIgnoreCase("its")) {
        return c;
      }
      if (t.is("nmod")
          && (phrases.preposition(c).equals("by") || phrases.preposition(c).equals("from"))) {
        return c;
      }
    }
    Token n = s.token(noun);
    if (holder && s.child(noun, "cop") >= 0) {
      return s.child(noun, "nsubj");
    }
    if (holder) {
      return n.is("appos") ? n.head() : -1;
    }
    if (n.is("obj") && n.head() >= 0 && words.taking().contains(Phrases.lemma(s.token(n.head())))) {
      return -1;
    }
    if (n.is("obj") && n.head() >= 0) {
      return phrases.subject(n.head(), 0);
    }
    return -1;
  }
}
