package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  /** What papers put before a colon, though nobody is called so. */
  private static final Set<String> LABELS =
      Set.of(
          "Breaking",
          "Exclusive",
          "Analysis",
          "Opinion",
          "Editorial",
          "Update",
          "Updated",
          "Live",
          "Video",
          "Watch",
          "Photos",
          "Explainer",
          "Factbox",
          "Timeline",
          "Interview",
          "Review",
          "Profile",
          "Background",
          "Comment",
          "Briefing",
          "Summary",
          "Correction",
          "Feature",
          "Special",
          "Insight",
          "Column",
          "Obituary",
          "Podcast",
          "Quiz",
          "Letter",
          "Letters",
          "Transcript",
          "Fact",
          "Urgent",
          "Alert",
          "Why",
          "How",
          "What",
          "Who",
          "Question",
          "Answer",
          "Note",
          "Source",
          "Sources",
          "Photo",
          "Image",
          "Date",
          "By",
          "From",
          "Topic",
          "Subject",
          "Politics",
          "World",
          "Business",
          "Sport",
          "Culture",
          "Read",
          "More",
          "Related",
          "Key");

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
      int first = "\"“”«'‘".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
      String name = text.substring(first, colon);
      Span source = new Span(paragraph.begin() + first, paragraph.begin() + colon);
      ActorMention actor = actor(sentence, source);
      boolean headline =
          text.length() <= LONGEST_HEADLINE
              && paragraph.begin() < LONGEST_HEADLINE
              && (isNamed(actor, source) || isPoll(name) || isName(name));
      boolean transcript = isUpperCase(name) && !isDateline(name, actor) && !isLabel(name);
      if (transcript || headline) {
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

  /** 'Kremlin: …'; 'Sudan war live: …' is about Sudan, which says nothing. */
  private static boolean isNamed(@Nullable ActorMention actor, Span source) {
    return actor != null && actor.span().end() == source.end();
  }

  private static boolean isPoll(String name) {
    return name.equals("Poll") || name.equals("Report") || name.equals("Study");
  }

  /** 'Sanders', 'Elizabeth Warren'; not 'Breaking' nor 'What we know'. */
  private static boolean isName(String name) {
    String[] words = name.split(" ");
    for (String w : words) {
      boolean title = w.length() > 1 && Character.isUpperCase(w.charAt(0));
      if (!title || !w.chars().skip(1).allMatch(Character::isLowerCase)) {
        return false;
      }
    }
    return words.length <= 3 && !LABELS.contains(words[0]);
  }

  /** 'EXCLUSIVE', 'BREAKING NEWS': what kind of text it is. */
  private static boolean isLabel(String name) {
    String first = name.split(" ")[0];
    return LABELS.contains(first.charAt(0) + first.substring(1).toLowerCase(Locale.ROOT));
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
