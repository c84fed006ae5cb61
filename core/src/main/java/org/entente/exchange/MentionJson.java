package org.entente.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Closeness;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Located;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Phrase;
import org.entente.ledger.RecordedMention.Said;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes event mentions as JSON, one a line, in the form of the design's section 5.
 *
 * <p>Unknown is {@code null}, never "".
 */
public final class MentionJson implements Closeable {
  private final JsonGenerator json;

  public MentionJson(Writer out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
  }

  /** One line. */
  public void write(RecordedMention m) throws IOException {
    write(m, null);
  }

  /**
   * One line, with the ledger's event when there is one.
   *
   * @param ledgerEvent id of the event that the mention tells, or null
   */
  public void write(RecordedMention m, @Nullable String ledgerEvent) throws IOException {
    json.writeStartObject();
    json.writeStringField("doc", m.document());
    json.writeNumberField("sentence", m.sentence());
    json.writeStringField("id", m.id());
    if (ledgerEvent != null) {
      json.writeStringField("ledgerEvent", ledgerEvent);
    }
    json.writeStringField("event", m.event());
    json.writeStringField("mode", m.mode());
    strings("contexts", m.contexts());
    json.writeStringField("quad", m.quad().name());
    json.writeNumberField("intensity", m.intensity());
    parties("actors", m.actors());
    parties("recipients", m.recipients());
    json.writeObjectFieldStart("trigger");
    phrase(m.trigger());
    json.writeEndObject();
    when(m.when());
    place(m.place());
    magnitudes(m.magnitudes());
    attribution(m.attribution());
    json.writeStringField("modality", m.modality().name());
    json.writeStringField("polarity", m.polarity().name());
    json.writeNumberField("certainty", Math.round(m.certainty() * 100) / 100.0);
    json.writeStringField("rule", m.rule());
    json.writeStringField("rulebook", m.rulebookVersion());
    json.writeStringField("text", m.text().text());
    span("textSpan", m.text().span());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void phrase(Phrase p) throws IOException {
    json.writeStringField("text", p.text());
    span("span", p.span());
  }

  private void span(String name, Span s) throws IOException {
    json.writeFieldName(name);
    json.writeStartArray();
    json.writeNumber(s.begin());
    json.writeNumber(s.end());
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String v : values) {
      json.writeString(v);
    }
    json.writeEndArray();
  }

  private void parties(String name, List<Party> parties) throws IOException {
    json.writeArrayFieldStart(name);
    for (Party p : parties) {
      json.writeStartObject();
      phrase(p.phrase());
      json.writeStringField("code", p.code());
      json.writeStringField("country", p.country());
      json.writeStringField("sector", p.sector());
      json.writeStringField("name", p.name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void when(@Nullable Dated when) throws IOException {
    if (when == null) {
      json.writeNullField("when");
      return;
    }
    json.writeObjectFieldStart("when");
    phrase(when.phrase());
    day("from", when.from());
    day("to", when.until());
    json.writeEndObject();
  }

  private void day(String name, @Nullable LocalDate day) throws IOException {
    json.writeStringField(name, day == null ? null : day.toString());
  }

  private void place(@Nullable Located at) throws IOException {
    if (at == null) {
      json.writeNullField("place");
      return;
    }
    json.writeObjectFieldStart("place");
    phrase(at.phrase());
    json.writeStringField("id", at.id());
    json.writeStringField("country", at.country());
    json.writeNumberField("lat", at.latitude());
    json.writeNumberField("lon", at.longitude());
    strings("claimants", at.claimants());
    json.writeEndObject();
  }

  private void magnitudes(List<Amount> amounts) throws IOException {
    json.writeArrayFieldStart("magnitudes");
    for (Amount a : amounts) {
      json.writeStartObject();
      json.writeStringField("kind", a.kind());
      phrase(a.phrase());
      number("value", a.value());
      json.writeBooleanField("approximate", a.closeness() == Closeness.APPROXIMATE);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void number(String name, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumberField(name, (long) value);
    } else {
      json.writeNumberField(name, value);
    }
  }

  private void attribution(List<Said> attribution) throws IOException {
    json.writeArrayFieldStart("attribution");
    for (Said s : attribution) {
      json.writeStartObject();
      json.writeStringField("stance", s.stance().name());
      json.writeObjectFieldStart("speaker");
      json.writeStringField("kind", s.kind().name());
      if (s.kind() == SpeakerKind.AUTHOR) {
        json.writeNullField("text");
        json.writeNullField("span");
      } else {
        phrase(s.speaker());
      }
      json.writeStringField("code", s.code());
      json.writeEndObject();
      json.writeObjectFieldStart("cue");
      phrase(s.cue());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes out what is buffered; the writer behind stays open. */
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
