package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.commitment.Commitment;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.CommitmentFinder;
import org.entente.commitment.CommitmentMention;
import org.entente.commitment.StateNames;
import org.entente.commitment.TreatyClaims;
import org.entente.ledger.Contradiction;
import org.entente.ledger.ContradictionFinder;
import org.entente.ledger.Ledger;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.Origins;
import org.entente.ledger.RecordedDocument;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.StateNameFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente disputes}: what cannot all be true, between pages and within one. */
@Command(
    name = "disputes",
    mixinStandardHelpOptions = true,
    description = {
      "Lists denials and contradictions: figures, dates, places, and what a page says of a treaty",
      "against its known life."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente disputes RUS PRK --format csv")
final class DisputesCommand implements Callable<Integer> {
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin QueryOptions query = new QueryOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger open = ledger.openExisting()) {
      Answer answer = Answer.withReplies(open, query.query());
      List<Contradiction> found = contradictions(open, query.query(), answer);
      if (format == OutputFormat.TEXT) {
        found.forEach(c -> text(out, answer, c));
      } else {
        rows(out, answer, found);
      }
      if (found.isEmpty()) {
        spec.commandLine().getErr().println("entente: nothing is disputed here");
      }
    }
    out.flush();
    return 0;
  }

  /** All that is disputed in an answer, of every kind. */
  static List<Contradiction> contradictions(Ledger ledger, MentionQuery query, Answer answer) {
    List<Contradiction> found =
        new ArrayList<>(
            ContradictionFinder.polarity(answer.events(), new Origins(answer.documents())));
    found.addAll(ContradictionFinder.figures(answer.mentions(), answer.documents()));
    found.addAll(ContradictionFinder.placesAndDays(answer.events()));
    CommitmentBook book = CommitmentFiles.read(RulebookFiles.bundled());
    StateNames states = StateNameFiles.read(RulebookFiles.bundled());
    CommitmentFinder finder = new CommitmentFinder(book, states);
    Map<String, String> texts = ledger.texts(query, finder.treatyWords());
    TreatyClaims treaties = new TreatyClaims(book);
    Map<String, List<String>> codes = answer.codes();
    texts.forEach(
        (id, text) -> {
          RecordedDocument page = answer.documents().get(id);
          if (page != null) {
            found.addAll(treaties.check(page, text, codes.getOrDefault(id, List.of())));
          }
        });
    differing(finder.treaties(answer.mentions(), answer.documents(), texts), book, found);
    return found;
  }

  /** What pages tell of known commitments and the record does not, unless it is listed already. */
  private static void differing(
      List<CommitmentMention> told, CommitmentBook book, List<Contradiction> found) {
    for (CommitmentMention m : told) {
      String id = m.commitment();
      boolean fact = m.telling() == CommitmentMention.Telling.TOLD;
      boolean differs = m.record() == CommitmentMention.Agreement.DIFFERS && fact && id != null;
      boolean listed = false;
      for (Contradiction c : found) {
        listed |= c.about().startsWith(id + ",") && c.voices().get(0).quote().contains(m.quote());
      }
      if (differs && !listed) {
        found.add(contradiction(m, book));
      }
    }
  }

  private static Contradiction contradiction(CommitmentMention m, CommitmentBook book) {
    String id = String.valueOf(m.commitment());
    String title = book.find(id).map(Commitment::title).orElse("");
    String citation = book.find(id).map(Commitment::citation).orElse("");
    String day = m.from() == null ? "" : " " + MentionText.period(m.from(), m.until());
    return new Contradiction(
        Contradiction.Kind.KNOWN_COMMITMENT,
        id + ", " + title,
        "the record has: " + m.known(),
        List.of(
            new Contradiction.Voice(m.act().words() + day, m.quote(), m.document()),
            new Contradiction.Voice(String.valueOf(m.known()), citation, id)));
  }

  private static void text(PrintWriter out, Answer answer, Contradiction c) {
    String where = c.isWithinOneDocument() ? " (within one page)" : "";
    out.println(c.kind().name().replace('_', ' ') + where + ": " + c.about());
    out.println("  " + c.explanation());
    for (Contradiction.Voice v : c.voices()) {
      boolean page = answer.documents().containsKey(v.document());
      String source = page ? answer.source(v.document()) : "rulebook, " + v.document();
      out.println("    " + v.says() + " — “" + Answer.shorten(v.quote()) + "” (" + source + ")");
    }
  }

  private void rows(PrintWriter out, Answer answer, List<Contradiction> found) {
    RowWriter rows =
        new RowWriter(
            out,
            format,
            "number",
            "kind",
            "about",
            "explanation",
            "says",
            "quote",
            "document",
            "source");
    int number = 0;
    for (Contradiction c : found) {
      number++;
      for (Contradiction.Voice v : c.voices()) {
        boolean page = answer.documents().containsKey(v.document());
        rows.row(
            number,
            c.kind(),
            c.about(),
            c.explanation(),
            v.says(),
            v.quote(),
            v.document(),
            page ? answer.source(v.document()) : "rulebook");
      }
    }
  }
}
