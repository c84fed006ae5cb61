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
  private static final int DEEPEST = 4;

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

  /** Those who speak of themselves, within words that are given to them already. */
  private static final Set<String> SELF = Set.of("i", "we", "you", "me", "us", "one");

  /** Words that stand where a speaker would and name none. */
  private static final Set<String> NOBODY =
      Set.of("that", "this", "there", "these", "those", "what", "which", "nothing", "here");

  /**
   * Prepositions that carry a verb's content on: 'accused X of', 'described it as', 'asked for'.
   */
  private static final Set<String> CARRY_ON = Set.of("of", "as", "for", "about", "over", "from");

  private static final Set<String> REFUSED =
      Set.of("entry", "access", "visa", "bail", "permission", "asylum", "passage", "parole");

  private static final Set<String> NAMING = Set.of("call", "brand", "label", "describe", "term");

  private static final Set<String> MODALS =
      Set.of("can", "could", "would", "should", "might", "may", "must", "ca", "'d", "’d");

  private final ReportingWords words;
  private final Sentence s;
  private final List<ActorMention> actors;
  private final List<Attribution> found = new ArrayList<>();

  AttributionFinder(ReportingWords words, Sentence sentence, List<ActorMention> actors) {
    this.words = words;
    this.s = sentence;
    this.actors = actors;
  }

  List<Attribution> find() {
    for (Token t : s.tokens()) {
      if (t.text().equalsIgnoreCase("according")) {
        accordingTo(t);
      } else if (t.upos() == Upos.VERB) {
        verb(t);
      } else if (t.upos() == Upos.ADJ) {
        adjective(t);
      } else if (t.upos() == Upos.NOUN) {
        noun(t);
      } else if (t.upos() == Upos.ADV) {
        adverb(t);
      }
    }
    return found;
  }

  // ---- verbs

  private void verb(Token t) {
    Reporting reporting = words.verb(lemma(t));
    int phrase = -1;
    for (int c : s.children(t.index())) {
      Reporting with = s.token(c).is("obl") ? words.phrase(lemma(t), preposition(c)) : null;
      if (with != null) {
        reporting = with;
        phrase = c;
      } else if (s.token(c).is("xcomp") && s.child(c, "mark") >= 0) {
        Reporting asking = words.phrase(lemma(t), "to do");
        reporting = asking == null || reporting == null ? reporting : reporting.as(asking);
      }
    }
    if (reporting == null) {
      return;
    }
    int speaker = subject(t.index(), 0);
    boolean passive = isPassive(t.index());
    boolean lost = speaker < 0 || speaker < t.index() && hasQuoteBetween(speaker, t.index());
    if (lost && !passive && SAYING.contains(lemma(t)) && afterQuotation(t, reporting)) {
      return;
    }
    if (speaker < 0 && passive) {
      unsaid(t, reporting);
      return;
    }
    if (speaker < 0 || lemma(s.token(speaker)).equals("it") && passive) {
      return;
    }
    List<Span> aside = reporting.takes("quote") ? aside(t, speaker) : List.of();
    List<Span> content =
        !aside.isEmpty() ? aside : phrase >= 0 ? carried(t, phrase) : content(t, reporting);
    if (content.isEmpty() && reporting.takes("quote")) {
      content = quoted(t, speaker);
    }
    boolean cut = content.size() == 1 && isCut(content.get(0));
    if ((content.isEmpty() || cut) && !passive && SAYING.contains(lemma(t))) {
      content = rest(t, speaker);
    }
    boolean denies = reporting.stance() == Stance.DENIES;
    if (content.isEmpty() && passive) {
      content = passiveContent(t, reporting);
    } else if (denies && !isRefusal(t)) {
      content = onwards(t, content);
    } else if (denies) {
      return;
    }
    if (!content.isEmpty()) {
      boolean hearsay = s.token(speaker).text().equalsIgnoreCase("reports");
      Stance said = hearsay ? Stance.REPORTS : reporting.stance();
      Stance stance = isFalse(t) ? Stance.DENIES : said;
      add(speaker, cue(t, content.get(0)), stance, content);
    }
  }

  /**
   * What follows 'said' up to the end of its part, or goes before 'X said', where the parser has
   * found no clause and somebody is heard to say one.
   */
  private List<Span> rest(Token t, int speaker) {
    int[] who = phrase(speaker);
    int from = t.index() + 1;
    if (who[0] > t.index()) {
      from = who[1] + 1;
    }
    int end = from;
    while (end + 1 < s.size() && !s.token(end + 1).text().equals(";")) {
      end++;
    }
    if (from < s.size() && hasVerb(from, end)) {
      return List.of(trimmed(new int[] {from, end}));
    }
    int before = Math.min(who[0], t.index()) - 1;
    boolean parted = before > 2 && endsPart(before);
    return parted && hasVerb(0, before) ? List.of(trimmed(new int[] {0, before})) : List.of();
  }

  /** 'Noted clients are asking for more', read as if clients were noted: a verb comes next. */
  private boolean isCut(Span content) {
    for (int i = 1; i < s.size(); i++) {
      if (s.token(i).span().begin() >= content.end()) {
        return s.token(i - 1).upos() != Upos.PUNCT && hasVerb(i, i);
      }
    }
    return false;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i <= to; i++) {
      String tag = String.valueOf(s.token(i).xpos());
      if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
        return true;
      }
    }
    return false;
  }

  /** '"…," Tom Tell, the majority leader, said': whatever the parser makes of the speaker. */
  private boolean afterQuotation(Token t, Reporting reporting) {
    int mark = t.index() - 1;
    while (mark >= 0 && !isQuote(mark)) {
      mark--;
    }
    int first = mark + 1;
    int last = t.index() - 1;
    while (last > first && s.token(last).upos() == Upos.PUNCT) {
      last--;
    }
    boolean named = first <= last && last - first < 25 && (isNoun(last) || isNoun(first));
    if (mark < 3 || !isQuote(0) || !named || s.token(first).upos() == Upos.PUNCT) {
      return false;
    }
    Span source = s.span(first, last);
    String text = s.quote(source);
    Span content = s.span(0, mark);
    Speaker speaker = new Speaker.Unnamed(source, text);
    for (ActorMention m : actors) {
      if (m.first() >= first && m.last() <= last) {
        speaker = new Speaker.Named(m, source, text);
        break;
      }
    }
    found.add(
        new Attribution(
            s.index(),
            speaker,
            List.of(source),
            cue(t, content),
            reporting.stance(),
            List.of(content)));
    return true;
  }

  private boolean hasQuoteBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isQuote(i)) {
        return true;
      }
    }
    return false;
  }

  /** The words in quotation marks before or after the verb, where the parse has lost them. */
  private List<Span> quoted(Token t, int speaker) {
    int from = Math.max(t.index(), speaker) + 1;
    int to = Math.min(t.index(), speaker) - 1;
    for (int i = from; i < Math.min(s.size() - 1, t.index() + 12); i++) {
      if (isQuote(i)) {
        int end = s.size() - 1;
        while (end > i + 1 && !isQuote(end)) {
          end--;
        }
        return end > i + 2 ? List.of(s.span(i, end)) : List.of(s.span(i, s.size() - 1));
      }
    }
    return to > 2 && isQuote(0) ? List.of(trimmed(new int[] {0, to})) : List.of();
  }

  private boolean isQuote(int i) {
    String w = s.token(i).text();
    return w.equals("\"") || w.equals("“") || w.equals("”") || w.equals("''") || w.equals("``");
  }

  /** 'The charge was denied by its envoy'. */
  private List<Span> passiveContent(Token t, Reporting reporting) {
    int subject = s.child(t.index(), "nsubj:pass");
    boolean object = reporting.takes("object") && !words.clauseOnly().contains(lemma(t));
    return subject >= 0 && object ? List.of(trimmed(s.reach(subject))) : List.of();
  }

  /** A denial takes all that follows in its clause, whatever the parse makes of it. */
  private List<Span> onwards(Token t, List<Span> content) {
    int next = t.index() + 1;
    boolean gerund =
        content.isEmpty() && next < s.size() && "VBG".equals(s.token(next).xpos())
            || next < s.size() && s.token(next).text().equals("having");
    if (gerund) {
      int end = next;
      while (end + 1 < s.size() && !endsPart(end + 1)) {
        end++;
      }
      return List.of(trimmed(new int[] {next, end}));
    }
    if (next < s.size() && s.token(next).text().equals("as")) {
      return List.of(trimmed(new int[] {next, s.reach(t.index())[1]}));
    }
    return content;
  }

  /** 'Denied the reporters entry' refuses, and denies nothing that is said. */
  private boolean isRefusal(Token t) {
    if (!lemma(t).equals("deny")) {
      return false;
    }
    if (s.child(t.index(), "iobj") >= 0) {
      return true;
    }
    for (int i = t.index() + 1; i < Math.min(s.size(), t.index() + 5); i++) {
      if (REFUSED.contains(lemma(s.token(i)))) {
        return true;
      }
    }
    return false;
  }

  /** 'Called the reports false'. */
  private boolean isFalse(Token t) {
    if (!NAMING.contains(lemma(t))) {
      return false;
    }
    int end = s.reach(t.index())[1];
    for (int i = t.index() + 1; i <= end; i++) {
      Mark mark = words.modal().adjectives().get(s.token(i).text().toLowerCase(Locale.ROOT));
      if (mark != null && mark.polarity() == Polarity.NEGATED && !s.token(i).is("amod")) {
        return true;
      }
    }
    return false;
  }

  /** 'Is believed to', 'was accused of': said by nobody who is named. */
  private void unsaid(Token t, Reporting reporting) {
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      if (c > t.index() && (child.is("xcomp") || child.is("ccomp"))) {
        List<Span> content = List.of(trimmed(s.reach(c)));
        Cue cue = cue(t, content.get(0));
        found.add(
            new Attribution(
                s.index(),
                new Speaker.Unnamed(cue.span(), cue.text()),
                List.of(),
                cue,
                reporting.stance(),
                content));
        return;
      }
    }
  }

  /**
   * 'A, but B, the source added' and 'A, he said, B': all that stands around the words of saying.
   */
  private List<Span> aside(Token t, int speaker) {
    int[] who = phrase(speaker);
    int first = Math.min(who[0], t.index());
    int last = Math.max(who[1], t.index());
    if (t.is("acl") || last - first > 30 || first < 3 || !endsPart(first - 1)) {
      return List.of();
    }
    if (s.child(t.index(), "ccomp") > last || s.child(t.index(), "obj") > last) {
      return List.of();
    }
    int after = last + 1;
    while (after < s.size() && after <= last + 9 && !endsPart(after)) {
      after++;
    }
    boolean closed = after >= s.size() || endsPart(after);
    return closed
        ? around(new int[] {first, Math.min(after, s.size() - 1)}, new int[] {0, s.size() - 1})
        : List.of();
  }

  private boolean endsPart(int i) {
    String w = s.token(i).text();
    return w.equals(",") || w.equals("”") || w.equals("''") || w.equals("\"") || w.equals(".");
  }

  /** The verb with its auxiliaries, its particle, and the preposition before the content. */
  private Cue cue(Token t, Span content) {
    int first = t.index();
    int last = t.index();
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean auxiliary = child.is("aux") || child.is("cop") || child.is("advmod");
      if (c < first && c >= t.index() - 3 && auxiliary) {
        first = c;
      } else if (c == last + 1 && child.is("compound:prt")) {
        last = c;
      }
    }
    boolean preposition =
        last + 2 < s.size()
            && s.token(last + 1).is("case")
            && s.token(last + 2).span().begin() == content.begin();
    Span span = s.span(first, preposition ? last + 1 : last);
    return new Cue(span, s.quote(span));
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

  private boolean isPassive(int verb) {
    return s.child(verb, "aux:pass") >= 0 || s.child(verb, "nsubj:pass") >= 0;
  }

  /** Who says it: the subject, the 'by' of a passive, or the subject of the verb above. */
  private int subject(int verb, int depth) {
    if (isPassive(verb)) {
      for (int c : s.children(verb)) {
        if (s.token(c).is("obl") && preposition(c).equals("by")) {
          return c;
        }
      }
      return -1;
    }
    if (saidOf(verb) >= 0) {
      return verb - 1;
    }
    for (int c : s.children(verb)) {
      Token t = s.token(c);
      if (t.is("nsubj")) {
        return relative(t, verb);
      }
    }
    Token t = s.token(verb);
    for (int c : s.children(verb)) {
      // 'but 63 percent said'
      if (c == verb - 1 && s.token(c).is("obl") && s.child(c, "case") < 0 && isNoun(c)) {
        return c;
      }
    }
    if (depth > DEEPEST || t.head() < 0) {
      return -1;
    }
    if (t.is("acl") && "VBG".equals(t.xpos())) {
      return t.head();
    }
    boolean shares = t.is("conj") || t.is("xcomp") || t.is("advcl");
    return shares && s.token(t.head()).upos() == Upos.VERB ? subject(t.head(), depth + 1) : -1;
  }

  /** What is said in 'about 12,500 of them, reports say', read as a first subject; or -1. */
  private int saidOf(int verb) {
    int first = s.child(verb, "nsubj");
    boolean two = first >= 0 && first < verb - 2 && s.token(verb - 1).is("nsubj");
    return two && s.token(verb - 1).head() == verb && s.token(verb - 2).text().equals(",")
        ? first
        : -1;
  }

  private boolean isNoun(int token) {
    Upos u = s.token(token).upos();
    return u == Upos.NOUN || u == Upos.PROPN;
  }

  /** The antecedent of 'who' and 'which'. */
  private int relative(Token subject, int verb) {
    String word = subject.text().toLowerCase(Locale.ROOT);
    boolean pronoun = word.equals("who") || word.equals("which") || word.equals("that");
    Token v = s.token(verb);
    return pronoun && v.is("acl") && v.head() >= 0 ? v.head() : subject.index();
  }

  /** What hangs on the verb as its clause; or the clause that the verb is set into. */
  private List<Span> content(Token t, Reporting reporting) {
    List<Span> content = new ArrayList<>();
    int before = saidOf(t.index());
    if (before >= 0) {
      return List.of(trimmed(s.reach(before)));
    }
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean aside = c < t.index() || followsSemicolon(c) || s.child(c, "mark") >= 0;
      boolean apart = child.is("parataxis") && aside;
      if (AFTER_VERB.contains(coarse(child)) && !apart && child.upos() != Upos.PUNCT) {
        content.add(trimmed(s.reach(c)));
      }
    }
    if (!content.isEmpty()) {
      return content;
    }
    if (t.is("parataxis") && t.head() >= 0 && s.child(t.index(), "mark") < 0) {
      return around(s.reach(t.index()), s.reach(t.head()));
    }
    if (isModal(t)) {
      return List.of();
    }
    boolean clauseOnly = words.clauseOnly().contains(lemma(t));
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean infinitive =
          child.is("xcomp")
              && child.upos() != Upos.ADJ
              && (reporting.takes("infinitive") || reporting.takes("clause"));
      boolean object =
          child.is("obj") && reporting.takes("object") && !clauseOnly && !isLonePronoun(t, c);
      if (c > t.index() && (infinitive || object)) {
        return carried(t, c);
      }
    }
    for (int c : s.children(t.index())) {
      if (s.token(c).is("obl") && reporting.takes(preposition(c))) {
        return carried(t, c);
      }
    }
    return List.of();
  }

  /** Whether the object is a pronoun and nothing more is said of it. */
  private boolean isLonePronoun(Token verb, int object) {
    return s.token(object).upos() == Upos.PRON
        && carried(verb, object).get(0).equals(s.token(object).span());
  }

  /** From {@code first} to the last of the verb's complements: 'Trump to stop the attacks'. */
  private List<Span> carried(Token verb, int first) {
    int[] reach = s.reach(first).clone();
    for (int c : s.children(verb.index())) {
      Token child = s.token(c);
      boolean complement =
          child.is("obj")
              || child.is("xcomp")
              || child.is("ccomp")
              || child.is("obl") && CARRY_ON.contains(preposition(c))
              || child.is("advcl")
                  && s.child(c, "mark") >= 0
                  && CARRY_ON.contains(lemma(s.token(s.child(c, "mark"))));
      if (c > verb.index() && complement) {
        int[] more = s.reach(c);
        reach[0] = Math.min(reach[0], more[0]);
        reach[1] = Math.max(reach[1], more[1]);
      }
    }
    while (reach[0] < reach[1] && s.token(reach[0]).is("case")) {
      reach[0]++;
    }
    return List.of(trimmed(reach));
  }

  /** 'Is confident that', 'was critical of'. */
  private void adjective(Token t) {
    Reporting reporting = words.adjectives().get(lemma(t));
    int speaker = reporting == null ? -1 : s.child(t.index(), "nsubj");
    if (reporting == null || speaker < 0 || lemma(s.token(speaker)).equals("it")) {
      return;
    }
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean clause = child.is("ccomp") && reporting.takes("clause");
      boolean infinitive = child.is("xcomp") && reporting.takes("infinitive");
      boolean of = child.is("obl") && reporting.takes(preposition(c));
      if (c > t.index() && (clause || infinitive || of)) {
        List<Span> content = carried(t, c);
        add(speaker, cue(t, content.get(0)), reporting.stance(), content);
        return;
      }
    }
  }

  // ---- nouns

  private void noun(Token t) {
    Reporting reporting = words.nouns().get(lemma(t));
    if (reporting == null) {
      return;
    }
    int speaker = owner(t.index());
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean clause = (child.is("acl") || child.is("ccomp")) && s.child(c, "mark") >= 0;
      boolean that =
          (clause && !child.is("acl:relcl") || isContent(child)) && reporting.takes("clause");
      boolean of =
          speaker >= 0 && child.is("nmod") && c > t.index() && reporting.takes(preposition(c));
      if (that || of) {
        Cue cue = new Cue(t.span(), t.text());
        int[] reach = s.reach(c);
        reach[0] += of && reach[0] < c ? 1 : 0;
        List<Span> content = List.of(trimmed(reach));
        if (speaker >= 0) {
          add(speaker, cue, reporting.stance(), content);
        } else {
          found.add(
              new Attribution(
                  s.index(),
                  new Speaker.Unnamed(t.span(), t.text()),
                  List.of(),
                  cue,
                  reporting.stance(),
                  content));
        }
        return;
      }
    }
  }

  /** 'The charge that Chad looted the camp', which parses take for a relative clause. */
  private boolean isContent(Token verb) {
    int subject = s.child(verb.index(), "nsubj");
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

  private int owner(int noun) {
    for (int c : s.children(noun)) {
      Token t = s.token(c);
      if (t.is("nmod:poss") && !t.text().equalsIgnoreCase("its")) {
        return c;
      }
      if (t.is("nmod") && (preposition(c).equals("by") || preposition(c).equals("from"))) {
        return c;
      }
    }
    Token n = s.token(noun);
    if (n.is("obj") && n.head() >= 0) {
      return subject(n.head(), 0);
    }
    return -1;
  }

  // ---- other cues

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
    add(speaker, new Cue(cue, s.quote(cue)), Stance.REPORTS, around(part, whole));
  }

  private void adverb(Token t) {
    Reporting reporting = words.adverbs().get(lemma(t));
    if (reporting != null && t.head() >= 0) {
      found.add(
          new Attribution(
              s.index(),
              new Speaker.Author(),
              List.of(),
              new Cue(t.span(), t.text()),
              reporting.stance(),
              List.of(s.subtree(t.head()))));
    }
  }

  // ---- spans

  private void add(int speaker, Cue cue, Stance stance, List<Span> content) {
    String word = s.token(speaker).text().toLowerCase(Locale.ROOT);
    if (SELF.contains(word) || NOBODY.contains(word)) {
      return;
    }
    Span span = pronoun(speaker, cue);
    List<Span> kept = new ArrayList<>(content);
    kept.removeIf(c -> c.isEmpty() || span.contains(c));
    if (kept.isEmpty()) {
      return;
    }
    String text = s.quote(source(speaker));
    for (ActorMention m : actors) {
      if (m.first() <= speaker && speaker <= m.last()) {
        found.add(
            new Attribution(
                s.index(), new Speaker.Named(m, span, text), List.of(span), cue, stance, kept));
        return;
      }
    }
    found.add(
        new Attribution(
            s.index(), new Speaker.Unnamed(span, text), List.of(span), cue, stance, kept));
  }

  /** The speaker's phrase with appositions, without a clause that follows nor its preposition. */
  private Span source(int speaker) {
    int[] reach = phrase(speaker);
    return s.span(reach[0], reach[1]);
  }

  /** The source's own words next to the cue: of 'Lavrov, who said', 'who'. */
  private Span pronoun(int speaker, Cue cue) {
    for (Token t : s.tokens()) {
      if (t.is("nsubj") && t.head() >= 0 && s.token(t.head()).head() == speaker) {
        Token verb = s.token(t.head());
        boolean relative = verb.is("acl") && cue.span().contains(verb.span());
        if (relative && relative(t, verb.index()) == speaker) {
          return t.span();
        }
      }
    }
    return source(speaker);
  }

  private int[] phrase(int speaker) {
    int[] reach = {speaker, speaker};
    for (int c : s.children(speaker)) {
      Token t = s.token(c);
      if (t.is("case") || t.is("punct") || t.is("cc")) {
        continue;
      }
      boolean clause = t.is("acl") || t.is("parataxis") || t.is("ccomp") || t.is("advcl");
      if (!clause) {
        int[] inner = s.reach(c);
        reach[0] = Math.min(reach[0], inner[0]);
        reach[1] = Math.max(reach[1], inner[1]);
      }
    }
    if (s.token(speaker).is("nmod:poss")) {
      int mark = s.child(speaker, "case");
      reach[1] = mark > reach[1] ? mark : reach[1];
    }
    return reach;
  }

  /** 'Delhi blamed the group; Islamabad closed its airspace' are two sentences in one. */
  private boolean followsSemicolon(int clause) {
    int first = s.reach(clause)[0];
    return first > 0 && (isSemicolon(first) || isSemicolon(first - 1));
  }

  private boolean isSemicolon(int token) {
    return s.token(token).text().equals(";");
  }

  /** The range without punctuation at its ends; quotation marks stay. */
  private Span trimmed(int[] reach) {
    int first = reach[0];
    int last = reach[1];
    while (first < last && isLoose(s.token(first))) {
      first++;
    }
    while (last > first && isLoose(s.token(last))) {
      last--;
    }
    return s.span(first, last);
  }

  private static boolean isLoose(Token t) {
    String w = t.text();
    return w.equals(",")
        || w.equals(".")
        || w.equals(";")
        || w.equals(":")
        || w.equals("–")
        || w.equals("—")
        || w.equals("-")
        || w.equals("--");
  }

  /** What is left of {@code whole} when {@code part} is cut out. */
  private List<Span> around(int[] part, int[] whole) {
    List<Span> spans = new ArrayList<>();
    if (whole[0] < part[0]) {
      spans.add(trimmed(new int[] {whole[0], part[0] - 1}));
    }
    if (part[1] < whole[1] && part[1] + 1 < whole[1]) {
      spans.add(trimmed(new int[] {part[1] + 1, whole[1]}));
    }
    return spans;
  }

  private String preposition(int i) {
    int p = s.child(i, "case");
    return p < 0 ? "" : lemma(s.token(p));
  }

  private static String coarse(Token t) {
    String r = t.relation();
    return r == null ? "" : r.indexOf(':') < 0 ? r : r.substring(0, r.indexOf(':'));
  }

  private static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }
}
