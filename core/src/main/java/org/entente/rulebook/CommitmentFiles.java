package org.entente.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.commitment.Clause;
import org.entente.commitment.Commitment;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.LifeStep;
import org.entente.commitment.Party;
import org.entente.commitment.Premise;
import org.entente.commitment.RedLine;
import org.entente.commitment.Sanction;
import org.entente.commitment.Treaty;
import org.jspecify.annotations.Nullable;

/** Reads {@code treaties/*.yaml}: treaties, sanctions and red lines. */
public final class CommitmentFiles {
  private CommitmentFiles() {}

  /**
   * @throws RulebookException when a commitment is wrong, or two have one id
   */
  public static CommitmentBook read(RulebookFiles files) {
    List<Commitment> commitments = new ArrayList<>();
    for (Node n : files.in("treaties")) {
      Node.Mapping file = n.asMapping().allow("treaties", "sanctions", "redlines");
      file.list("treaties").forEach(t -> commitments.add(treaty(t.asMapping())));
      file.list("sanctions").forEach(s -> commitments.add(sanction(s.asMapping())));
      file.list("redlines").forEach(r -> commitments.add(redLine(r.asMapping())));
    }
    try {
      CommitmentBook book = new CommitmentBook(commitments);
      checkReferences(files, book);
      return book;
    } catch (IllegalArgumentException e) {
      throw new RulebookException("treaties/: " + e.getMessage(), e);
    }
  }

  private static void checkReferences(RulebookFiles files, CommitmentBook book) {
    for (Node n : files.in("treaties")) {
      for (Node t : n.asMapping().list("treaties")) {
        for (Node s : t.asMapping().list("supersedes")) {
          if (book.find(s.asText()).isEmpty()) {
            throw s.wrong("supersedes '" + s.asText() + "', which no file defines");
          }
        }
      }
    }
  }

  private static Treaty treaty(Node.Mapping m) {
    m.allow(
        "id",
        "title",
        "names",
        "parties",
        "life",
        "clauses",
        "supersedes",
        "references",
        "citation");
    List<String> known = new ArrayList<>();
    List<Party> parties = new ArrayList<>();
    for (Node p : m.required("parties").asList()) {
      Party party = party(p);
      parties.add(party);
      known.add(party.code());
    }
    List<LifeStep> life = new ArrayList<>();
    for (Node s : m.required("life").asList()) {
      life.add(step(s.asMapping(), known));
    }
    life.sort(Comparator.comparing(LifeStep::on));
    String citation = m.required("citation").asText();
    List<Clause> clauses = new ArrayList<>();
    for (Node c : m.required("clauses").asList()) {
      clauses.add(clause(c.asMapping(), known, citation));
    }
    return new Treaty(
        m.required("id").asText(),
        m.required("title").asText(),
        parties,
        life,
        clauses,
        m.texts("supersedes"),
        m.texts("names"),
        m.texts("references"),
        citation);
  }

  private static Party party(Node n) {
    if (n instanceof Node.Scalar) {
      return new Party(n.asText(), null, null);
    }
    Node.Mapping m = n.asMapping().allow("code", "from", "until");
    return new Party(m.required("code").asText(), date(m, "from"), date(m, "until"));
  }

  private static LifeStep step(Node.Mapping m, List<String> parties) {
    m.allow("step", "on", "party", "organ", "note");
    for (String party : m.texts("party")) {
      if (!parties.contains(party)) {
        throw m.wrong("'" + party + "' is no party of this treaty: " + parties);
      }
    }
    return new LifeStep(
        constant(m.required("step"), LifeStep.Kind.class),
        day(m.required("on")),
        m.text("party"),
        m.text("organ"),
        m.text("note"));
  }

  private static Clause clause(Node.Mapping m, List<String> parties, String citation) {
    m.allow(
        "id",
        "kind",
        "obligors",
        "beneficiaries",
        "condition",
        "premises",
        "effect",
        "decides",
        "place",
        "adversary",
        "limits",
        "deadline",
        "discretion",
        "from",
        "until",
        "citation");
    for (String key : List.of("obligors", "beneficiaries")) {
      for (Node n : m.list(key)) {
        if (!parties.contains(n.asText())) {
          throw n.wrong("'" + n.asText() + "' is no party of this treaty: " + parties);
        }
      }
    }
    List<Premise> premises = new ArrayList<>();
    m.list("premises").forEach(p -> premises.add(constant(p, Premise.class)));
    String own = m.text("citation");
    String id = m.required("id").asText();
    return new Clause(
        id,
        constant(m.required("kind"), Clause.Kind.class),
        m.texts("obligors"),
        m.texts("beneficiaries"),
        m.text("condition"),
        premises,
        m.required("effect").asText(),
        m.text("decides"),
        m.text("place"),
        m.text("adversary"),
        m.text("limits"),
        m.text("deadline"),
        m.text("discretion"),
        date(m, "from"),
        date(m, "until"),
        own == null ? citation + ", " + id.replace("art-", "Art. ") : own);
  }

  private static Sanction sanction(Node.Mapping m) {
    m.allow("id", "title", "senders", "target", "sectors", "from", "until", "citation");
    m.required("senders");
    m.required("sectors");
    return new Sanction(
        m.required("id").asText(),
        m.required("title").asText(),
        m.texts("senders"),
        m.required("target").asText(),
        m.texts("sectors"),
        day(m.required("from")),
        date(m, "until"),
        m.required("citation").asText());
  }

  private static RedLine redLine(Node.Mapping m) {
    m.allow(
        "id",
        "title",
        "holder",
        "against",
        "condition",
        "events",
        "words",
        "consequence",
        "turns-on",
        "stated",
        "until",
        "citation");
    m.required("against");
    m.required("events");
    return new RedLine(
        m.required("id").asText(),
        m.required("title").asText(),
        m.required("holder").asText(),
        m.texts("against"),
        m.required("condition").asText(),
        m.texts("events"),
        m.texts("words"),
        m.required("consequence").asText(),
        m.text("turns-on"),
        day(m.required("stated")),
        date(m, "until"),
        m.required("citation").asText());
  }

  static @Nullable LocalDate date(Node.Mapping m, String key) {
    Node n = m.get(key);
    return n == null ? null : day(n);
  }

  static LocalDate day(Node n) {
    try {
      return LocalDate.parse(n.asText());
    } catch (DateTimeParseException e) {
      throw n.wrong("'" + n.asText() + "' is no day; write it as 2024-06-19");
    }
  }

  static <E extends Enum<E>> E constant(Node n, Class<E> type) {
    String name = n.asText().toUpperCase(Locale.ROOT).replace('-', '_');
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      String known =
          Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT).replace('_', '-');
      throw n.wrong("unknown '" + n.asText() + "'; known are " + known);
    }
  }
}
