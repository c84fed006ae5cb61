package org.entente.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.entente.commitment.Premise;
import org.entente.commitment.TriggerCase;
import org.entente.commitment.TriggerCase.Position;
import org.entente.commitment.TriggerCase.Says;

/** Reads {@code triggers/*.yaml}: cases and what each side holds of their premises. */
public final class TriggerFiles {
  private TriggerFiles() {}

  /**
   * @throws RulebookException when a case is wrong
   */
  public static List<TriggerCase> read(RulebookFiles files) {
    List<TriggerCase> cases = new ArrayList<>();
    for (Node file : files.in("triggers")) {
      for (Node n : file.asMapping().allow("cases").list("cases")) {
        cases.add(read(n.asMapping()));
      }
    }
    return cases;
  }

  private static TriggerCase read(Node.Mapping m) {
    m.allow("id", "title", "attackers", "victim", "from", "until", "positions");
    List<Position> positions = new ArrayList<>();
    for (Node n : m.required("positions").asList()) {
      positions.add(position(n.asMapping()));
    }
    return new TriggerCase(
        m.required("id").asText(),
        m.required("title").asText(),
        m.texts("attackers"),
        m.required("victim").asText(),
        CommitmentFiles.day(m.required("from")),
        CommitmentFiles.date(m, "until"),
        positions);
  }

  private static Position position(Node.Mapping m) {
    m.allow("premise", "holder", "says", "words", "treaty", "since", "citation");
    return new Position(
        CommitmentFiles.constant(m.required("premise"), Premise.class),
        m.required("holder").asText(),
        CommitmentFiles.constant(m.required("says"), Says.class),
        m.required("words").asText(),
        m.text("treaty"),
        CommitmentFiles.day(m.required("since")),
        m.required("citation").asText());
  }
}
