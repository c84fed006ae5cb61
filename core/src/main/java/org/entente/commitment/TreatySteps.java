package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.commitment.CommitmentMention.Act;
import org.entente.commitment.CommitmentMention.Agreement;
import org.entente.commitment.CommitmentMention.Telling;
import org.entente.ledger.RecordedMention;
import org.jspecify.annotations.Nullable;

/** Finds steps in the life of treaties in sentences, and joins them to the treaty that is meant. */
final class TreatySteps {
  private static final Pattern NOUN =
      Pattern.compile(
          "(?i)\\b(?:treat(?:y|ies)|pacts?|agreements?|accords?|convention|charter|armistice"
              + "|protocol|memorandum|plan of action|deal|statute|initiative|declaration)\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

  /** What begins another clause, whose time is not that of the act before. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:,? (?:and(?! \\w+ing)|which|that|while|after|before|replac\\w+|supersed\\w+)|;)\\b");

  /** 'when it enters into force' tells of no step. */
  private static final Pattern WHEN = Pattern.compile("\\b(?:when|once|until|before|after) \\w+ $");

  /** How far from the act the word for the treaty may stand, in characters. */
  private static final int NEAR = 90;

  /** Each of the acts needs one of these; a cheap test that spares most sentences the patterns. */
  private static final List<String> STEMS =
      List.of(
          "sign",
          "inked",
          "conclude",
          "initial",
          "ratif",
          "approve",
          "back",
          "pass",
          "exchang",
          "into force",
          "effect",
          "renew",
          "extend",
          "prolong",
          "suspend",
          "froze",
          "freez",
          "abeyance",
          "withdr",
          "pull",
          "quit",
          "walk",
          "left",
          "leav",
          "exit",
          "ditch",
          "abandon",
          "tore up",
          "tears up",
          "expir",
          "lapse");

  private static final Map<Act, Pattern> ACTS = new EnumMap<>(Act.class);
  private static final Map<String, String> ORGANS = new LinkedHashMap<>();

  static {
    act(Act.SIGNED, "sign(?:ed|s|ing)?|inked|conclude[sd]?|initial(?:led|ed|s)");
    act(Act.RATIFIED, "ratif(?:y|ies|ied|ying)|approve[sd]?|back(?:s|ed)|pass(?:es|ed)");
    act(Act.EXCHANGED, "exchang\\w+ (?:of )?(?:the )?instruments");
    act(
        Act.ENTERED_INTO_FORCE,
        "(?:enter(?:ed|s)?|came|comes|come) into force|t(?:ook|akes) effect");
    act(Act.RENEWED, "renew(?:ed|s)|extend(?:ed|s)|prolong(?:ed|s)");
    act(Act.SUSPENDED, "suspend(?:ed|s|ing)?|froze|frozen|freez(?:es|ing)|in abeyance");
    act(
        Act.WITHDREW,
        "withdr[ae]w\\w*|pull(?:ed|s|ing)?[- ]?out|quit(?:s|ting)?|walk(?:ed|s) (?:out|away)|left"
            + "|leav(?:es|ing)|exit(?:ed|s|ing)?|ditch(?:ed|es)|abandon(?:ed|s)|tore up|tears up");
    act(Act.EXPIRED, "expir(?:ed|es|e)|lapse[sd]?");
    ORGANS.put("Federation Council", "Federation Council");
    ORGANS.put("upper house", "Federation Council");
    ORGANS.put("Duma", "State Duma");
    ORGANS.put("lower house", "State Duma");
    ORGANS.put("Senate", "Senate");
    ORGANS.put("Supreme People's Assembly", "Supreme People's Assembly");
    ORGANS.put("Verkhovna Rada", "Verkhovna Rada");
    ORGANS.put("Majlis", "Majlis");
    ORGANS.put("Riksdag", "Riksdag");
    ORGANS.put("arliament", "Parliament");
  }

  private static void act(Act act, String words) {
    ACTS.put(act, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  private static final Set<String> COMMON =
      Set.of("treaty", "agreement", "between", "and", "the", "of", "on", "for", "in", "joint");

  /** A treaty with what it is called by, in lower case: its names, and the words of its title. */
  private record Known(Treaty treaty, List<String> names, List<String> title) {
    static Known of(Treaty t) {
      List<String> title = new ArrayList<>();
      for (String w : t.title().toLowerCase(Locale.ROOT).split("\\W+", -1)) {
        if (!COMMON.contains(w) && !w.isEmpty()) {
          title.add(w);
        }
      }
      return new Known(t, t.names().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList(), title);
    }

    /** Whether a name, or nearly all uncommon words of the title, stand in a sentence. */
    boolean isCalledIn(String low) {
      if (names.stream().anyMatch(low::contains)) {
        return true;
      }
      long there = title.stream().filter(low::contains).count();
      return there >= 2 && there >= title.size() - 1;
    }

    /** How many telling words of the title stand in a sentence, at most three. */
    int wordsIn(String low) {
      return (int)
          Math.min(3, title.stream().filter(w -> w.length() > 6).filter(low::contains).count());
    }
  }

  /** A sentence in lower case, with the years that it names. */
  private record Wording(String low, List<Integer> years) {}

  private final List<Known> treaties = new ArrayList<>();

  TreatySteps(CommitmentBook book) {
    book.treaties().forEach(t -> treaties.add(Known.of(t)));
  }

  /** What a page that tells of a treaty must match; a pattern of RE2 as well. */
  static String words(CommitmentBook book) {
    Set<String> names = new TreeSet<>();
    for (Treaty t : book.treaties()) {
      for (String name : t.names()) {
        if (!NOUN.matcher(name).find()) {
          names.add(Pattern.quote(name));
        }
      }
    }
    return NOUN.pattern() + "|ratified|" + String.join("|", names);
  }

  /** The days told for a step; {@code explicit} is false where the page names none. */
  private record Days(LocalDate from, LocalDate until, boolean explicit) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** The steps that the sentence tells. */
  List<CommitmentMention> find(PageSentence s, String document) {
    List<CommitmentMention> found = new ArrayList<>();
    String low = s.text().toLowerCase(Locale.ROOT);
    if (STEMS.stream().noneMatch(low::contains)) {
      return found;
    }
    ACTS.forEach(
        (act, pattern) -> {
          Matcher m = pattern.matcher(s.text());
          boolean told = m.find() && !WHEN.matcher(s.text().substring(0, m.start())).find();
          if (told && (nounNear(s.text(), act, m) || nameAfter(s.text(), m.end()))) {
            step(s, act, m.start(), document, found);
          }
        });
    return found;
  }

  /** Who leaves or suspends something else ('withdrew its troops') names it before the treaty. */
  private static boolean nounNear(String text, Act act, Matcher m) {
    boolean leaves = act == Act.WITHDREW || act == Act.SUSPENDED;
    int before = leaves ? NEAR / 3 : NEAR;
    Matcher noun = NOUN.matcher(text);
    while (noun.find()) {
      boolean after = noun.start() >= m.end() && noun.start() - m.end() <= NEAR;
      if (after || (noun.end() <= m.start() && m.start() - noun.end() <= before)) {
        return true;
      }
    }
    return false;
  }

  /** 'withdrew from ECOWAS': a known name stands for the treaty. */
  private boolean nameAfter(String text, int from) {
    String rest = text.substring(from, Math.min(text.length(), from + NEAR));
    return treaties.stream().anyMatch(k -> k.treaty().names().stream().anyMatch(rest::contains));
  }

  private void step(
      PageSentence s, Act act, int at, String document, List<CommitmentMention> found) {
    List<String> organs = act == Act.RATIFIED ? organs(s.text()) : List.of();
    boolean approves = act == Act.RATIFIED && !s.text().startsWith("ratif", at);
    if ((s.named().isEmpty() && s.page().size() < 2) || (approves && organs.isEmpty())) {
      return;
    }
    Telling telling = s.telling(at);
    Days days = days(s, at, telling);
    Treaty treaty = meant(s, act, days);
    if (treaty == null && s.named().size() < 2) {
      return;
    }
    List<String> named = s.named().isEmpty() ? s.page() : s.named();
    for (int i = 0; i < Math.max(1, organs.size()); i++) {
      String organ = organs.isEmpty() ? null : organs.get(i);
      Judged judged = judge(treaty, act, s.actor(at), organ, days, telling);
      List<String> parties =
          treaty == null
              ? named
              : parties(treaty, judged.party == null ? s.actor(at) : judged.party, named);
      found.add(
          new CommitmentMention(
              act,
              treaty == null ? null : treaty.id(),
              judged.agreement,
              judged.known,
              parties,
              null,
              List.of(),
              organ,
              s.published(),
              days.explicit ? days.from : null,
              days.explicit ? days.until : null,
              null,
              null,
              telling,
              document,
              s.text()));
    }
  }

  /** Of those named the parties, whoever took the step first. */
  private static List<String> parties(Treaty t, String first, List<String> named) {
    List<String> parties = new ArrayList<>();
    if (t.concerns(first)) {
      parties.add(first);
    }
    for (String code : named) {
      if (t.concerns(code) && !parties.contains(code)) {
        parties.add(code);
      }
    }
    return parties.isEmpty() ? t.partyCodes() : parties;
  }

  private static List<String> organs(String text) {
    List<String> organs = new ArrayList<>();
    ORGANS.forEach(
        (words, organ) -> {
          if (text.contains(words) && !organs.contains(organ)) {
            organs.add(organ);
          }
        });
    return organs;
  }

  private static Days days(PageSentence s, int at, Telling telling) {
    String rest = s.text().substring(at);
    Matcher other = OTHER.matcher(rest);
    String clause = other.find() ? rest.substring(0, other.start()) : rest;
    TreatyClaims.Told after = TreatyClaims.time(clause, s.published());
    if (after != null) {
      // 'will enter into force on 2 October' means the next, not the last.
      boolean next = telling == Telling.PLANNED && after.until().isBefore(s.published());
      boolean year = YEAR.matcher(clause).find();
      int later = next && !year ? 1 : 0;
      return new Days(after.from().plusYears(later), after.until().plusYears(later), true);
    }
    RecordedMention m = s.nearest(at);
    RecordedMention.Dated when = m == null ? null : m.when();
    if (when != null && when.from() != null && when.until() != null) {
      return new Days(when.from(), when.until(), true);
    }
    return new Days(s.published().minusDays(3), s.published(), false);
  }

  /** The known treaty that fits best: by its names, parties, year, and a step about those days. */
  private @Nullable Treaty meant(PageSentence s, Act act, Days days) {
    Treaty best = null;
    int most = 3;
    Wording wording = new Wording(s.text().toLowerCase(Locale.ROOT), years(s.text()));
    for (Known k : treaties) {
      Treaty t = k.treaty();
      int score = score(k, wording, s, act, days);
      if (score > most || (score == most && best != null && later(t, best))) {
        most = score;
        best = t;
      }
    }
    return best;
  }

  private static boolean later(Treaty t, Treaty other) {
    LocalDate a = t.signed();
    LocalDate b = other.signed();
    return a != null && b != null && a.isAfter(b);
  }

  private static int score(Known k, Wording wording, PageSentence s, Act act, Days days) {
    Treaty t = k.treaty();
    LocalDate signed = t.signed();
    long concerned = s.named().stream().filter(t::concerns).count();
    if (signed == null || concerned < Math.min(2, s.named().size())) {
      return 0;
    }
    boolean year = wording.years().contains(signed.getYear());
    LifeStep end = t.end();
    boolean over = end != null && end.on().plusDays(400).isBefore(days.from);
    if (!year && (signed.isAfter(days.until.plusDays(7)) || over)) {
      return 0;
    }
    boolean called = k.isCalledIn(wording.low());
    boolean pair = t.parties().size() == 2;
    boolean two = pair && concerned == 2;
    // 'the treaty, ratified in October' names no party: those that the page is about are meant.
    boolean page = pair && !two && s.page().size() == 2 && s.page().stream().allMatch(t::concerns);
    if (!called && !two && !page) {
      return 0;
    }
    int words = two || page ? k.wordsIn(wording.low()) : 0;
    boolean about = t.life().stream().anyMatch(x -> about(x, act, days));
    int who = two ? 4 : page ? 2 : 0;
    return (called ? 12 : 0) + who + (year ? 2 : 0) + words + (about ? 3 : 0);
  }

  private static boolean about(LifeStep x, Act act, Days days) {
    return isStep(x, act)
        && !x.on().isBefore(days.from.minusDays(30))
        && !x.on().isAfter(days.until.plusDays(30));
  }

  private static List<Integer> years(String text) {
    List<Integer> years = new ArrayList<>();
    Matcher m = YEAR.matcher(text);
    while (m.find()) {
      years.add(Integer.valueOf(m.group()));
    }
    return years;
  }

  /** {@code party} took the step by the record; null for a step of all. */
  private record Judged(Agreement agreement, @Nullable String known, @Nullable String party) {}

  private static Judged judge(
      @Nullable Treaty t,
      Act act,
      String party,
      @Nullable String organ,
      Days days,
      Telling telling) {
    if (t == null) {
      return new Judged(Agreement.UNKNOWN, null, null);
    }
    LifeStep nearest = null;
    for (LifeStep x : t.life()) {
      boolean fits = isStep(x, act) && (organ == null || isOrgan(x, organ));
      if (fits && (x.party() == null || organ != null || party.equals(x.party()))) {
        nearest = nearest == null || apart(x, days) < apart(nearest, days) ? x : nearest;
      }
    }
    if (nearest == null) {
      return new Judged(Agreement.ACT_UNKNOWN, null, null);
    }
    boolean dated = days.explicit ? days.holds(nearest.on()) : !nearest.on().isAfter(days.until);
    // What is announced takes effect some time after.
    boolean announced = telling == Telling.CLAIMED && apart(nearest, days) <= 60;
    boolean ahead = (telling == Telling.PLANNED || announced) && !nearest.on().isBefore(days.from);
    boolean agrees = (dated && telling != Telling.DENIED) || ahead;
    Agreement agreement = agrees ? Agreement.AGREES : Agreement.DIFFERS;
    return new Judged(agreement, words(nearest), nearest.party());
  }

  private static boolean isStep(LifeStep x, Act act) {
    return x.kind() == act.step()
        || (act == Act.WITHDREW && x.kind() == LifeStep.Kind.DENOUNCED)
        || (act == Act.EXPIRED && x.kind() == LifeStep.Kind.TERMINATED);
  }

  /** 'Parliament' may stand for a parliament that has a name of its own. */
  private static boolean isOrgan(LifeStep x, String organ) {
    String own = x.organ();
    boolean parliament = own != null && organ.equals("Parliament") && !own.startsWith("President");
    return organ.equals(own) || parliament;
  }

  private static long apart(LifeStep x, Days days) {
    return Math.abs(x.on().toEpochDay() - days.until.toEpochDay());
  }

  /** 'ratified 2024-10-24 by RUS (State Duma)' */
  static String words(LifeStep x) {
    return x.kind().words()
        + " "
        + x.on()
        + (x.party() == null ? "" : " by " + x.party())
        + (x.organ() == null ? "" : " (" + x.organ() + ")");
  }
}
