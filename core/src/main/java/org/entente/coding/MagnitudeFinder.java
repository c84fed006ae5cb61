package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many and how much: 'about 12,500 troops' is {troops, 12500, approximate}, '$1.2
 * billion' {money, 1.2e9}.
 */
final class MagnitudeFinder {
  private static final Map<String, Double> NUMBERS = new HashMap<>();
  private static final Map<String, Double> SCALES =
      Map.of(
          "dozen",
          12.0,
          "dozens",
          24.0,
          "hundred",
          100.0,
          "hundreds",
          200.0,
          "thousand",
          1e3,
          "thousands",
          2e3,
          "million",
          1e6,
          "billion",
          1e9,
          "trillion",
          1e12,
          "tens",
          20.0);
  private static final Set<String> VAGUE = Set.of("dozens", "hundreds", "thousands", "tens");
  private static final Set<String> QUALIFIERS =
      Set.of(
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "roughly",
          "approximately",
          "over",
          "least",
          "most",
          "to",
          "than",
          "more",
          "fewer",
          "less",
          "up",
          "at",
          "estimated",
          "circa",
          "close",
          "well",
          "under",
          "below",
          "above",
          "an",
          "as",
          "many",
          "much",
          "exceeding",
          "only",
          "just");
  private static final Set<String> CURRENCIES =
      Set.of("$", "€", "£", "¥", "us$", "a$", "c$", "₽", "₹", "₩", "usd", "eur", "gbp");
  private static final Set<String> MONEY =
      Set.of(
          "dollar", "euro", "pound", "yuan", "ruble", "rouble", "rupee", "yen", "won", "franc",
          "rial", "lira", "riyal", "peso", "hryvnia", "shekel", "krona", "krone", "dirham");

  static {
    String[] small =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen twenty")
            .split(" ");
    for (int i = 0; i < small.length; i++) {
      NUMBERS.put(small[i], (double) i);
    }
    String[] tens = "thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      NUMBERS.put(tens[i], 30.0 + 10 * i);
    }
  }

  private final Map<String, String> kinds = new HashMap<>();

  /**
   * @param counted kind to the nouns that are so counted
   */
  MagnitudeFinder(Map<String, List<String>> counted) {
    counted.forEach((kind, nouns) -> nouns.forEach(n -> kinds.put(n, kind)));
  }

  /** A magnitude and the word that it counts. */
  record Counted(Magnitude magnitude, int token) {}

  List<Counted> find(Sentence sentence) {
    List<Counted> found = new ArrayList<>(0);
    for (int i = 0; i < sentence.size(); i++) {
      if (startsNumber(sentence, i)) {
        int last = i;
        while (last + 1 < sentence.size() && isNumber(sentence.token(last + 1))) {
          last++;
        }
        Counted c = counted(sentence, i, last);
        if (c != null) {
          found.add(c);
        }
        i = last;
      }
    }
    return found;
  }

  private static boolean startsNumber(Sentence s, int i) {
    return isNumber(s.token(i)) && !(i > 0 && isNumber(s.token(i - 1)));
  }

  private static boolean isNumber(Token t) {
    String w = Words.lower(t.text());
    char c = w.charAt(0);
    return t.upos() == Upos.NUM && (c >= '0' && c <= '9' || NUMBERS.containsKey(w))
        || SCALES.containsKey(w)
        || NUMBERS.containsKey(w) && t.upos() == Upos.NUM;
  }

  private @Nullable Counted counted(Sentence s, int first, int last) {
    double value = value(s, first, last);
    if (Double.isNaN(value)) {
      return null;
    }
    boolean money = first > 0 && CURRENCIES.contains(Words.lower(s.token(first - 1).text()));
    int from = money ? first - 1 : first;
    int noun = noun(s, last);
    String kind = money ? "money" : kind(s, noun, last);
    if (kind == null) {
      return null;
    }
    int to = last;
    if (!money && kind.equals("money") || kind.equals("percent")) {
      to = noun >= 0 ? noun : last;
    }
    boolean approximate = VAGUE.contains(Words.lower(s.token(last).text()));
    while (from > 0
        && QUALIFIERS.contains(Words.lower(s.token(from - 1).text()))
        && !endsPhrase(s, from)) {
      from--;
      approximate |= !Set.of("only", "just", "an").contains(Words.lower(s.token(from).text()));
    }
    Span span = s.span(from, to);
    Magnitude m = new Magnitude(kind, span, s.quote(span), value, approximate);
    return new Counted(m, noun >= 0 ? noun : last);
  }

  /** 'went to 500 …': a preposition of the phrase is no qualifier of the number. */
  private static boolean endsPhrase(Sentence s, int from) {
    Token t = s.token(from - 1);
    String w = Words.lower(t.text());
    if (w.equals("to")) {
      return from < 2
          || !(Words.lower(s.token(from - 2).text()).equals("up")
              || Words.lower(s.token(from - 2).text()).equals("close"));
    }
    if (w.equals("up") || w.equals("at") || w.equals("as")) {
      return Words.lower(s.token(from).text()).charAt(0) >= '0'
          && Words.lower(s.token(from).text()).charAt(0) <= '9';
    }
    return false;
  }

  private static int noun(Sentence s, int last) {
    int head = s.token(last).head();
    if (head > last && head - last <= 6) {
      return head;
    }
    for (int i = last + 1; i < s.size() && i <= last + 4; i++) {
      Token t = s.token(i);
      if (t.upos() == Upos.NOUN && (i + 1 >= s.size() || s.token(i + 1).upos() != Upos.NOUN)) {
        return i;
      }
      if (t.upos() != Upos.ADJ
          && t.upos() != Upos.NOUN
          && t.upos() != Upos.PROPN
          && !Words.lower(t.text()).equals("of")) {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable String kind(Sentence s, int noun, int last) {
    boolean ofThem =
        last + 2 < s.size()
            && Words.lower(s.token(last + 1).text()).equals("of")
            && Words.lower(s.token(last + 2).text()).equals("them");
    if (ofThem || noun < 0) {
      return ofThem ? kindBefore(s, last) : casualties(s, last);
    }
    Token t = s.token(noun);
    String lemma = Words.lower(t.lemma());
    if (MONEY.contains(lemma)) {
      return "money";
    }
    if (lemma.equals("%") || lemma.equals("percent") || lemma.equals("per cent")) {
      return "percent";
    }
    String state = casualties(s, noun);
    if (state != null) {
      return state;
    }
    return kinds.get(lemma);
  }

  private @Nullable String kindBefore(Sentence s, int before) {
    for (int i = before; i >= 0; i--) {
      String kind = kinds.get(Words.lower(s.token(i).lemma()));
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  /** 'killed 15 people', '12 were wounded', 'left three dead': the dead and the wounded. */
  private static @Nullable String casualties(Sentence s, int at) {
    int from = Math.max(0, at - 5);
    int to = Math.min(s.size() - 1, at + 4);
    String kind = null;
    for (int i = from; i <= to; i++) {
      Token t = s.token(i);
      boolean near = t.head() == at || s.token(at).head() == i;
      String w = Words.lower(t.lemma());
      if (near && (w.equals("kill") || w.equals("dead") || w.equals("die"))) {
        kind = "dead";
      } else if (near
          && (w.equals("wound")
              || w.equals("injure")
              || w.equals("wounded")
              || w.equals("injured"))) {
        kind = "wounded";
      }
    }
    return kind;
  }

  private static double value(Sentence s, int first, int last) {
    double total = 0;
    double part = Double.NaN;
    for (int i = first; i <= last; i++) {
      String w = Words.lower(s.token(i).text());
      Double scale = SCALES.get(w);
      Double word = NUMBERS.get(w);
      if (scale != null) {
        part = (Double.isNaN(part) ? 1 : part) * scale;
      } else if (word != null) {
        part = (Double.isNaN(part) ? 0 : part) + word;
      } else {
        double d = digits(w);
        if (Double.isNaN(d)) {
          return Double.NaN;
        }
        part = Double.isNaN(part) ? d : part + d;
      }
    }
    total += part;
    return total;
  }

  private static double digits(String w) {
    StringBuilder plain = new StringBuilder(w.length());
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      if (c >= '0' && c <= '9' || c == '.') {
        plain.append(c);
      } else if (c != ',') {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(plain.toString());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
