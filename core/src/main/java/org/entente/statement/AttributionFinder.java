package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.actor.ActorMention;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Finds who says what within one sentence, by verbs, nouns, 'according to' and adverbs.
 *
 * <p>'Seoul said that Pyongyang, officials claim, denied the report' holds three attributions, one
 * within the other.
 */
final class AttributionFinder {
  private static final Set<String> AFTER_VERB = Set.of("ccomp", "parataxis", "csubj");

  /** Verbs that always have something that is said. */
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "add",
          "note",
          "argue",
          "insist",
          "claim",
          "tell",
          "believe",
          "think",
          "warn",
          "acknowledge",
          "conclude",
          "suggest",
          "explain",
          "write",
          "announce",
          "declare",
          "state",
          "stress",
          "admit",
          "predict",
          "hope",
          "report",
          "maintain",
          "contend",
          "assert");

  private static final Set<String> MODALS =
      Set.of("can", "could", "would", "should", "might", "may", "must", "ca", "'d", "’d");

  private final ReportingWords words;
  private final Sentence s;
  private final Phrases phrases;
  private final SentenceAttributions found;
  private final QuotationMarks marks;
  private final Denials denials;
  private final NounAttributions nouns;

  AttributionFinder(ReportingWords words, Sentence sentence, List<ActorMention> actors) {
    this.words = words;
    this.s = sentence;
    this.phrases = new Phrases(sentence);
    this.found = new SentenceAttributions(sentence, actors, phrases);
    this.marks = new QuotationMarks(sentence, phrases);
    this.denials = new Denials(words, sentence, phrases, marks);
    this.nouns = new NounAttributions(words, sentence, phrases, found);
  }

  List<Attribution> find() {
    for (Token t : s.tokens()) {
      if (t.text().equalsIgnoreCase("according")) {
        accordingTo(t);
      } else if (t.upos() == Upos.VERB) {
        verb(t);
      } else if (t.upos() == Upos.ADJ) {
        nouns.adjective(t);
      } else if (t.upos() == Upos.NOUN) {
        nouns.noun(t);
      } else if (t.upos() == Upos.ADV) {
        adverb(t);
      }
    }
    return found.all();
  }

  private void verb(Token t) {
    Reporting reporting = words.verb(Phrases.lemma(t));
    int phrase = -1;
    boolean whole = false;
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      Reporting particle =
          child.is("compound:prt") && c > t.index()
              ? words.phrase(Phrases.lemma(t), Phrases.lemma(child))
              : null;
      Reporting with =
          child.is("obl") ? words.phrase(Phrases.lemma(t), phrases.preposition(c)) : null;
      if (particle != null) {
        reporting = particle;
        whole = true;
      } else if (with != null) {
        reporting = with;
        phrase = c;
      } else if (s.token(c).is("xcomp") && s.child(c, "mark") >= 0) {
        Reporting asking = words.phrase(Phrases.lemma(t), "to do");
        reporting = asking == null || reporting == null ? reporting : reporting.as(asking);
      }
    }
    if (reporting == null) {
      return;
    }
    int speaker = phrases.subject(t.index(), 0);
    boolean passive = phrases.isPassive(t.index());
    boolean lost = speaker < 0 || speaker < t.index() && marks.isBetween(speaker, t.index());
    if (lost && !passive && SAYING.contains(Phrases.lemma(t)) && afterQuotation(t, reporting)) {
      return;
    }
    if (speaker < 0 && passive) {
      unsaid(t, reporting);
      return;
    }
    if (speaker < 0 || Phrases.lemma(s.token(speaker)).equals("it") && passive) {
      return;
    }
    List<Span> aside = reporting.takes("quote") ? aside(t, speaker) : List.of();
    List<Span> content =
        !aside.isEmpty()
            ? aside
            : phrase >= 0 ? phrases.carried(t, phrase) : content(t, reporting, whole);
    if (content.isEmpty() && reporting.takes("quote")) {
      content = marks.around(t, speaker);
    }
    boolean cut = content.size() == 1 && isCut(content.get(0));
    if ((content.isEmpty() || cut) && !passive && SAYING.contains(Phrases.lemma(t))) {
      content = rest(t, speaker);
    }
    boolean denies = reporting.stance() == Stance.DENIES;
    if (content.isEmpty() && passive) {
      content = passiveContent(t, reporting);
    } else if (denies && !denials.isRefusal(t)) {
      content = denials.onwards(t, content);
    } else if (denies) {
      return;
    }
    if (!content.isEmpty()) {
      boolean hearsay = s.token(speaker).text().equalsIgnoreCase("reports");
      Stance said = hearsay ? Stance.REPORTS : reporting.stance();
      Stance stance = denials.isFalse(t) ? Stance.DENIES : said;
      found.add(speaker, phrases.cue(t, content.get(0)), stance, content);
    }
  }

  /**
   * What follows 'said' up to the end of its part, or goes before 'X said', where the parser has
   * found no clause and somebody is heard to say one.
   */
  private List<Span> rest(Token t, int speaker) {
    int[] who = phrases.phrase(speaker);
    int from = t.index() + 1;
    if (who[0] > t.index()) {
      from = who[1] + 1;
    }
    int end = from;
    while (end + 1 < s.size() && !s.token(end + 1).text().equals(";")) {
      end++;
    }
    if (from < s.size() && phrases.hasVerb(from, end)) {
      return List.of(phrases.trimmed(new int[] {from, end}));
    }
    int before = Math.min(who[0], t.index()) - 1;
    boolean parted = before > 2 && marks.endsPart(before);
    return parted && phrases.hasVerb(0, before)
        ? List.of(phrases.trimmed(new int[] {0, before}))
        : List.of();
  }

  /** 'Noted clients are asking for more', read as if clients were noted: a verb comes next. */
  private boolean isCut(Span content) {
    for (int i = 1; i < s.size(); i++) {
      if (s.token(i).span().begin() >= content.end()) {
        return s.token(i - 1).upos() != Upos.PUNCT && phrases.hasVerb(i, i);
      }
    }
    return false;
  }

  /** '"…," Tom Tell, the majority leader, said': whatever the parser makes of the speaker. */
  private boolean afterQuotation(Token t, Reporting reporting) {
    int mark = t.index() - 1;
    while (mark >= 0 && !marks.isQuote(mark)) {
      mark--;
    }
    int first = mark + 1;
    int last = t.index() - 1;
    while (last > first && s.token(last).upos() == Upos.PUNCT) {
      last--;
    }
    boolean named =
        first <= last && last - first < 25 && (phrases.isNoun(last) || phrases.isNoun(first));
    if (mark < 3 || !marks.isQuote(0) || !named || s.token(first).upos() == Upos.PUNCT) {
      return false;
    }
    Span content = s.span(0, mark);
    found.add(first, last, phrases.cue(t, content), reporting.stance(), content);
    return true;
  }

  /** 'The charge was denied by its envoy'. */
  private List<Span> passiveContent(Token t, Reporting reporting) {
    int subject = s.child(t.index(), "nsubj:pass");
    boolean object = reporting.takes("object") && !words.clauseOnly().contains(Phrases.lemma(t));
    return subject >= 0 && object ? List.of(phrases.trimmed(s.reach(subject))) : List.of();
  }

  /** 'Is believed to', 'was accused of': said by nobody who is named. */
  private void unsaid(Token t, Reporting reporting) {
    if (Phrases.lemma(t).equals("suppose")) {
      return;
    }
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      if (c > t.index() && (child.is("xcomp") || child.is("ccomp"))) {
        List<Span> content = List.of(phrases.trimmed(s.reach(c)));
        Cue cue = phrases.cue(t, content.get(0));
        found.unsaid(cue, reporting.stance(), content);
        return;
      }
    }
  }

  /**
   * 'A, but B, the source added' and 'A, he said, B': all that stands around the words of saying.
   */
  private List<Span> aside(Token t, int speaker) {
    int[] who = phrases.phrase(speaker);
    int first = Math.min(who[0], t.index());
    int last = Math.max(who[1], t.index());
    if (t.is("acl") || last - first > 30 || first < 3 || !marks.endsPart(first - 1)) {
      return List.of();
    }
    boolean apart = isCircumstance(last + 1) && !phrases.hasVerb(0, first - 1);
    if (!apart && s.child(t.index(), "ccomp") > last || s.child(t.index(), "obj") > last) {
      return List.of();
    }
    int after = last + 1;
    while (after < s.size() && after <= last + 9 && !marks.endsPart(after)) {
      after++;
    }
    boolean closed = after >= s.size() || marks.endsPart(after);
    return closed
        ? phrases.around(
            new int[] {first, Math.min(after, s.size() - 1)}, new int[] {0, s.size() - 1})
        : List.of();
  }

  /** Whether 'in a statement', 'on Monday', 'earlier' or a comma comes next. */
  private boolean isCircumstance(int i) {
    return i < s.size()
        && (s.token(i).upos() == Upos.ADP
            || s.token(i).upos() == Upos.ADV
            || s.token(i).text().equals(","));
  }

  private boolean isModal(Token verb) {
    for (int c : s.children(verb.index())) {
      Token t = s.token(c);
      if (t.is("aux") && MODALS.contains(t.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** What hangs on the verb as its clause; or the clause that the verb is set into. */
  private List<Span> content(Token t, Reporting reporting, boolean whole) {
    List<Span> content = new ArrayList<>();
    int before = phrases.saidOf(t.index());
    if (before >= 0) {
      return List.of(phrases.trimmed(s.reach(before)));
    }
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean aside = c < t.index() || followsSemicolon(c) || s.child(c, "mark") >= 0;
      boolean parted = c < t.index() && hasSemicolon(s.reach(c)[1] + 1, t.index());
      boolean apart = child.is("parataxis") && aside || parted;
      if (AFTER_VERB.contains(Phrases.coarse(child)) && !apart && child.upos() != Upos.PUNCT) {
        content.add(phrases.trimmed(s.reach(c)));
      }
    }
    if (!content.isEmpty()) {
      return content;
    }
    boolean set = t.is("parataxis") && t.head() >= 0 && s.child(t.index(), "mark") < 0;
    if (set && !followsSemicolon(t.index())) {
      return phrases.around(s.reach(t.index()), s.reach(t.head()));
    }
    if (isModal(t)) {
      return List.of();
    }
    boolean clauseOnly = words.clauseOnly().contains(Phrases.lemma(t)) && !whole && !isDocument(t);
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean infinitive =
          child.is("xcomp")
              && child.upos() != Upos.ADJ
              && (reporting.takes("infinitive") || reporting.takes("clause"));
      boolean object =
          child.is("obj") && reporting.takes("object") && !clauseOnly && !isLonePronoun(t, c);
      if (c > t.index() && (infinitive || object)) {
        return phrases.wide(t, c);
      }
    }
    for (int c : s.children(t.index())) {
      if (c > t.index() && s.token(c).is("obl") && reporting.takes(phrases.preposition(c))) {
        return phrases.wide(t, c);
      }
    }
    return List.of();
  }

  private boolean isDocument(Token t) {
    int who = s.child(t.index(), "nsubj");
    return who >= 0 && words.documents().contains(Phrases.lemma(s.token(who)));
  }

  /** Whether the object is a pronoun and nothing more is said of it. */
  private boolean isLonePronoun(Token verb, int object) {
    return s.token(object).upos() == Upos.PRON
        && phrases.carried(verb, object).get(0).equals(s.token(object).span());
  }

  private void accordingTo(Token t) {
    int to = t.index() + 1;
    if (to + 1 >= s.size() || !s.token(to).text().equalsIgnoreCase("to")) {
      return;
    }
    int speaker = t.is("case") && t.head() > to ? t.head() : to + 1;
    while (s.token(speaker).head() > to
        && s.token(speaker).head() != t.index()
        && !s.token(speaker).is("obl")
        && s.token(s.token(speaker).head()).upos() != Upos.VERB) {
      speaker = s.token(speaker).head();
    }
    int[] reach = s.reach(speaker);
    int[] part = {t.index(), Math.max(reach[1], to + 1)};
    int top = s.token(speaker).head() == t.index() ? t.head() : s.token(speaker).head();
    int[] whole = top < 0 || top == to ? new int[] {0, s.size() - 1} : s.reach(top);
    Span cue = s.span(t.index(), to);
    found.add(speaker, new Cue(cue, s.quote(cue)), Stance.REPORTS, phrases.around(part, whole));
  }

  private void adverb(Token t) {
    Reporting reporting = words.adverbs().get(Phrases.lemma(t));
    if (reporting != null && t.head() >= 0) {
      Cue cue = new Cue(t.span(), t.text());
      found.author(cue, reporting.stance(), s.subtree(t.head()));
    }
  }

  /** 'Delhi blamed the group; Islamabad closed its airspace' are two sentences in one. */
  private boolean followsSemicolon(int clause) {
    int first = s.reach(clause)[0];
    return first > 0 && (isSemicolon(first) || isSemicolon(first - 1));
  }

  private boolean hasSemicolon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isSemicolon(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSemicolon(int token) {
    return s.token(token).text().equals(";");
  }
}
