package org.entente.rulebook;

import java.util.List;
import org.entente.commitment.StateNames;

/** Reads the names of states and organisations alone from {@code actors/**.yaml}. */
public final class StateNameFiles {
  private static final List<String> KINDS = List.of("aliases", "seats", "adjectives", "people");

  private StateNameFiles() {}

  public static StateNames read(RulebookFiles files) {
    StateNames names = new StateNames();
    for (String folder : List.of("actors/states", "actors/organisations")) {
      for (Node file : files.in(folder)) {
        for (Node actor : file.asMapping().list("actors")) {
          add(names, actor.asMapping());
        }
      }
    }
    return names;
  }

  private static void add(StateNames names, Node.Mapping actor) {
    String id = actor.required("id").asText();
    String own = actor.text("code");
    for (String kind : KINDS) {
      for (Node words : actor.list(kind)) {
        // A name that held for some time only has its days beside it: {text: …, from: …}.
        Node text = words instanceof Node.Mapping dated ? dated.required("text") : words;
        names.add(text.asText(), own == null ? id : own);
      }
    }
  }
}
