package org.entente.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.relation.Bloc;

/** Reads {@code blocs/*.yaml}. */
public final class BlocFiles {
  private BlocFiles() {}

  /**
   * Blocs by code.
   *
   * @throws RulebookException when a bloc is wrong or given twice
   */
  public static Map<String, Bloc> read(RulebookFiles files) {
    Map<String, Bloc> blocs = new LinkedHashMap<>();
    for (Node file : files.in("blocs")) {
      for (Node n : file.asMapping().allow("blocs").list("blocs")) {
        Bloc bloc = bloc(n.asMapping());
        if (blocs.put(bloc.code(), bloc) != null) {
          throw n.wrong("bloc '" + bloc.code() + "' is given twice");
        }
      }
    }
    return blocs;
  }

  private static Bloc bloc(Node.Mapping m) {
    m.allow("code", "name", "members");
    List<Bloc.Member> members = new ArrayList<>();
    for (Node n : m.required("members").asList()) {
      if (n instanceof Node.Scalar) {
        members.add(new Bloc.Member(n.asText(), null, null));
      } else {
        Node.Mapping member = n.asMapping().allow("code", "from", "until");
        members.add(
            new Bloc.Member(
                member.required("code").asText(),
                CommitmentFiles.date(member, "from"),
                CommitmentFiles.date(member, "until")));
      }
    }
    return new Bloc(m.required("code").asText(), m.required("name").asText(), members);
  }
}
