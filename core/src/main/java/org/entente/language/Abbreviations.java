package org.entente.language;

import java.util.Locale;
import java.util.Set;

/** Which words keep their period, and whether a sentence may end with them. */
final class Abbreviations {
  /** Stand before a name, so that no sentence ends with them. */
  private static final Set<String> TITLES =
      Set.of(
          "mr.",
          "mrs.",
          "ms.",
          "mx.",
          "dr.",
          "st.",
          "ste.",
          "gen.",
          "col.",
          "lt.",
          "maj.",
          "sgt.",
          "cpl.",
          "pvt.",
          "capt.",
          "cmdr.",
          "adm.",
          "brig.",
          "sen.",
          "rep.",
          "gov.",
          "prof.",
          "rev.",
          "hon.",
          "pres.",
          "amb.",
          "sec.",
          "dep.",
          "min.",
          "atty.",
          "supt.",
          "msgr.",
          "mt.",
          "ft.",
          "vs.",
          "v.",
          "e.g.",
          "i.e.",
          "cf.",
          "viz.",
          "reps.",
          "sens.",
          "messrs.",
          "no.",
          "nos.",
          "fig.",
          "vol.",
          "art.",
          "approx.",
          "pp.",
          "op.",
          "ave.",
          "blvd.",
          "drs.",
          "gens.",
          "govs.",
          "profs.",
          "det.",
          "insp.",
          "cllr.",
          "mme.",
          "mlle.",
          "maj.-gen.",
          "lt.-gen.",
          "brig.-gen.",
          "lt.-col.",
          "ext.",
          "tel.",
          "asst.",
          "assoc.",
          "spc.",
          "pfc.");

  private static final Set<String> OTHERS =
      Set.of(
          "jr.", "sr.", "inc.", "co.", "corp.", "ltd.", "plc.", "bros.", "dept.", "univ.", "assn.",
          "etc.", "al.", "est.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.",
          "sep.", "oct.", "nov.", "dec.", "mon.", "tue.", "tues.", "wed.", "thu.", "thur.",
          "thurs.", "fri.", "sat.", "sun.", "ala.", "ariz.", "ark.", "calif.", "colo.", "conn.",
          "fla.", "ga.", "ill.", "ind.", "kan.", "ky.", "la.", "md.", "mass.", "mich.", "minn.",
          "miss.", "mo.", "mont.", "neb.", "nev.", "okla.", "ore.", "pa.", "tenn.", "tex.", "va.",
          "vt.", "wash.", "wis.", "wyo.", "ph.d.", "hrs.", "a.k.a.", "govt.", "intl.", "natl.",
          "pty.", "mfg.", "bldg.", "hwy.", "rte.", "pct.", "ret.", "bn.");

  /** Words after which a period nearly always ends the sentence, though they look the part. */
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "no.", "sun.", "sat.", "mar.", "art.", "min.", "fig.", "mass.", "miss.", "wash.", "ill.",
          "ind.", "ore.", "la.", "pa.", "mo.", "est.", "co.", "op.", "al.");

  private Abbreviations() {}

  /** Whether the word {@code [begin, end)}, which ends with a period, keeps it as a part. */
  static boolean keepsPeriod(CharSequence text, int begin, int end) {
    int length = end - begin;
    if (length < 2 || length > 12) {
      return false;
    }
    char first = text.charAt(begin);
    if (length == 2) {
      return Character.isUpperCase(first) || isSmallAbbreviation(text, first, end);
    }
    if (isDotted(text, begin, end)) {
      return true;
    }
    String word = text.subSequence(begin, end).toString();
    String lower = word.toLowerCase(Locale.ROOT);
    if (!TITLES.contains(lower) && !OTHERS.contains(lower)) {
      return false;
    }
    return !ALSO_WORDS.contains(lower) || isFollowedAsAbbreviation(text, first, lower, end);
  }

  /** 'v.' between names; 'p.' and 'c.' before a number. */
  private static boolean isSmallAbbreviation(CharSequence text, char letter, int end) {
    if (end + 1 >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    char next = text.charAt(end + 1);
    return letter == 'v'
        ? Character.isUpperCase(next)
        : (letter == 'p' || letter == 'c') && Character.isDigit(next);
  }

  private static boolean isFollowedAsAbbreviation(
      CharSequence text, char first, String lower, int end) {
    if (!Character.isUpperCase(first) && !lower.equals("no.") && !lower.equals("al.")) {
      return false;
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= text.length() || next == end) {
      return next < text.length() && text.charAt(next) == ',';
    }
    char c = text.charAt(next);
    return lower.equals("co.") || lower.equals("al.")
        ? Character.isLowerCase(c)
        : Character.isDigit(c);
  }

  /** Single letters with periods between: 'U.S.', 'a.m.', 'D.C.'. */
  private static boolean isDotted(CharSequence text, int begin, int end) {
    if ((end - begin) % 2 != 0) {
      return false;
    }
    for (int i = begin; i < end; i += 2) {
      if (!Character.isLetter(text.charAt(i)) || text.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }

  /** Whether no sentence ends with this token: a title, or an initial. */
  static boolean needsMore(String token) {
    int n = token.length();
    if (n == 2) {
      return token.charAt(0) != 'I';
    }
    return TITLES.contains(token.toLowerCase(Locale.ROOT));
  }
}
