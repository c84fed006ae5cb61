package org.entente.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by the gazetteer, the longest name first.
 *
 * <p>A name counts as a place where the sentence puts something there: 'in Moscow', 'near Kursk',
 * 'visited Vladivostok'; not in 'Moscow denied', where it stands for a government.
 */
public final class GazetteerTagger implements PlaceTagger {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "inside",
          "into",
          "across",
          "outside",
          "around",
          "over",
          "off",
          "to",
          "within",
          "on",
          "along",
          "from",
          "toward",
          "towards",
          "through",
          "throughout",
          "onto",
          "above",
          "beyond");

  /** Verbs whose object, where it can be a place, is one. */
  private static final Set<String> REACHED =
      Set.of(
          "visit",
          "enter",
          "leave",
          "reach",
          "tour",
          "approach",
          "flee",
          "quit",
          "abandon",
          "evacuate",
          "isolate",
          "supply",
          "bypass",
          "capture",
          "seize",
          "retake",
          "recapture",
          "take",
          "lose",
          "hold",
          "besiege",
          "encircle",
          "surround",
          "blockade",
          "occupy",
          "annex",
          "cede",
          "surrender",
          "bomb",
          "shell",
          "hit",
          "strike",
          "attack",
          "pound",
          "target",
          "raid",
          "pummel",
          "batter",
          "hammer",
          "rock",
          "shake",
          "devastate",
          "flatten",
          "raze",
          "burn",
          "torch",
          "loot",
          "ravage",
          "destroy",
          "damage",
          "strafe",
          "blast",
          "bombard",
          "invade",
          "storm",
          "overrun",
          "infiltrate",
          "penetrate",
          "liberate",
          "defend",
          "secure",
          "clear",
          "patrol",
          "govern",
          "rule",
          "administer",
          "claim",
          "control",
          "rebuild");

  private final Gazetteer gazetteer;

  public GazetteerTagger(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<PlaceMention> tag(Sentence sentence) {
    List<PlaceMention> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      PlaceMention m = at(sentence, i);
      if (m != null) {
        found.add(m);
        i = m.last();
      }
    }
    return found;
  }

  private @Nullable PlaceMention at(Sentence s, int first) {
    String word = s.token(first).text();
    int words = gazetteer.longest(firstWord(word));
    if (words == 0) {
      return null;
    }
    for (int last = Math.min(s.size() - 1, first + 2 * words); last >= first; last--) {
      Span span = s.span(first, last);
      String text = s.quote(span);
      Place place = gazetteer.find(text);
      if (place != null && isName(text)) {
        int head = head(s, first, last);
        return isLocative(s, head) ? new PlaceMention(first, last, head, span, text, place) : null;
      }
    }
    return null;
  }

  /** The tokenizer may cut 'Deir' from 'Deir ez-Zor' or 'N' from 'N'Djamena'. */
  private static String firstWord(String token) {
    int space = token.indexOf(' ');
    return space < 0 ? token : token.substring(0, space);
  }

  private static boolean isName(String text) {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  private static int head(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = s.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  private static boolean isLocative(Sentence s, int head) {
    Token t = s.token(head);
    int preposition = s.child(head, "case");
    if (preposition >= 0 && LOCATIVE.contains(lower(s.token(preposition)))) {
      return true;
    }
    int above = t.head();
    if (above < 0) {
      return false;
    }
    Token governor = s.token(above);
    if (t.is("obj") || t.is("nsubj:pass")) {
      return REACHED.contains(governor.lemma().toLowerCase(Locale.ROOT));
    }
    if (t.is("compound") || t.is("nmod") || t.is("appos") || t.is("flat")) {
      // 'in Kursk region', 'took the port of Odesa': where the noun itself is located or reached
      return governor.upos().isNominal() && isArea(governor) && isLocative(s, above);
    }
    return t.is("conj") && governor.upos() == Upos.PROPN && isLocative(s, above);
  }

  private static boolean isArea(Token noun) {
    return switch (lower(noun)) {
      case "region",
          "oblast",
          "province",
          "city",
          "town",
          "village",
          "port",
          "district",
          "area",
          "state",
          "island",
          "coast",
          "border",
          "capital",
          "base",
          "airport",
          "valley",
          "camp",
          "site",
          "plant",
          "outskirts",
          "suburb",
          "north",
          "south",
          "east",
          "west" ->
          true;
      default -> false;
    };
  }

  private static String lower(Token t) {
    return t.text().toLowerCase(Locale.ROOT);
  }
}
