package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Gives quotations to those who speak them, also where the words of saying stand in another
 * sentence.
 *
 * <p>In '"We will come," said Lavrov. "We will stay."' the second quotation is Lavrov's too.
 */
final class QuoteFinder {
  private static final Set<String> CIRCUMSTANCES =
      Set.of("after", "before", "since", "because", "while", "when", "although", "as");

  private static final int SHORT = 4;

  private final Document document;
  private final List<Sentence> sentences;
  private final List<Span> paragraphs;
  private final List<Span> quotes;

  QuoteFinder(Document document, List<Sentence> sentences) {
    this.document = document;
    this.sentences = sentences;
    this.paragraphs = Paragraphs.of(document);
    this.quotes = Quotations.of(document);
  }

  /** The attributions with their quotations filled in, and those that quotations add. */
  List<Attribution> complete(List<Attribution> attributions) {
    List<Attribution> all = new ArrayList<>(attributions);
    Attribution last = null;
    int lastSentence = -9;
    for (Span quote : quotes) {
      int index = sentenceAt(quote.begin());
      if (index < 0) {
        continue;
      }
      int own = inSentence(all, index, quote);
      if (own < 0 && sentenceAt(quote.end() - 1) != index) {
        own = inSentence(all, sentenceAt(quote.end() - 1), quote);
      }
      if (own >= 0) {
        Attribution a = widened(all.get(own), quote);
        all.set(own, a);
        last = a;
        lastSentence = index;
      } else if (last != null && index - lastSentence <= 2 && isWhole(quote, index)) {
        if (sameParagraph(last, quote)) {
          Attribution longer = widened(last, quote);
          all.set(all.indexOf(last), longer);
          last = longer;
        } else {
          last = continued(last, index, quote);
          all.add(last);
        }
        lastSentence = index;
      }
    }
    return all;
  }

  /** Whether the words of saying are themselves spoken by somebody who is quoted. */
  boolean isSpoken(Attribution a) {
    for (Span quote : quotes) {
      if (quote.contains(a.cue().span()) && words(quote) >= SHORT) {
        return true;
      }
    }
    return false;
  }

  /** The attribution of the sentence whose cue stands outside the quotation, content first. */
  private int inSentence(List<Attribution> all, int sentence, Span quote) {
    int found = -1;
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < all.size(); i++) {
      Attribution a = all.get(i);
      boolean mine = a.sentence() == sentence && !a.sourceSpan().isEmpty();
      if (!mine || quote.overlaps(a.cue().span()) || isSpoken(a)) {
        continue;
      }
      if (a.content().stream().anyMatch(quote::overlaps)) {
        return i;
      }
      int away =
          Math.max(quote.begin() - a.cue().span().end(), a.cue().span().begin() - quote.end());
      if (away < nearest) {
        nearest = away;
        found = i;
      }
    }
    return found >= 0 && words(quote) >= SHORT ? found : -1;
  }

  private Attribution widened(Attribution a, Span quote) {
    List<Span> content = new ArrayList<>();
    Span wide = quote;
    for (Span c : a.content()) {
      boolean spoken = c.overlaps(a.cue().span()) || c.overlaps(a.sourceSpan().get(0));
      if (c.overlaps(quote) && !spoken) {
        wide = wide.cover(c);
      } else if (!c.overlaps(quote)) {
        content.add(c);
      }
    }
    if (wide.overlaps(a.cue().span())) {
      wide = quote;
    }
    content.add(wide);
    content.sort(null);
    return new Attribution(a.sentence(), a.speaker(), a.sourceSpan(), a.cue(), a.stance(), content);
  }

  private static Attribution continued(Attribution a, int sentence, Span quote) {
    return new Attribution(
        sentence, a.speaker(), a.sourceSpan(), a.cue(), a.stance(), List.of(quote));
  }

  private boolean sameParagraph(Attribution a, Span quote) {
    return Paragraphs.at(paragraphs, quote.begin())
        == Paragraphs.at(paragraphs, a.cue().span().begin());
  }

  /** Whether the quotation is most of its sentence. */
  private boolean isWhole(Span quote, int sentence) {
    Span s = sentences.get(sentence).span();
    return Math.min(quote.end(), s.end()) - quote.begin() > 0.8 * s.length();
  }

  private int words(Span quote) {
    String text = quote.of(document.text());
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  private int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span s = sentences.get(mid).span();
      if (s.end() <= offset) {
        low = mid + 1;
      } else if (s.begin() > offset) {
        high = mid - 1;
      } else {
        return mid;
      }
    }
    return -1;
  }

  /** What a speaker denies with 'these claims': the sentence before, or the rest of this one. */
  static @Nullable Span denied(Sentence sentence, @Nullable Sentence before, Span content) {
    String what = sentence.quote(content).toLowerCase(java.util.Locale.ROOT);
    boolean anaphor =
        what.matches(
            "(it|this|that|(these|those|such|the|all|any|both) "
                + "(\\w+ )?(claims?|allegations?|reports?|accusations?|charges?|rumou?rs?|suggestions?|assertions?))");
    return anaphor && before != null ? claim(before) : null;
  }

  /** What a sentence claims, without the circumstances that it takes for granted: 'after …'. */
  private static Span claim(Sentence sentence) {
    for (int i = sentence.root() + 1; i < sentence.size(); i++) {
      Token t = sentence.token(i);
      if ((t.is("mark") || t.is("case"))
          && CIRCUMSTANCES.contains(t.text().toLowerCase(java.util.Locale.ROOT))) {
        return new Span(sentence.span().begin(), t.span().begin());
      }
    }
    return sentence.span();
  }
}
