package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Phrase;
import org.entente.ledger.RecordedMention.Said;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.ontology.QuadClass;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Stance;
import org.entente.text.Document;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Mentions and documents for tests, made step by step. */
public final class MentionFixture {
  private String id = "d1#0.0";
  private String document = "d1";
  private String event = "CONSULT";
  private List<Party> actors = List.of(party("RUS"));
  private List<Party> recipients = List.of(party("PRK"));
  private @Nullable Dated when;
  private final List<Said> said = new ArrayList<>();
  private Modality modality = Modality.ACTUAL;
  private Polarity polarity = Polarity.AFFIRMED;
  private String text = "A sentence.";
  private String trigger = "visited";

  public static MentionFixture mention(String document, int number) {
    MentionFixture m = new MentionFixture();
    m.document = document;
    m.id = document + "#0." + number;
    return m;
  }

  public static Document document(String id, @Nullable LocalDate published, String publisher) {
    return new Document(
        id,
        id + ".txt",
        null,
        publisher,
        "A title",
        List.of("A. Writer"),
        published,
        "en",
        "Some text of " + id + ", and nothing else.",
        List.of(),
        org.entente.text.Alignment.identity());
  }

  public MentionFixture type(String code) {
    event = code;
    return this;
  }

  public MentionFixture parties(String actor, String recipient) {
    actors = List.of(party(actor));
    recipients = List.of(party(recipient));
    return this;
  }

  /** With an actor alone. */
  public MentionFixture parties(String actor) {
    actors = List.of(party(actor));
    recipients = List.of();
    return this;
  }

  public MentionFixture on(String from, String until) {
    when = new Dated(phrase("then"), LocalDate.parse(from), LocalDate.parse(until));
    return this;
  }

  public MentionFixture said(Stance stance, String code) {
    said.add(new Said(stance, SpeakerKind.NAMED, phrase(code), code, phrase("said")));
    // The coder has 'Russia denied sending troops' as negated, a denied claim as affirmed.
    polarity = stance == Stance.DENIES && said.size() == 1 ? Polarity.NEGATED : polarity;
    return this;
  }

  public MentionFixture modality(Modality value) {
    modality = value;
    return this;
  }

  /** The sentence, and the word in it that tells the event. */
  public MentionFixture saying(String sentence, String word) {
    text = sentence;
    trigger = word;
    return this;
  }

  public MentionFixture negated() {
    polarity = Polarity.NEGATED;
    return this;
  }

  public RecordedMention make() {
    return new RecordedMention(
        id,
        document,
        0,
        event,
        null,
        List.of("diplomatic"),
        QuadClass.VERBAL_COOPERATION,
        2.5,
        actors,
        recipients,
        phrase(trigger),
        when,
        null,
        List.of(
            new RecordedMention.Amount(
                "troops", phrase("about 3,000"), 3000, RecordedMention.Closeness.APPROXIMATE)),
        said,
        modality,
        polarity,
        0.8,
        "consult-visit",
        "abc",
        phrase(text));
  }

  private static Party party(String code) {
    return new Party(phrase(code), code, code, "GOV", code);
  }

  private static Phrase phrase(String text) {
    return new Phrase(text, new Span(3, 3 + text.length()));
  }
}
