package org.entente.commitment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ledger.Contradiction;
import org.entente.ledger.Contradiction.Kind;
import org.entente.ledger.Contradiction.Voice;
import org.entente.ledger.RecordedDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the life of known treaties, against that life and against itself.
 *
 * <p>'… signed in July this year' in a page of 2024 on Russia and North Korea means the treaty of
 * 2024 between them, which was signed on 19 June.
 */
public final class TreatyClaims {
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";
  private static final List<String> MONTHS_LIST = List.of(MONTHS.split("\\|", -1));
  private static final String TIME =
      "(?:(?<day>\\d{1,2}) )?(?:(?<month>"
          + MONTHS
          + ")\\b)?(?: (?<day2>\\d{1,2})(?!\\d),?)?"
          + "(?: ?(?<year>\\d{4})| ?(?<this>this|last) year)?";
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:treaty|pact|agreement|accord)[^.!?]{0,80}?\\bsigned (?:in|on) "
              + TIME
              + "|\\bsigned (?:a|an|the|their)\\b[^.!?]{0,60}?(?:treaty|pact|agreement|accord)"
              + "[^.!?]{0,30}? (?:in|on) "
              + TIME.replace("<", "<s"));
  private static final Pattern RATIFIED =
      Pattern.compile("\\bratified (?:in|on) " + TIME + "(?<rest>[^.!?]{0,80})");
  private static final Pattern REPLACED =
      Pattern.compile(
          "\\b(?:replac\\w+|supersed\\w+)[^.!?]{0,60}?(?:treat|pact|agreement)[^.!?]{0,60}");
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");
  private static final Pattern VISIT =
      Pattern.compile(
          "\\b(?:visited|travelled to|traveled to|arrived in) [^.!?]{0,40}? in " + TIME);
  private static final Pattern DURING_VISIT =
      Pattern.compile("[Dd]uring [^.,]{0,40}visit\\b[^.]{0,60}\\bsigned an? [^.]{0,60}treaty");
  private static final Pattern IN_TIME = Pattern.compile("\\b(?:in|on) " + TIME);
  private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");

  /** Each pattern above that is put to a sentence needs one of these. */
  private static final List<String> STEMS =
      List.of(
          "signed",
          "ratified",
          "replac",
          "supersed",
          "pull",
          "withdr",
          "walk",
          "quit",
          "visited",
          "travel",
          "arrived");

  private final CommitmentBook book;

  public TreatyClaims(CommitmentBook book) {
    this.book = book;
  }

  /** A time that a page gives for a step of a treaty. */
  record Told(LocalDate from, LocalDate until, String quote) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean meets(Told other) {
      return !other.until.isBefore(from) && !other.from.isAfter(until);
    }

    String says() {
      return from.equals(until) ? from.toString() : from.toString().substring(0, 7);
    }
  }

  /**
   * Contradictions of one page.
   *
   * @param text of the page
   * @param codes whom the page is about, most named first
   */
  public List<Contradiction> check(RecordedDocument page, String text, List<String> codes) {
    List<Contradiction> found = new ArrayList<>();
    List<Told> signings = new ArrayList<>();
    LocalDate published = page.published();
    if (published == null) {
      return found;
    }
    Told visit = null;
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      if (!tellsOfTreaties(sentences.group())) {
        continue;
      }
      String sentence = sentences.group().strip().replaceAll("\\s+", " ");
      Matcher v = VISIT.matcher(sentence);
      while (v.find()) {
        visit = told(v, "", published, sentence);
      }
      signed(sentence, published, visit, signings);
      ratified(page, sentence, published, codes, found);
      replaced(page, sentence, codes, found);
    }
    signings(page, signings, codes, found);
    return found;
  }

  /** A cheap test that spares most sentences of the news the patterns. */
  private static boolean tellsOfTreaties(String sentence) {
    for (String stem : STEMS) {
      if (sentence.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private static void signed(
      String sentence, LocalDate published, @Nullable Told visit, List<Told> signings) {
    // 'During the visit, both signed a treaty': on the days of the visit told before.
    if (visit != null && DURING_VISIT.matcher(sentence).find()) {
      signings.add(new Told(visit.from, visit.until, sentence));
    }
    Matcher m = SIGNED.matcher(sentence);
    while (m.find()) {
      Told told = told(m, "", published, sentence);
      told = told == null ? told(m, "s", published, sentence) : told;
      if (told != null) {
        signings.add(told);
      }
    }
  }

  private void signings(
      RecordedDocument page, List<Told> signings, List<String> codes, List<Contradiction> found) {
    for (int i = 0; i < signings.size(); i++) {
      Told told = signings.get(i);
      Treaty treaty = signedIn(codes, told.from.getYear(), told.until.getYear());
      LocalDate known = treaty == null ? null : treaty.signed();
      if (treaty != null && known != null && !told.holds(known)) {
        found.add(
            known(
                page,
                told.quote,
                treaty,
                "signed " + told.says(),
                "signed " + known,
                "the page dates the signing of a treaty that was signed on " + known));
      }
      for (int k = i + 1; k < signings.size(); k++) {
        Told other = signings.get(k);
        boolean one =
            treaty != null
                && treaty.equals(signedIn(codes, other.from.getYear(), other.until.getYear()));
        if (one && !told.meets(other)) {
          found.add(
              new Contradiction(
                  Kind.DATES,
                  "signing of " + (treaty == null ? "a treaty" : treaty.id()),
                  "one page gives two dates for one signing",
                  List.of(
                      new Voice(told.says(), told.quote, page.id()),
                      new Voice(other.says(), other.quote, page.id()))));
        }
      }
    }
  }

  private void ratified(
      RecordedDocument page,
      String sentence,
      LocalDate published,
      List<String> codes,
      List<Contradiction> found) {
    Matcher m = RATIFIED.matcher(sentence);
    while (m.find()) {
      Told told = told(m, "", published, sentence);
      Treaty treaty =
          told == null ? null : signedIn(codes, told.from.getYear() - 1, told.until.getYear());
      if (told == null || treaty == null) {
        continue;
      }
      for (LifeStep s : treaty.life()) {
        String organ = s.organ();
        boolean named = organ != null && lastWordsIn(organ, m.group("rest"));
        if (s.kind() == LifeStep.Kind.RATIFIED && named && !told.holds(s.on())) {
          found.add(
              known(
                  page,
                  sentence,
                  treaty,
                  "ratified " + told.says() + " by the " + organ,
                  "ratified " + s.on() + " by the " + organ,
                  "the " + organ + " ratified it on " + s.on()));
        }
      }
    }
  }

  /** The first time that the sentence names after 'in' or 'on', null when it names none. */
  static @Nullable Told time(String sentence, LocalDate published) {
    Matcher m = IN_TIME.matcher(sentence);
    while (m.find()) {
      Told told = told(m, "", published, sentence);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  private static boolean lastWordsIn(String organ, String text) {
    String last = organ.substring(organ.lastIndexOf(' ') + 1);
    return text.contains(organ)
        || (last.length() > 3 && !last.equals("Council") && text.contains(last));
  }

  private void replaced(
      RecordedDocument page, String sentence, List<String> codes, List<Contradiction> found) {
    Matcher m = REPLACED.matcher(sentence);
    while (m.find()) {
      Matcher years = YEAR.matcher(m.group());
      while (years.find()) {
        Treaty old =
            signedIn(codes, Integer.parseInt(years.group()), Integer.parseInt(years.group()));
        LifeStep end = old == null ? null : old.end();
        if (old != null && end != null && end.kind() != LifeStep.Kind.SUPERSEDED) {
          found.add(
              known(
                  page,
                  sentence,
                  old,
                  "replaced: the treaty of " + years.group(),
                  end.kind().words() + " " + end.on(),
                  "a treaty that had "
                      + end.kind().words()
                      + " on "
                      + end.on()
                      + " was not there to be replaced"));
        }
      }
    }
  }

  /** The one treaty of two of the codes, signed in these years; the pair named most wins. */
  private @Nullable Treaty signedIn(List<String> codes, int first, int last) {
    for (int i = 0; i < codes.size(); i++) {
      for (int k = 0; k < i; k++) {
        for (Treaty t : book.treaties()) {
          LocalDate signed = t.signed();
          if (t.parties().size() == 2
              && t.concerns(codes.get(i))
              && t.concerns(codes.get(k))
              && signed != null
              && signed.getYear() >= first
              && signed.getYear() <= last) {
            return t;
          }
        }
      }
    }
    return null;
  }

  private static Contradiction known(
      RecordedDocument page,
      String quote,
      Treaty treaty,
      String told,
      String is,
      String explanation) {
    return new Contradiction(
        Kind.KNOWN_COMMITMENT,
        treaty.id() + ", " + treaty.title(),
        explanation,
        List.of(new Voice(told, quote, page.id()), new Voice(is, treaty.citation(), treaty.id())));
  }

  private static @Nullable Told told(
      Matcher m, String prefix, LocalDate published, String sentence) {
    String year = m.group(prefix + "year");
    String month = m.group(prefix + "month");
    String relative = m.group(prefix + "this");
    if (year == null && month == null) {
      return null;
    }
    int y = year != null ? Integer.parseInt(year) : published.getYear();
    y -= "last".equals(relative) ? 1 : 0;
    if (month == null) {
      return new Told(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), sentence);
    }
    YearMonth ym = YearMonth.of(y, MONTHS_LIST.indexOf(month) + 1);
    if (year == null && relative == null && ym.atDay(1).isAfter(published)) {
      ym = ym.minusYears(1);
    }
    String day =
        m.group(prefix + "day") != null ? m.group(prefix + "day") : m.group(prefix + "day2");
    if (day != null && Integer.parseInt(day) >= 1 && Integer.parseInt(day) <= ym.lengthOfMonth()) {
      LocalDate on = ym.atDay(Integer.parseInt(day));
      return new Told(on, on, sentence);
    }
    return new Told(ym.atDay(1), ym.atEndOfMonth(), sentence);
  }
}
