package org.entente.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells texts in another language than English by their letters and function words.
 *
 * <p>'Le président est arrivé à Moscou …' is 'fr'. Where a text is short or mixed it is unsure, and
 * the text is taken for English: reading a page in vain costs less than missing one.
 */
final class LanguageGuess {
  private static final int FEWEST_WORDS = 20;
  private static final int MOST_WORDS = 2000;
  private static final int FEWEST_LETTERS = 40;

  /** Words that are frequent in one language, and rare or no words in English. */
  private record Marks(String language, Set<String> words) {
    static Marks of(String language, String words) {
      return new Marks(language, Set.of(words.split(" ")));
    }
  }

  private static final Set<String> ENGLISH =
      Set.of(
          ("the of and to that is was for with by from has had have are were which will not this"
                  + " it be as at their its his an but they who said after would been or")
              .split(" "));

  private static final List<Marks> OTHERS =
      List.of(
          Marks.of("fr", "le la les des du et est une dans que qui pour au aux avec sur par pas"),
          Marks.of("de", "der die das und den von zu mit dem im ist des auf für ein eine nicht"),
          Marks.of("es", "el la los las que y del en una por con para se su al es un ha"),
          Marks.of("it", "il di che la e un per con del della gli le nel una sono alla ha dei"),
          Marks.of("pt", "o os que e do da em um uma para com não dos das por ao foi na"),
          Marks.of("nl", "de het een van en dat op te voor met zijn niet door aan er ook"),
          Marks.of("sv", "och att det som en på av för med är den till har inte ett om"),
          Marks.of("da", "og at det er en til af på som med den for ikke har et der"),
          Marks.of("pl", "w i na z się do że nie jest od przez po oraz dla to jak"),
          Marks.of("cs", "a se v na je že s z do o jako za pro které by ale"),
          Marks.of("tr", "ve bir bu için ile da de olarak daha çok olan sonra kadar dedi"),
          Marks.of("id", "yang dan di dengan untuk pada dari dalam ini itu tidak akan oleh ke"),
          Marks.of("ro", "și de la în a cu pe din care nu este au pentru că un o"),
          Marks.of("hu", "a az és hogy egy nem is meg volt ez már csak el"),
          Marks.of("fi", "ja on ei että oli se hän kun myös mutta ovat joka"),
          Marks.of("vi", "và của là các có trong được cho với những đã không"));

  private LanguageGuess() {}

  /** The other language's code, or its script's name; null for English and where unsure. */
  static @Nullable String other(String text) {
    String script = otherScript(text);
    return script == null ? otherWords(words(text)) : script;
  }

  /** Whether the text is English beyond doubt. */
  static boolean isEnglish(String text) {
    List<String> words = words(text);
    return words.size() >= FEWEST_WORDS && 6 * count(words, ENGLISH) > words.size();
  }

  private static @Nullable String otherScript(String text) {
    int latin = 0;
    int other = 0;
    int last = -1;
    for (int i = 0; i < Math.min(text.length(), 4000); i++) {
      char c = text.charAt(i);
      if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        other++;
        last = c;
      }
    }
    return other >= FEWEST_LETTERS && other > 2 * latin ? scriptName(last) : null;
  }

  private static String scriptName(int letter) {
    String name = Character.UnicodeScript.of(letter).name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " script";
  }

  private static @Nullable String otherWords(List<String> words) {
    if (words.size() < FEWEST_WORDS) {
      return null;
    }
    int english = count(words, ENGLISH);
    int most = 0;
    String best = null;
    for (Marks marks : OTHERS) {
      int found = count(words, marks.words());
      if (found > most) {
        most = found;
        best = marks.language();
      }
    }
    return most > 3 * english && 8 * most > words.size() ? best : null;
  }

  private static int count(List<String> words, Set<String> among) {
    int found = 0;
    for (String word : words) {
      found += among.contains(word) ? 1 : 0;
    }
    return found;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= text.length() && words.size() < MOST_WORDS; i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        words.add(text.substring(begin, i).toLowerCase(Locale.ROOT));
        begin = -1;
      }
    }
    return words;
  }
}
