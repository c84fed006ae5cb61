package org.entente.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Said;
import org.jspecify.annotations.Nullable;

/** Writes event mentions as CSV (RFC 4180), a row each; lists are joined with ' | '. */
public final class MentionCsv {
  private static final String[] COLUMNS = {
    "doc",
    "id",
    "event",
    "mode",
    "quad",
    "intensity",
    "actors",
    "actor_codes",
    "recipients",
    "recipient_codes",
    "trigger",
    "when",
    "from",
    "to",
    "place",
    "country",
    "magnitudes",
    "speakers",
    "stances",
    "modality",
    "polarity",
    "certainty",
    "rule",
    "begin",
    "end",
    "text"
  };

  private final Appendable out;

  public MentionCsv(Appendable out) {
    this.out = out;
  }

  public void header() throws IOException {
    row(List.of(COLUMNS));
  }

  public void write(RecordedMention m) throws IOException {
    List<String> cells = new ArrayList<>(COLUMNS.length);
    cells.add(m.document());
    cells.add(m.id());
    cells.add(m.event());
    cells.add(text(m.mode()));
    cells.add(m.quad().name());
    cells.add(String.valueOf(m.intensity()));
    cells.add(join(m.actors(), p -> p.phrase().text()));
    cells.add(join(m.actors(), Party::code));
    cells.add(join(m.recipients(), p -> p.phrase().text()));
    cells.add(join(m.recipients(), Party::code));
    cells.add(m.trigger().text());
    cells.add(m.when() == null ? "" : m.when().phrase().text());
    cells.add(m.when() == null ? "" : text(m.when().from()));
    cells.add(m.when() == null ? "" : text(m.when().until()));
    cells.add(m.place() == null ? "" : m.place().phrase().text());
    cells.add(m.place() == null ? "" : text(m.place().country()));
    cells.add(join(m.magnitudes(), a -> a.phrase().text()));
    cells.add(join(m.attribution(), s -> s.speaker().text()));
    cells.add(join(m.attribution(), MentionCsv::stance));
    cells.add(m.modality().name());
    cells.add(m.polarity().name());
    cells.add(String.valueOf(Math.round(m.certainty() * 100) / 100.0));
    cells.add(m.rule());
    cells.add(String.valueOf(m.text().span().begin()));
    cells.add(String.valueOf(m.text().span().end()));
    cells.add(m.text().text());
    row(cells);
  }

  private static String stance(Said s) {
    return s.stance().name();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static <T> String join(List<T> items, Function<T, @Nullable String> part) {
    StringBuilder joined = new StringBuilder();
    for (T item : items) {
      joined.append(joined.length() == 0 ? "" : " | ").append(text(part.apply(item)));
    }
    return joined.toString();
  }

  private void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      cell(cells.get(i));
    }
    out.append("\r\n");
  }

  private void cell(String value) throws IOException {
    boolean quote = false;
    for (int i = 0; i < value.length() && !quote; i++) {
      char c = value.charAt(i);
      quote = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    if (quote) {
      out.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      out.append(value);
    }
  }
}
