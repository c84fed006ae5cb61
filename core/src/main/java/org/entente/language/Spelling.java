package org.entente.language;

import java.util.HashSet;
import java.util.Set;

/** English spelling rules that undo regular inflection: 'stopped' to 'stop', 'hoped' to 'hope'. */
final class Spelling {
  private static final String VOWELS = "aeiou";

  /** Verbs whose stem the rules would not guess from an inflected form. */
  private final Set<String> bases = new HashSet<>();

  void learn(String base) {
    bases.add(base);
  }

  String stemOfPast(String form) {
    if (form.endsWith("ied") && form.length() > 4) {
      return cut(form, 3) + "y";
    }
    return form.endsWith("ed") && form.length() > 3 ? base(cut(form, 2)) : form;
  }

  String stemOfIng(String form) {
    if (form.endsWith("ying") && form.length() == 5) {
      return form.charAt(0) + "ie";
    }
    return form.endsWith("ing") && form.length() > 4 ? base(cut(form, 3)) : form;
  }

  String stemOfThird(String form) {
    if (form.endsWith("oes") && form.length() > 3) {
      return cut(form, 2);
    }
    if (form.endsWith("ses") && bases.contains(cut(form, 2))) {
      return cut(form, 2);
    }
    return singular(form);
  }

  /** Undoes '-s'; also good for the plural of nouns. */
  String singular(String form) {
    int n = form.length();
    if (n < 3 || !form.endsWith("s") || form.endsWith("ss") || form.endsWith("us")) {
      return form;
    }
    if (form.endsWith("ies") && n > 4) {
      return cut(form, 3) + "y";
    }
    if (form.endsWith("sses")
        || form.endsWith("shes")
        || form.endsWith("ches")
        || form.endsWith("xes")
        || form.endsWith("zzes")) {
      return cut(form, 2);
    }
    if (form.endsWith("uses") && n > 7 && VOWELS.indexOf(form.charAt(n - 5)) < 0) {
      return cut(form, 2);
    }
    return form.endsWith("'s") ? form : cut(form, 1);
  }

  /** Undoes '-er' and '-est'. */
  String stemOfDegree(String form, String ending) {
    if (!form.endsWith(ending) || form.length() <= ending.length() + 2) {
      return form;
    }
    String stem = cut(form, ending.length());
    if (stem.endsWith("i")) {
      return cut(stem, 1) + "y";
    }
    int n = stem.length();
    char last = stem.charAt(n - 1);
    if (last == stem.charAt(n - 2) && "lsf".indexOf(last) < 0) {
      return cut(stem, 1);
    }
    boolean silent = "gcvs".indexOf(last) >= 0 && stem.charAt(n - 2) != 'n' && last != 's';
    boolean single =
        isConsonant(stem, n - 1)
            && isVowel(stem, n - 2)
            && n > 2
            && isConsonant(stem, n - 3)
            && "td".indexOf(last) >= 0
            && !stem.endsWith("et");
    return silent
            || single
            || stem.endsWith("l") && isConsonant(stem, n - 2)
            || stem.endsWith("rg")
            || stem.endsWith("ur")
            || stem.endsWith("os")
        ? stem + "e"
        : stem;
  }

  /** The verb whose '-ed' or '-ing' has been cut off. */
  private String base(String stem) {
    int n = stem.length();
    if (n < 2) {
      return stem;
    }
    String withE = stem + "e";
    if (bases.contains(withE)) {
      return withE;
    }
    if (bases.contains(stem)) {
      return stem;
    }
    char last = stem.charAt(n - 1);
    if (last == 'e' && isConsonant(stem, n - 2)) {
      return withE;
    }
    if (last == stem.charAt(n - 2) && isConsonant(stem, n - 1)) {
      return doubled(stem, last);
    }
    return endsInSilentE(stem, last) ? withE : stem;
  }

  private String doubled(String stem, char last) {
    String single = cut(stem, 1);
    if (last == 'l') {
      boolean short2 = isVowel(stem, stem.length() - 3) && syllables(single) > 1;
      return short2 && !stem.endsWith("all") ? single : stem;
    }
    if (last == 's' || last == 'f' || last == 'z') {
      return stem;
    }
    boolean whole = stem.endsWith("cott"); // 'boycotted'
    return whole || stem.length() <= 3 && isVowel(stem, 0) ? stem : single;
  }

  private static int syllables(String word) {
    int count = 0;
    boolean vowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean now = VOWELS.indexOf(word.charAt(i)) >= 0 || (i > 0 && word.charAt(i) == 'y');
      count += now && !vowel ? 1 : 0;
      vowel = now;
    }
    return count;
  }

  private static boolean endsInSilentE(String stem, char last) {
    int n = stem.length();
    boolean afterOneVowel = isVowel(stem, n - 2) && (n < 3 || !isVowel(stem, n - 3));
    boolean afterQu = n >= 4 && stem.charAt(n - 3) == 'u' && stem.charAt(n - 4) == 'q';
    return switch (last) {
      case 'c', 'v', 'u' -> true;
      case 'z' -> stem.charAt(n - 2) != 't' && stem.charAt(n - 2) != 'z';
      case 's' -> !stem.endsWith("ss");
      case 'g' -> afterOneVowel || stem.charAt(n - 2) == 'd' || stem.charAt(n - 2) == 'r';
      case 'l' -> isConsonant(stem, n - 2) && "rlw".indexOf(stem.charAt(n - 2)) < 0;
      case 'r' ->
          stem.endsWith("ir") && afterOneVowel
              || stem.endsWith("quir")
              || stem.endsWith("ur") && afterOneVowel;
      case 'n' -> stem.endsWith("in") && (afterOneVowel || afterQu);
      case 'm' -> stem.endsWith("um") && afterOneVowel;
      case 'f' -> stem.endsWith("af") && afterOneVowel;
      case 'k' -> afterOneVowel;
      case 't' ->
          stem.endsWith("at") && !stem.endsWith("eat") && !stem.endsWith("oat")
              || stem.endsWith("ut") && afterOneVowel && n > 3;
      case 'd' ->
          (stem.endsWith("id") || stem.endsWith("ad") || stem.endsWith("ud")) && afterOneVowel;
      default -> false;
    };
  }

  private static boolean isVowel(String word, int i) {
    return i >= 0 && VOWELS.indexOf(word.charAt(i)) >= 0;
  }

  private static boolean isConsonant(String word, int i) {
    return i >= 0 && Character.isLetter(word.charAt(i)) && !isVowel(word, i);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
