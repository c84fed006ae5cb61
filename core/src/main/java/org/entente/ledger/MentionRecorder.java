package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;
import org.entente.actor.Actor;
import org.entente.actor.ActorMention;
import org.entente.coding.EventMention;
import org.entente.coding.Magnitude;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Closeness;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Located;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Phrase;
import org.entente.ledger.RecordedMention.Said;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.place.Place;
import org.entente.place.PlaceMention;
import org.entente.statement.Attribution;
import org.entente.statement.Speaker;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.when.TimeMention;
import org.jspecify.annotations.Nullable;

/** Turns an event mention into the form that is kept, with every span led back to the file. */
public final class MentionRecorder {
  private final Document document;

  public MentionRecorder(Document document) {
    this.document = document;
  }

  public RecordedMention record(EventMention m, Sentence sentence) {
    return new RecordedMention(
        m.id(),
        document.id(),
        m.sentence(),
        m.type().code(),
        m.mode(),
        m.contexts(),
        m.type().quad(),
        m.type().intensity(),
        parties(m.actors()),
        parties(m.recipients()),
        phrase(m.trigger().span()),
        dated(m.when()),
        located(m.place()),
        amounts(m.magnitudes()),
        said(m.statement().attributions()),
        m.statement().modality(),
        m.statement().polarity(),
        m.statement().certainty(),
        m.derivation().rule(),
        m.derivation().rulebookVersion(),
        phrase(sentence.span()));
  }

  private Phrase phrase(Span span) {
    return new Phrase(document.quote(span), document.original(span));
  }

  private List<Party> parties(List<EventMention.Participant> participants) {
    List<Party> parties = new ArrayList<>(participants.size());
    for (EventMention.Participant p : participants) {
      parties.add(party(phrase(p.span()), p.actor()));
    }
    return parties;
  }

  private static Party party(Phrase phrase, @Nullable ActorMention mention) {
    if (mention == null) {
      return new Party(phrase, null, null, null, null);
    }
    Actor a = mention.actor();
    String sector = a.sector() == null ? null : a.sector().name();
    return new Party(phrase, a.code(), a.country(), sector, a.name());
  }

  private @Nullable Dated dated(@Nullable TimeMention t) {
    return t == null ? null : new Dated(phrase(t.span()), t.from(), t.until());
  }

  private @Nullable Located located(@Nullable PlaceMention p) {
    if (p == null) {
      return null;
    }
    Place at = p.place();
    return new Located(
        phrase(p.span()), at.id(), at.country(), at.latitude(), at.longitude(), at.claimants());
  }

  private List<Amount> amounts(List<Magnitude> magnitudes) {
    List<Amount> amounts = new ArrayList<>(magnitudes.size());
    for (Magnitude m : magnitudes) {
      amounts.add(
          new Amount(
              m.kind(),
              phrase(m.span()),
              m.value(),
              m.approximate() ? Closeness.APPROXIMATE : Closeness.EXACT));
    }
    return amounts;
  }

  private List<Said> said(List<Attribution> attributions) {
    List<Said> said = new ArrayList<>(attributions.size());
    for (Attribution a : attributions) {
      Phrase cue = phrase(a.cue().span());
      Speaker speaker = a.speaker();
      if (speaker instanceof Speaker.Named named) {
        String code = named.actor().actor().code();
        said.add(new Said(a.stance(), SpeakerKind.NAMED, phrase(named.span()), code, cue));
      } else if (speaker instanceof Speaker.Unnamed unnamed) {
        said.add(new Said(a.stance(), SpeakerKind.UNNAMED, phrase(unnamed.span()), null, cue));
      } else {
        said.add(new Said(a.stance(), SpeakerKind.AUTHOR, new Phrase("", cue.span()), null, cue));
      }
    }
    return said;
  }
}
