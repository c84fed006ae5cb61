package org.entente.coding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.actor.ActorKind;
import org.entente.actor.ActorMention;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.entente.when.TimeMention;

/**
 * Knows which words name a party: what stands before its head, the parts of a name, and behind it
 * what tells which one is meant, not what happens to it.
 *
 * <p>'UAE ambassador to Bahrain', 'eight people in Kabul', 'A spokesman for the Taliban, Qari
 * Ahmadi'; but of 'Saad Hariri in Washington' and 'Bhutan, a Buddhist nation' the name alone.
 */
final class PhraseFinder {
  private static final String OF = "of by";
  private static final String WHERE = "in at near";
  private static final String FOR = "for to from";

  /** Verbs that take somebody and 'of' something. */
  private static final Set<String> CHARGE =
      Set.of(
          "accuse", "suspect", "convict", "acquit", "clear", "strip", "rob", "deprive", "warn",
          "inform", "remind", "rid", "absolve", "assure", "notify", "relieve", "purge");

  private static final Set<String> QUALIFIERS =
      Set.of(
          "about",
          "around",
          "over",
          "some",
          "nearly",
          "almost",
          "more",
          "than",
          "at",
          "least",
          "up",
          "to",
          "approximately",
          "roughly",
          "fewer",
          "less",
          "under");

  /** Nouns for where somebody or something is, whatever its name. */
  static final Set<String> AREAS =
      Set.of(
          "country",
          "nation",
          "region",
          "area",
          "district",
          "province",
          "state",
          "city",
          "town",
          "village",
          "capital",
          "neighbourhood",
          "neighborhood",
          "suburb",
          "county",
          "zone",
          "enclave",
          "peninsula",
          "valley",
          "island",
          "territory",
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "governorate",
          "municipality",
          "outskirts");

  /** Participles that tell what is in a thing, or whose it is: 'a bus carrying recruits'. */
  private static final Set<String> HOLDING =
      Set.of("carry", "belong", "transport", "ferry", "house", "hold", "own");

  private static final int LONGEST_CLAUSE = 10;

  private final Sentence sentence;
  private final PartyFinder parties;
  private final CastFinder.Nouns nouns;
  private final boolean[] timed;

  PhraseFinder(
      Sentence sentence, PartyFinder parties, CastFinder.Nouns nouns, List<TimeMention> times) {
    this.sentence = sentence;
    this.parties = parties;
    this.nouns = nouns;
    this.timed = new boolean[sentence.size()];
    for (TimeMention t : times) {
      for (int i = t.first(); i <= t.last(); i++) {
        timed[i] = parties.named(i) == null;
      }
    }
  }

  /** Whether the word belongs to a date or a time and to no name. */
  boolean isTimed(int token) {
    return timed[token];
  }

  /** The noun phrase of {@code head}. */
  Span of(int head) {
    int[] range = widened(head);
    ActorMention m = parties.named(head);
    if (m != null) {
      range[0] = Math.min(range[0], m.first());
      range[1] = Math.max(range[1], m.last());
    }
    while (range[0] < head && timed[range[0]]) {
      range[0]++;
    }
    int twin = twin(head, range[1]);
    range[1] = twin < 0 ? range[1] : widened(twin)[1];
    range[1] = together(head, hyphened(range[1]));
    return sentence.span(counted(range[0]), range[1]);
  }

  /**
   * What stands right behind the phrase in the same role is the same party: the names in 'The
   * Malian premier , Dr Choguel Maiga , resigned' and 'met his counterpart Nana Akufo-Addo', which
   * the tree makes second subjects and objects. −1 for none.
   */
  private int twin(int head, int last) {
    Token t = sentence.token(head);
    boolean subject = t.is("nsubj") || t.is("nsubj:pass");
    if (!subject && !t.is("obj") || isState(head)) {
      return -1;
    }
    boolean mark = isText(last + 1, ",") || isText(last + 1, ".");
    for (int c : t.head() < 0 ? new int[0] : sentence.children(t.head())) {
      Token other = sentence.token(c);
      boolean name = sentence.child(c, "flat") >= 0 || sentence.child(c, "nmod:desc") >= 0;
      boolean same =
          c > last
              && Objects.equals(t.relation(), other.relation())
              && other.upos().isNominal()
              && other.upos() != Upos.PRON
              && !timed[c]
              && (name || subject && !mark || isText(last + 1, "."));
      if (same && widened(c)[0] == last + (mark ? 2 : 1)) {
        return c;
      }
    }
    return -1;
  }

  /** 'Port - au - Prince', in text whose marks stand apart. */
  private int hyphened(int last) {
    int end = last;
    for (int i = last; isText(i + 1, "-") && i + 2 < sentence.size(); i += 2) {
      boolean name =
          sentence.token(last).upos() == Upos.PROPN
              && (sentence.token(i + 2).upos() == Upos.PROPN || isText(i + 3, "-"));
      boolean capital = Character.isUpperCase(sentence.token(i + 2).text().charAt(0));
      if (!name || timed[i + 2]) {
        return end;
      }
      end = capital ? i + 2 : end;
    }
    return end;
  }

  /** What is counted in one: '40 politicians and activists'. */
  private int together(int head, int last) {
    int c = sentence.child(head, "conj");
    boolean plain =
        c == last + 2
            && sentence.child(head, "nummod") >= 0
            && sentence.token(head).upos() == Upos.NOUN
            && sentence.token(c).upos() == Upos.NOUN
            && isText(last + 1, "and");
    return plain ? widened(c)[1] : last;
  }

  /** 'Around 3 , 000', in text whose marks stand apart, is one number with what qualifies it. */
  private int counted(int first) {
    int from = isText(first, ",") ? first + 1 : first;
    int i = from;
    while (i > 1 && isNumber(i) && isText(i - 1, ",") && isNumber(i - 2) && isThreeDigits(i)) {
      i -= 2;
    }
    if (i == from) {
      return first;
    }
    while (i > 0 && QUALIFIERS.contains(Words.lower(sentence.token(i - 1).text()))) {
      i--;
    }
    return i;
  }

  private boolean isNumber(int token) {
    return Character.isDigit(sentence.token(token).text().charAt(0));
  }

  private boolean isThreeDigits(int token) {
    return sentence.token(token).text().length() == 3;
  }

  /** The noun phrase of {@code head} and where it is: 'the embassy in Kabul'. */
  Span there(int head) {
    Span phrase = of(head);
    if (isState(head) || isPerson(head)) {
      return phrase;
    }
    int end = phrase.end();
    int last = -1;
    for (int c = head + 1; c < sentence.size(); c++) {
      boolean where = isWhere(c, head) && parties.marked(c, WHERE) && !timed[c];
      int before = where && tells(c, head) ? sentence.child(c, "case") - 1 : -1;
      if (before >= 0 && sentence.token(before).span().end() == end) {
        last = widened(c)[1];
        end = sentence.token(last).span().end();
      }
    }
    return last < 0 ? phrase : sentence.span(first(phrase), last);
  }

  /** Whether what {@code c} names is a place, or might be that of somebody. */
  private boolean tells(int c, int head) {
    return isPlaced(c)
        || AREAS.contains(sentence.token(c).lemma())
        || isUnknownPlace(c) && isSomebody(head);
  }

  /**
   * Of a place that follows at once, the tree cannot know whether it is that of the deed alone; it
   * tells who 'eight people' are, but not more of 'a French citizen'.
   */
  private boolean isWhere(int c, int head) {
    Token t = sentence.token(c);
    return t.is("nmod") && t.head() == head
        || t.is("obl")
            && t.head() < head
            && (parties.mention(head) == null
                || !isSomebody(head) && sentence.token(head).upos() == Upos.NOUN);
  }

  private int first(Span phrase) {
    int i = 0;
    while (sentence.token(i).span().begin() < phrase.begin()) {
      i++;
    }
    return i;
  }

  private boolean isPlaced(int token) {
    PartyFinder.Way way = parties.way(token);
    return parties.mention(token) != null
        && (way == PartyFinder.Way.HEAD || way == PartyFinder.Way.PLACE);
  }

  private boolean isUnknownPlace(int token) {
    return parties.mention(token) == null && sentence.token(token).upos() == Upos.PROPN;
  }

  private boolean isPerson(int token) {
    ActorMention m = parties.named(token);
    return m == null
        ? sentence.token(token).upos() == Upos.PROPN
        : m.actor().kind() == ActorKind.PERSON;
  }

  private int[] widened(int head) {
    int[] range = {head, head};
    for (int c : sentence.children(head)) {
      if (c < head) {
        range[0] = isBefore(c) ? Math.min(range[0], sentence.reach(c)[0]) : range[0];
      } else if (isNamePart(c, head)) {
        range[1] = Math.max(range[1], widened(c)[1]);
      }
    }
    for (int c : sentence.children(head)) {
      if (c > range[1] && isBehind(c, head)) {
        adjoin(c, range);
      }
    }
    return range;
  }

  private boolean isBefore(int c) {
    Token t = sentence.token(c);
    boolean tells =
        t.is("det")
            || t.is("amod")
            || t.is("compound")
            || t.is("nummod")
            || t.is("advmod") && sentence.token(t.head()).upos() != Upos.PROPN
            || t.is("nmod:poss")
            || (t.is("nmod") && sentence.child(c, "case") < 0);
    return tells && !timed[c] && !isOutcome(c);
  }

  /** 'Shot dead two miners'. */
  private boolean isOutcome(int c) {
    return c > 0
        && sentence.token(c).lemma().equals("dead")
        && sentence.token(c - 1).upos() == Upos.VERB;
  }

  private boolean isNamePart(int c, int head) {
    Token t = sentence.token(c);
    return !timed[c] && (t.is("flat") || t.is("fixed") || t.is("compound"))
        || c == head + 1 && t.is("nummod");
  }

  /** Whether what follows tells which one is meant. */
  private boolean isBehind(int c, int head) {
    Token t = sentence.token(c);
    if (t.is("appos")) {
      return isApposition(c, head);
    }
    if (timed[c] || isState(head)) {
      return false;
    }
    if (t.is("nmod") && t.upos() == Upos.VERB) {
      return false;
    }
    if (t.is("nmod")) {
      return parties.marked(c, OF) && !isCharge(c, head)
          || parties.marked(c, WHERE) && isWhose(c, head)
          || parties.marked(c, FOR) && isSomebody(head);
    }
    boolean common = sentence.token(head).upos() == Upos.NOUN;
    boolean participle =
        "acl".equals(t.relation()) && ("VBN".equals(t.xpos()) || "VBG".equals(t.xpos()));
    return common
        && (t.is("amod") || participle && (isSomebody(head) || HOLDING.contains(t.lemma())));
  }

  /** 'accused the army of massacres' says nothing of which army it is. */
  private boolean isCharge(int c, int head) {
    int verb = sentence.token(head).head();
    return verb >= 0
        && CHARGE.contains(sentence.token(verb).lemma())
        && sentence.token(head).upos() != Upos.NUM
        && parties.marked(c, "of")
        && (sentence.token(head).is("obj") || sentence.token(head).is("nsubj:pass"))
        && !isSomebody(c)
        && parties.named(c) == null;
  }

  private boolean isApposition(int c, int head) {
    // 'Hezbollah, a militia' is named already
    int article = sentence.child(c, "det");
    boolean another =
        parties.named(head) != null
            && article >= 0
            && Words.lower(sentence.token(article).text()).startsWith("a");
    return !isState(head) && !another && (sentence.token(c).upos() == Upos.PROPN || isSomebody(c));
  }

  /** Whether the place is all that tells whose the people or things are. */
  private boolean isWhose(int c, int head) {
    ActorMention m = parties.mention(c);
    return m != null
        && (parties.way(head) == PartyFinder.Way.PART || parties.way(head) == PartyFinder.Way.WHERE)
        && m.equals(parties.mention(head));
  }

  private boolean isSomebody(int token) {
    return nouns.persons().matches(sentence, token)
        || nouns.people().matches(sentence, token)
        || nouns.agents().matches(sentence, token)
        || nouns.publicRoles().matches(sentence, token);
  }

  private boolean isState(int token) {
    ActorMention m = parties.named(token);
    return m != null && m.actor().kind() == ActorKind.STATE;
  }

  /** Takes in the phrase of {@code c} where it follows at once, or after a comma or bracket. */
  private void adjoin(int c, int[] range) {
    boolean apposed = sentence.token(c).is("appos");
    int next = range[1] + 1;
    boolean bracket = isText(next, "(");
    int gap = apposed && (bracket || isText(next, ",")) ? 1 : 0;
    int[] inner = sentence.token(c).is("nmod") || apposed ? widened(c) : clause(c);
    int first = sentence.token(c).is("nmod") ? sentence.child(c, "case") : inner[0];
    if (first != next + gap) {
      return;
    }
    for (int k : sentence.children(c)) {
      boolean same = sentence.token(k).is("conj") && !parties.standsApart(k, c);
      if (same && parties.mention(k) != null) {
        inner[1] = Math.max(inner[1], widened(k)[1]);
      }
    }
    range[1] = Math.max(range[1], inner[1]);
    if (!bracket && isText(range[1] + 1, "(") && isText(range[1] + 3, ")")) {
      range[1] += 3;
    }
    range[1] += bracket && isText(range[1] + 1, ")") ? 1 : 0;
  }

  /** 'loyal to the president', 'employed by the agency': short ones, up to a comma or a date. */
  private int[] clause(int c) {
    int[] reach = sentence.reach(c);
    int last = reach[0];
    while (last < reach[1] && !timed[last + 1] && !isPause(last + 1)) {
      last++;
    }
    return last - reach[0] < LONGEST_CLAUSE ? new int[] {reach[0], last} : new int[] {-1, -1};
  }

  private boolean isPause(int token) {
    return sentence.token(token).upos() == Upos.PUNCT && !isText(token, "-");
  }

  private boolean isText(int token, String text) {
    return token < sentence.size() && sentence.token(token).text().equals(text);
  }
}
