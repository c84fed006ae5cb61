package org.entente.actor;

import java.util.Locale;
import java.util.Set;
import org.entente.actor.NameBook.Entry;
import org.entente.actor.NameBook.Naming;
import org.entente.text.Token;
import org.entente.text.Upos;

/** Names of one sentence that stand in the book: the longest that case and neighbours allow. */
final class BookNames {

  /** Behind a city these tell where something was agreed or happened, and of no government. */
  private static final Set<String> VENUES =
      Set.of(
          "convention",
          "conventions",
          "treaty",
          "accord",
          "accords",
          "agreement",
          "agreements",
          "protocol",
          "protocols",
          "declaration",
          "pact",
          "memorandum",
          "process",
          "charter",
          "statute",
          "conference",
          "format",
          "principles",
          "framework",
          "talks",
          "negotiations",
          "summit",
          "meeting",
          "post",
          "times",
          "university",
          "airport",
          "attacks",
          "bombings",
          "olympics",
          "games",
          "consensus",
          "communique",
          "peace",
          "resident",
          "residents",
          "suburb",
          "district",
          "region",
          "province",
          "metro",
          "state",
          "neighbourhood",
          "neighborhood");

  private static final int LONGEST = 7;

  /** Names of states and seats that are first names as well. */
  private static final Set<String> FIRST_NAMES =
      Set.of(
          "chad", "jordan", "georgia", "kenya", "india", "cuba", "paris", "israel", "china",
          "london", "asia", "sydney", "america");

  private static final Set<String> WATERS =
      Set.of(
          "sea",
          "strait",
          "straits",
          "gulf",
          "ocean",
          "channel",
          "peninsula",
          "valley",
          "river",
          "lake",
          "bay",
          "gate",
          "street",
          "square",
          "avenue");

  private final SentenceDraft draft;
  private final NamedSoFar memory;

  BookNames(SentenceDraft draft, NamedSoFar memory) {
    this.draft = draft;
    this.memory = memory;
  }

  /** Matches the longest name at {@code i}; how many tokens to go on by. */
  int name(int i) {
    int longest =
        Math.min(draft.book.longest(draft.keys[i]), Math.min(LONGEST, draft.keys.length - i));
    for (int n = longest; n >= 1; n--) {
      String key = n == 1 ? draft.keys[i] : join(i, n);
      Entry best = null;
      for (Entry e : draft.book.find(key, draft.day)) {
        if (fits(e, i, n) && (best == null || isNearer(e, best))) {
          best = e;
        }
      }
      if (best != null) {
        add(i, i + n - 1, best);
        return n;
      }
    }
    return 1;
  }

  /** 'Korean' means the Korea that was named last; the first in the book where none was. */
  private boolean isNearer(Entry e, Entry than) {
    Actor one = e.actor();
    Actor other = than.actor();
    return e.naming() == Naming.NATIONALITY
        && one != null
        && other != null
        && memory.lastNaming(one) > memory.lastNaming(other);
  }

  private String join(int i, int n) {
    StringBuilder key = new StringBuilder(draft.keys[i]);
    for (int k = 1; k < n; k++) {
      key.append(' ').append(draft.keys[i + k]);
    }
    return key.toString();
  }

  /** Case must speak for a name: 'US' but not 'us', 'Turkey' but not 'turkey'. */
  private boolean fits(Entry e, int i, int n) {
    String alias = e.alias().text();
    String text = draft.s.token(i).text();
    if (n == 1 && alias.length() <= 5 && isUpper(alias)) {
      return text.equals(alias);
    }
    if (e.person() != null && draft.hyphen(i + n) || isWater(i + n)) {
      return false;
    }
    if (e.naming() == Naming.SEAT
        && i + n < draft.keys.length
        && VENUES.contains(draft.keys[i + n])) {
      return false;
    }
    boolean capital = Character.isUpperCase(text.charAt(0)) || n > 2 && isOrganisation(e);
    if (!capital && Character.isUpperCase(alias.charAt(0))) {
      return false;
    }
    if (alias.startsWith("the ")
        && Character.isUpperCase(alias.charAt(4))
        && !Character.isUpperCase(draft.s.token(i + 1).text().charAt(0))) {
      return false;
    }
    if (n == 1 && (i > 0 && partOfName(i, e) || isFirstName(i))) {
      return false;
    }
    // 'Polish the silver'
    boolean verb =
        draft.keys.length > 1
            && draft.s.token(Math.min(i + 1, draft.keys.length - 1)).upos() == Upos.DET;
    return i > 0 || e.naming() != Naming.NATIONALITY || !verb;
  }

  /** Some papers write 'the international criminal court'. */
  private static boolean isOrganisation(Entry e) {
    return e.actor() != null && e.actor().kind() == ActorKind.ORGANISATION;
  }

  /** 'Sea' behind 'South China': a place, and no act of China'draft.s. */
  private boolean isWater(int next) {
    return next < draft.keys.length
        && WATERS.contains(draft.keys[next])
        && Character.isUpperCase(draft.s.token(next).text().charAt(0));
  }

  /** 'Chad Smith', 'Paris Hilton': a person, where a surname comes next that no book knows. */
  private boolean isFirstName(int i) {
    int next = i + 1;
    return FIRST_NAMES.contains(draft.keys[i])
        && next < draft.keys.length
        && draft.isName(next)
        && (isFlat(next, i) || isTwin(next, i))
        && draft.sector(next) == null
        && draft.book.find(draft.keys[next], draft.day).isEmpty();
  }

  private boolean isFlat(int next, int i) {
    return draft.s.token(next).is("flat") && draft.s.token(next).head() == i;
  }

  /** Read as two objects of one verb, which no verb has side by side. */
  private boolean isTwin(int next, int i) {
    return draft.s.token(i).is("obj")
        && draft.s.token(next).is("obj")
        && draft.s.token(next).head() == draft.s.token(i).head();
  }

  /** 'Jordan' in 'Jordan Bardella', 'Paris' in 'Paris Hilton': a first name, no state. */
  private boolean partOfName(int i, Entry e) {
    if (e.naming() != Naming.NAME && e.naming() != Naming.SEAT) {
      return false;
    }
    Token t = draft.s.token(i);
    return t.is("flat") && t.head() >= 0 && !draft.taken[t.head()];
  }

  private static boolean isUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && !Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void add(int first, int last, Entry e) {
    Actor actor = e.person() == null ? e.actor() : e.person().on(draft.day);
    if (actor == null || onlyDescribes(last, e) || isHomeState(first, e)) {
      return;
    }
    String why =
        switch (e.naming()) {
          case NAME, PEOPLE -> "alias";
          case SEAT -> "seat of government";
          case NATIONALITY -> "nationality";
          case PERSON, SURNAME -> "person";
        };
    draft.mention(first, last, actor, why);
  }

  /** 'Russian caviar', 'a Chinese restaurant', 'the Korean War': no one acts. */
  private boolean onlyDescribes(int last, Entry e) {
    return e.naming() == Naming.NATIONALITY
        && last + 1 < draft.keys.length
        && draft.book.isDescribed(draft.s.token(last + 1).lemma().toLowerCase(Locale.ROOT));
  }

  /** 'Georgia and Pennsylvania': one of the United States. */
  private boolean isHomeState(int first, Entry e) {
    if (e.naming() != Naming.NAME || !draft.keys[first].equals("georgia")) {
      return false;
    }
    for (int i = 0; i < draft.keys.length; i++) {
      if (i != first && "USA".equals(draft.book.countryOf(draft.keys[i])) && draft.isName(i)) {
        return true;
      }
    }
    return false;
  }
}
