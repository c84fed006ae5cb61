package org.entente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.actor.NameBook.Entry;
import org.entente.actor.NameBook.Naming;
import org.entente.actor.NameBook.Person;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds actors by the book: names first, then people known by their role, then short and pronominal
 * mentions of those already named.
 */
public final class NameTagger implements ActorTagger {
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
          "court",
          "region",
          "province",
          "metro",
          "state",
          "neighbourhood",
          "neighborhood");

  /** What a naming weighs against the next one, when two sides are looked for. */
  private static final double FADING = 0.93;

  private static final int LONGEST = 7;

  private static final Set<String> HONORIFICS =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "dame", "madame");
  private static final Set<String> BACKED =
      Set.of(
          "backed",
          "led",
          "installed",
          "appointed",
          "supported",
          "allied",
          "aligned",
          "trained",
          "controlled",
          "funded",
          "armed",
          "sponsored",
          "run",
          "linked",
          "occupied",
          "affiliated");

  private static final Set<String> SAYING =
      Set.of(
          "say", "add", "claim", "warn", "deny", "accuse", "call", "insist", "state", "announce");

  /** What the people of two states are called together. */
  private static final Set<String> TWO =
      Set.of(
          "ministers", "leaders", "presidents", "premiers", "sides", "pair", "duo", "negotiators");

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

  private final NameBook book;

  public NameTagger(NameBook book) {
    this.book = book;
  }

  @Override
  public List<List<ActorMention>> tag(Document document, List<Sentence> sentences) {
    Memory memory = new Memory();
    List<List<ActorMention>> all = new ArrayList<>(sentences.size());
    for (Sentence s : sentences) {
      all.add(new SentenceTagger(s, document.published(), memory).tag());
    }
    return all;
  }

  /** Who was named so far in the document. */
  private static final class Memory {
    final Map<String, Actor> bySurname = new HashMap<>();
    final List<Actor> recent = new ArrayList<>();
    @Nullable Actor person;
    @Nullable Actor subject;

    /** How many were named before the sentence at hand. */
    int before;

    void remember(ActorMention m) {
      Actor a = m.actor();
      if (a.kind() == ActorKind.PERSON) {
        person = a;
        String name = NameBook.key(a.name());
        bySurname.put(name.substring(name.lastIndexOf(' ') + 1), a);
      }
      if (a.code() != null) {
        recent.add(a);
      }
    }

    /** When the actor, or one of its people, was last named; −1 for never. */
    int lastNaming(Actor actor) {
      for (int i = recent.size() - 1; i >= 0; i--) {
        Actor a = recent.get(i);
        if (Objects.equals(a.country(), actor.country())) {
          return i;
        }
      }
      return -1;
    }

    /** Whether the last few named were of two states. */
    boolean isOfTwo() {
      Set<String> countries = new HashSet<>();
      for (Actor a : recent.subList(Math.max(0, Math.min(before, recent.size()) - 5), before)) {
        countries.add(String.valueOf(a.country()));
      }
      return countries.size() == 2 && !countries.contains("null");
    }

    /**
     * The two states most and last named before this sentence, with their people: 'urged both
     * sides' does not mean who urges.
     */
    List<Actor> lastTwo() {
      Map<String, Double> weights = new LinkedHashMap<>();
      Map<String, Actor> latest = new HashMap<>();
      double weight = 1;
      for (int i = Math.min(before, recent.size()) - 1; i >= 0; i--) {
        Actor a = recent.get(i);
        if (a.country() != null) {
          weights.merge(a.country(), weight, Double::sum);
          latest.putIfAbsent(a.country(), a);
        }
        weight *= FADING;
      }
      List<String> best = new ArrayList<>(weights.keySet());
      best.sort(Comparator.comparingDouble(c -> -weights.getOrDefault(c, 0.0)));
      List<Actor> two = new ArrayList<>(2);
      for (int i = 0; best.size() > 1 && i < 2; i++) {
        two.add(Objects.requireNonNull(latest.get(best.get(i))));
      }
      two.sort(Comparator.comparingInt(a -> recent.lastIndexOf(a)));
      return two;
    }
  }

  private final class SentenceTagger {
    private final Sentence s;
    private final @Nullable LocalDate day;
    private final Memory memory;
    private final String[] keys;
    private final boolean[] taken;
    private final List<ActorMention> mentions = new ArrayList<>();

    SentenceTagger(Sentence s, @Nullable LocalDate day, Memory memory) {
      this.s = s;
      this.day = day;
      this.memory = memory;
      this.keys = new String[s.size()];
      this.taken = new boolean[s.size()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = NameBook.key(s.token(i).text());
      }
    }

    List<ActorMention> tag() {
      memory.before = memory.recent.size();
      for (int i = 0; i < keys.length; ) {
        i += name(i);
      }
      persons();
      for (int i = 0; i < keys.length; i++) {
        role(i);
      }
      mentions.sort(Comparator.comparingInt(ActorMention::first));
      List<ActorMention> direct = List.copyOf(mentions);
      int next = 0;
      for (int i = 0; i < keys.length; i++) {
        while (next < direct.size() && direct.get(next).first() <= i) {
          memory.remember(direct.get(next++));
        }
        pronoun(i);
      }
      memory.subject = subject();
      mentions.sort(Comparator.comparingInt(ActorMention::first));
      return List.copyOf(mentions);
    }

    /** Matches the longest name at {@code i}; how many tokens to go on by. */
    private int name(int i) {
      int longest = Math.min(book.longest(keys[i]), Math.min(LONGEST, keys.length - i));
      for (int n = longest; n >= 1; n--) {
        String key = n == 1 ? keys[i] : join(i, n);
        Entry best = null;
        for (Entry e : book.find(key, day)) {
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
      StringBuilder key = new StringBuilder(keys[i]);
      for (int k = 1; k < n; k++) {
        key.append(' ').append(keys[i + k]);
      }
      return key.toString();
    }

    /** Case must speak for a name: 'US' but not 'us', 'Turkey' but not 'turkey'. */
    private boolean fits(Entry e, int i, int n) {
      String alias = e.alias().text();
      String text = s.token(i).text();
      if (n == 1 && alias.length() <= 5 && isUpper(alias)) {
        return text.equals(alias);
      }
      if (e.person() != null && hyphen(i + n) || isWater(i + n)) {
        return false;
      }
      if (e.naming() == Naming.SEAT && i + n < keys.length && VENUES.contains(keys[i + n])) {
        return false;
      }
      boolean capital = Character.isUpperCase(text.charAt(0)) || n > 2 && isOrganisation(e);
      if (!capital && Character.isUpperCase(alias.charAt(0))) {
        return false;
      }
      if (alias.startsWith("the ")
          && Character.isUpperCase(alias.charAt(4))
          && !Character.isUpperCase(s.token(i + 1).text().charAt(0))) {
        return false;
      }
      if (n == 1 && (i > 0 && partOfName(i, e) || isFirstName(i))) {
        return false;
      }
      // 'Polish the silver'
      boolean verb =
          keys.length > 1 && s.token(Math.min(i + 1, keys.length - 1)).upos() == Upos.DET;
      return i > 0 || e.naming() != Naming.NATIONALITY || !verb;
    }

    /** Some papers write 'the international criminal court'. */
    private static boolean isOrganisation(Entry e) {
      return e.actor() != null && e.actor().kind() == ActorKind.ORGANISATION;
    }

    /** 'Sea' behind 'South China': a place, and no act of China's. */
    private boolean isWater(int next) {
      return next < keys.length
          && WATERS.contains(keys[next])
          && Character.isUpperCase(s.token(next).text().charAt(0));
    }

    /** 'Chad Smith', 'Paris Hilton': a person, where a surname comes next that no book knows. */
    private boolean isFirstName(int i) {
      int next = i + 1;
      return FIRST_NAMES.contains(keys[i])
          && next < keys.length
          && isName(next)
          && (isFlat(next, i) || isTwin(next, i))
          && sector(next) == null
          && book.find(keys[next], day).isEmpty();
    }

    private boolean isFlat(int next, int i) {
      return s.token(next).is("flat") && s.token(next).head() == i;
    }

    /** Read as two objects of one verb, which no verb has side by side. */
    private boolean isTwin(int next, int i) {
      return s.token(i).is("obj")
          && s.token(next).is("obj")
          && s.token(next).head() == s.token(i).head();
    }

    /** 'Jordan' in 'Jordan Bardella', 'Paris' in 'Paris Hilton': a first name, no state. */
    private boolean partOfName(int i, Entry e) {
      if (e.naming() != Naming.NAME && e.naming() != Naming.SEAT) {
        return false;
      }
      Token t = s.token(i);
      return t.is("flat") && t.head() >= 0 && !taken[t.head()];
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
      Actor actor = e.person() == null ? e.actor() : e.person().on(day);
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
      mention(first, last, actor, why);
    }

    /** 'Russian caviar', 'a Chinese restaurant', 'the Korean War': no one acts. */
    private boolean onlyDescribes(int last, Entry e) {
      return e.naming() == Naming.NATIONALITY
          && last + 1 < keys.length
          && book.isDescribed(s.token(last + 1).lemma().toLowerCase(Locale.ROOT));
    }

    /** 'Georgia and Pennsylvania': one of the United States. */
    private boolean isHomeState(int first, Entry e) {
      if (e.naming() != Naming.NAME || !keys[first].equals("georgia")) {
        return false;
      }
      for (int i = 0; i < keys.length; i++) {
        if (i != first && "USA".equals(book.countryOf(keys[i])) && isName(i)) {
          return true;
        }
      }
      return false;
    }

    private void mention(int first, int last, Actor actor, String why) {
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

    /**
     * Surnames of people already named or in office, and unknown people by title and nationality.
     */
    private void persons() {
      for (int i = 0; i < keys.length; i++) {
        if (taken[i] || !isName(i)) {
          continue;
        }
        int last = lastOfName(i);
        int first = i;
        while (first < last && HONORIFICS.contains(keys[first])) {
          first++;
        }
        // 'Defence Ministry', 'President': people by their role, no names.
        Actor known = sector(last) != null ? null : known(first, last);
        if (known != null) {
          mention(first, last, known, "surname");
        }
        i = last;
      }
    }

    /** Last token of the run of names that begins at {@code i}; a hyphen joins 'Park Jin-ho'. */
    private int lastOfName(int i) {
      int last = i;
      while (last + 1 < keys.length && !taken[last + 1]) {
        if (isName(last + 1)) {
          last++;
        } else if (hyphen(last + 1) && last + 2 < keys.length && !taken[last + 2]) {
          last += 2;
        } else {
          break;
        }
      }
      return last;
    }

    /** A hyphen without a space on either side. */
    private boolean hyphen(int i) {
      return i > 0
          && i + 1 < keys.length
          && keys[i].equals("-")
          && s.token(i - 1).span().end() == s.token(i).span().begin()
          && s.token(i).span().end() == s.token(i + 1).span().begin();
    }

    private boolean isName(int i) {
      Token t = s.token(i);
      return t.upos() == Upos.PROPN && Character.isUpperCase(t.text().charAt(0));
    }

    private @Nullable Actor known(int first, int last) {
      Actor before = memory.bySurname.get(keys[last]);
      if (before != null && (first == last || book.role(keys[first]) != null)) {
        return before;
      }
      if (day != null && (first == last || book.role(keys[first]) != null)) {
        Person p = book.inOffice(keys[last], day, null);
        if (p != null) {
          return p.on(day);
        }
      }
      boolean titled = first > 0 && sector(first - 1) != null;
      Actor byTitle = titled || book.role(keys[first]) != null ? titled(first, last) : null;
      if (byTitle != null) {
        return byTitle;
      }
      Person famous =
          first == last || book.role(keys[first]) != null ? book.famous(keys[last]) : null;
      return famous == null ? null : famous.on(day);
    }

    /** 'South Korean Defence Minister Kim Yong-hyun': unknown, but not to be missed. */
    private @Nullable Actor titled(int first, int last) {
      Sector sector = first > 0 ? sector(first - 1) : null;
      sector = sector == null ? book.role(keys[first]) : sector;
      for (ActorMention m : mentions) {
        if (m.last() < first && m.last() >= first - 4 && m.actor().country() != null) {
          var span = s.span(first, last);
          String name = s.quote(span);
          return new Actor(
              m.actor().country() + "." + name,
              name,
              ActorKind.PERSON,
              m.actor().country(),
              m.actor().code(),
              sector);
        }
      }
      return null;
    }

    /** The sector of the role whose last word is token {@code i}. */
    private @Nullable Sector sector(int i) {
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

    /** 'Russian troops', 'troops from Pyongyang', "Kim Jong Un's soldiers". */
    private void role(int i) {
      Token t = s.token(i);
      // 'The Iraqi military says': a tagger may take the noun for an adjective.
      boolean noun = t.upos().isNominal() || t.upos() == Upos.ADJ && !t.is("amod");
      if (taken[i] || !noun || t.upos() == Upos.PRON) {
        return;
      }
      Sector sector = sector(i);
      if (sector == null || t.is("flat") || (t.is("compound") && !beforeName(t))) {
        return;
      }
      ActorMention owner = owner(i);
      if (owner == null) {
        return;
      }
      Actor of = owner.actor();
      int first = Math.min(owner.first(), i);
      int last = Math.max(i, owner.last());
      if (owner.last() < i) {
        mentions.remove(owner);
      } else {
        first = i;
        last = i;
      }
      ActorMention other = owner.last() < i ? partner(owner, i) : null;
      if (other == null) {
        mention(
            first, last, role(of, sector, s.quote(s.span(first, last))), "role of " + of.name());
        return;
      }
      mentions.remove(other);
      String rest = " " + s.quote(s.span(Math.max(owner.last(), other.last()) + 1, last));
      boolean second = other.first() > owner.first();
      for (ActorMention m : second ? List.of(owner, other) : List.of(other, owner)) {
        Actor one = m.actor();
        mention(
            Math.min(first, other.first()),
            last,
            role(one, sector, m.alias() + rest),
            "role of " + one.name());
      }
    }

    private static Actor role(Actor of, Sector role, String name) {
      String code = of.code();
      Sector sector = of.inRole(role);
      return new Actor(code + "." + sector, name, ActorKind.ROLE, of.country(), code, sector);
    }

    private boolean isJoined(ActorMention left, ActorMention right) {
      int between = left.last() + 1;
      return between + 1 == right.first() && (keys[between].equals("and") || hyphen(between));
    }

    /** The other of 'Indian and Pakistani troops', or null. */
    private @Nullable ActorMention partner(ActorMention owner, int noun) {
      for (ActorMention m : mentions) {
        boolean beside = isJoined(m, owner) || isJoined(owner, m);
        if (beside && m.last() < noun && m.actor().code() != null) {
          return m;
        }
      }
      return null;
    }

    /** 'Minister Park', not 'minister talks'. */
    private boolean beforeName(Token t) {
      return t.head() > t.index()
          && s.token(t.head()).upos() == Upos.PROPN
          && sector(t.head()) == null;
    }

    /** The actor whose people the noun at {@code i} names. */
    private @Nullable ActorMention owner(int i) {
      ActorMention best = null;
      for (ActorMention m : mentions) {
        int h = m.head();
        Token t = s.token(h);
        if (m.actor().code() != null && m.last() < i && backedBy(m, i)) {
          return m;
        }
        if (t.head() != i || m.actor().code() == null) {
          continue;
        }
        boolean before =
            m.last() < i && (t.is("amod") || t.is("compound") || t.is("nmod:poss") || t.is("nmod"));
        boolean behind = m.first() > i && t.is("nmod") && isOf(h);
        if (before || (behind && best == null)) {
          best = m;
        }
      }
      return best;
    }

    /** 'Iranian-backed militia', 'Russian-installed officials': the hyphen and a participle. */
    private boolean backedBy(ActorMention m, int noun) {
      int participle = m.last() + 2;
      return participle < noun
          && noun - participle <= 2
          && hyphen(m.last() + 1)
          && (s.token(participle).head() == noun || noun == participle + 1)
          && BACKED.contains(keys[participle]);
    }

    private boolean isOf(int token) {
      int preposition = s.child(token, "case");
      return preposition >= 0
          && (keys[preposition].equals("of") || keys[preposition].equals("from"));
    }

    private void pronoun(int i) {
      if (taken[i]) {
        return;
      }
      Token t = s.token(i);
      boolean he = keys[i].equals("he") || keys[i].equals("she");
      Actor person = memory.person;
      if (he && t.upos() == Upos.PRON && person != null) {
        mention(i, i, person, "pronoun → " + person.name());
        return;
      }
      Actor body = memory.subject;
      if (i == 0 && keys[i].equals("it") && body != null && isSaying(1)) {
        mention(i, i, body, "pronoun → " + body.name());
        return;
      }
      Actor described = described(i);
      if (described != null) {
        mention(i, i + 1, described, "the " + keys[i + 1] + " → " + described.name());
        return;
      }
      int last = pair(i);
      if (last >= i) {
        for (Actor a : memory.lastTwo()) {
          mention(i, last, a, "both → " + a.name());
        }
      }
    }

    /** Whom 'the alliance' that begins at {@code i} means: the last named that is one, or null. */
    private @Nullable Actor described(int i) {
      if (!keys[i].equals("the") || i + 1 >= keys.length || taken[i + 1]) {
        return null;
      }
      NameBook.Description description = book.description(keys[i + 1]);
      boolean more = i + 2 < keys.length && (taken[i + 2] || keys[i + 2].equals("of"));
      if (description == null || more || s.token(i + 1).is("compound")) {
        return null;
      }
      for (int k = memory.recent.size() - 1; k >= 0; k--) {
        if (description.fits(memory.recent.get(k))) {
          return memory.recent.get(k);
        }
      }
      return null;
    }

    private boolean isSaying(int i) {
      return i < keys.length && SAYING.contains(s.token(i).lemma().toLowerCase(Locale.ROOT));
    }

    /** The body, not a person, that the sentence is about, for 'It said' in the next one. */
    private @Nullable Actor subject() {
      int root = s.root();
      for (ActorMention m : mentions) {
        boolean about = s.token(m.head()).head() == root && s.token(m.head()).is("nsubj");
        if (about && m.actor().kind() != ActorKind.PERSON) {
          return m.actor();
        }
      }
      return null;
    }

    private boolean verbFollows(int i) {
      Upos next = i + 1 < keys.length ? s.token(i + 1).upos() : Upos.X;
      return next == Upos.VERB || next == Upos.AUX;
    }

    /** 'The ministers' are those of the two states just named, where there are no more than two. */
    private boolean isPair(int i) {
      int noun = i + 1;
      return keys[i].equals("the")
          && noun + 1 < keys.length
          && !taken[noun]
          && TWO.contains(keys[noun])
          && s.token(noun).is("nsubj")
          && verbFollows(noun)
          && memory.isOfTwo();
    }

    /** Last token of 'both', 'both sides', 'the two leaders' that begins at {@code i}; or -1. */
    private int pair(int i) {
      boolean both = keys[i].equals("both");
      boolean two = keys[i].equals("two") && i > 0 && keys[i - 1].equals("the");
      if (!both && !two) {
        return isPair(i) ? i + 1 : -1;
      }
      int next = i + 1;
      boolean noun =
          next < keys.length
              && !taken[next]
              && switch (keys[next]) {
                case "sides",
                    "countries",
                    "leaders",
                    "nations",
                    "states",
                    "governments",
                    "presidents",
                    "ministers",
                    "parties",
                    "men",
                    "capitals",
                    "neighbours",
                    "neighbors",
                    "powers",
                    "koreas" ->
                    true;
                default -> false;
              };
      if (noun) {
        return next;
      }
      return both && (s.token(i).is("nsubj") || verbFollows(i)) ? i : -1;
    }
  }
}
