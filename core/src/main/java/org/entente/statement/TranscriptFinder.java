package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import org.entente.actor.ActorKind;
import org.entente.actor.ActorMention;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds speakers named before a colon: 'LAVROV: We will see.' in a transcript, 'Kremlin: No troops
 * sent' and 'Poll: Voters fear war' in a headline.
 */
final class TranscriptFinder {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_HEADLINE = 140;

  private final Document document;
  private final List<Sentence> sentences;
  private final List<List<ActorMention>> actors;

  TranscriptFinder(Document document, List<Sentence> sentences, List<List<ActorMention>> actors) {
    this.document = document;
    this.sentences = sentences;
    this.actors = actors;
  }

  List<Attribution> find() {
    List<Attribution> found = new ArrayList<>();
    int sentence = 0;
    for (Span paragraph : Paragraphs.of(document)) {
      String text = document.quote(paragraph);
      int colon = text.indexOf(": ");
      if (colon < 2 || colon > LONGEST_NAME || colon + 3 >= text.length()) {
        continue;
      }
      while (sentence + 1 < sentences.size()
          && sentences.get(sentence).span().end() <= paragraph.begin()) {
        sentence++;
      }
      String name = text.substring(0, colon);
      Span source = new Span(paragraph.begin(), paragraph.begin() + colon);
      ActorMention actor = actor(sentence, source);
      boolean headline =
          text.length() <= LONGEST_HEADLINE
              && paragraph.begin() < LONGEST_HEADLINE
              && (actor != null || isPoll(name));
      if (isUpperCase(name) && !isDateline(name, actor) || headline) {
        Span mark = new Span(source.end(), source.end() + 1);
        Speaker speaker =
            actor == null
                ? new Speaker.Unnamed(source, name)
                : new Speaker.Named(actor, source, name);
        found.add(
            new Attribution(
                sentence,
                speaker,
                List.of(source),
                new Cue(mark, ":"),
                Stance.ASSERTS,
                List.of(new Span(source.end() + 2, paragraph.end()))));
      }
    }
    return found;
  }

  private static boolean isPoll(String name) {
    return name.equals("Poll") || name.equals("Report") || name.equals("Study");
  }

  /** Whether it is a name as transcripts write it: capitals, and four words at most. */
  private static boolean isUpperCase(String name) {
    int words = 1;
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLowerCase(c) || Character.isDigit(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
      words += c == ' ' ? 1 : 0;
    }
    return words <= 4 && letters > 2;
  }

  /** 'ISLAMABAD/NEW DELHI: ' says where it was written. */
  private static boolean isDateline(String name, @Nullable ActorMention actor) {
    return name.indexOf('/') >= 0 || actor != null && actor.actor().kind() == ActorKind.STATE;
  }

  private @Nullable ActorMention actor(int sentence, Span source) {
    if (sentence >= sentences.size()) {
      return null;
    }
    Sentence s = sentences.get(sentence);
    for (ActorMention m : actors.get(sentence)) {
      if (source.contains(s.token(m.first()).span()) && source.contains(s.token(m.last()).span())) {
        return m;
      }
    }
    return null;
  }
}
