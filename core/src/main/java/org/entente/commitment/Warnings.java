package org.entente.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.commitment.CommitmentMention.Act;
import org.entente.commitment.CommitmentMention.Agreement;
import org.entente.ledger.RecordedMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds red lines in sentences: who warns that what would have which consequence.
 *
 * <p>'The Kremlin warned Washington that such strikes would mean the direct participation of NATO.'
 * gives the holder RUS, the condition 'such strikes' and the consequence 'would mean the direct
 * participation of NATO'.
 */
final class Warnings {
  private static final String VERB =
      "(?:warn(?:ed|s|ing)?|threaten(?:ed|s|ing)?|vow(?:ed|s)?|caution(?:ed|s)?|said|says|told|tells"
          + "|promised|pledged)";
  private static final String THREAT = "(?:would|will|could|may)\\b(?! not)";

  /** 'warned that X would Y', 'warned that if X, Y', 'warned that it would Y if X'. */
  private static final Pattern THAT =
      Pattern.compile("\\b" + VERB + "\\b(?<whom>[^.,]{0,50}?) that (?<rest>[^.]+)");

  private static final Pattern TO =
      Pattern.compile(
          "\\b(?:threaten(?:ed|s)?|vow(?:ed|s)?) to (?<then>[^.]+?) (?:if |should )?(?<if>(?<=(?:if|should) )[^.]+|unless [^.]+)");
  private static final Pattern IF_THEN =
      Pattern.compile(
          "^(?:if|should|in case) (?<if>[^,]+),? (?<then>[^.]*?\\b" + THREAT + "[^.]+)");
  private static final Pattern THEN_IF =
      Pattern.compile(
          "^(?<then>[^.]*?\\b"
              + THREAT
              + "[^.]+?) (?:(?:if|should|in case) )?(?<if>(?<=(?:if|should|case) )[^.]+|unless [^.]+)");
  private static final Pattern DEED_WOULD =
      Pattern.compile("^(?<if>[^.]+?) (?<then>" + THREAT + "[^.]+)");
  private static final Pattern LINE =
      Pattern.compile(
          "(?<if>[^.,]{4,120}?),? (?<then>(?:would (?:be|cross|mean)|is|was|cross(?:es|ed)) (?:a|the|its"
              + "|their|another|Moscow's) red lines?)");
  private static final Pattern SAYS = Pattern.compile("\\b" + VERB + "\\b");
  private static final Pattern CALLS =
      Pattern.compile(
          "\\bcall(?:s|ed|ing) (?<if>[^.,]{3,80}?) (?<then>(?:a|its|the|their) red line)\\b");
  private static final Pattern DRAWS =
      Pattern.compile(
          "\\b(?:draw(?:s|n|ing)?|drew|sets?|setting|laid|lays) (?:down |out )?(?:its |their"
              + " |his |a |the |new )*red lines?\\b");

  /** A page without one of these draws no red line; a pattern of RE2 as well. */
  static final String WORDS = "warn|threat|vow|caution|red line|consequence|retaliat|respon";

  private static final Pattern CUE = Pattern.compile("\\b(?:" + WORDS + ")");

  private final CommitmentBook book;

  Warnings(CommitmentBook book) {
    this.book = book;
  }

  /** A condition and what follows. */
  private record Conditional(@Nullable String condition, @Nullable String consequence, int at) {}

  /** The red lines that the sentence states; none without somebody who draws one. */
  List<CommitmentMention> find(PageSentence s, String document) {
    List<CommitmentMention> found = new ArrayList<>();
    Conditional c = CUE.matcher(s.text()).find() ? conditional(s.text()) : null;
    String holder = c == null ? null : holder(s, c.at);
    if (c == null || holder == null) {
      return found;
    }
    List<String> others = s.named().stream().filter(n -> !n.equals(holder)).toList();
    RedLine known = c.condition == null ? null : known(holder, others, s);
    List<String> parties = new ArrayList<>(List.of(holder));
    parties.addAll(others);
    found.add(
        new CommitmentMention(
            Act.WARNED,
            known == null ? null : known.id(),
            known == null ? Agreement.UNKNOWN : Agreement.AGREES,
            known == null ? null : "stated " + known.stated(),
            parties,
            others.isEmpty() ? null : others.get(0),
            List.of(),
            null,
            s.published(),
            null,
            null,
            c.condition,
            c.consequence,
            s.telling(c.at) == CommitmentMention.Telling.DENIED
                ? CommitmentMention.Telling.DENIED
                : CommitmentMention.Telling.TOLD,
            document,
            s.text()));
    return found;
  }

  private static @Nullable Conditional conditional(String text) {
    Matcher that = THAT.matcher(text);
    while (that.find()) {
      String rest = that.group("rest");
      for (Pattern p : List.of(IF_THEN, THEN_IF, DEED_WOULD)) {
        Matcher m = p.matcher(rest);
        boolean said = !that.group().matches("(?:warn|threat|caution).*") && p == DEED_WOULD;
        if (m.find() && !said && isDeed(m.group("if"))) {
          return new Conditional(m.group("if").strip(), m.group("then").strip(), that.start());
        }
      }
    }
    for (Pattern p : List.of(TO, CALLS, LINE)) {
      Matcher m = p.matcher(text);
      if (m.find()) {
        // 'told Tehran that enrichment was a red line'
        String condition = m.group("if").replaceFirst("^.* that ", "").strip();
        Matcher verb = SAYS.matcher(text);
        int at = p == LINE ? (verb.find() ? verb.start() : m.start("then")) : m.start();
        return new Conditional(condition, m.group("then").strip(), at);
      }
    }
    Matcher draws = DRAWS.matcher(text);
    return draws.find() ? new Conditional(null, null, draws.start()) : null;
  }

  /** 'it', 'they' and other pronouns state no condition. */
  private static boolean isDeed(String words) {
    return words.contains(" ") || words.length() > 5;
  }

  /** Who warns: the actor of a coded threat, whoever is named before the verb, or a speaker. */
  private static @Nullable String holder(PageSentence s, int at) {
    for (RecordedMention m : s.mentions()) {
      boolean warns = m.event().equals("THREATEN") || m.event().equals("ACCUSE");
      if (warns && !m.actors().isEmpty() && m.actors().get(0).code() != null) {
        return StateNames.continuing(m.actors().get(0).code());
      }
    }
    if (at > 0 && !s.named().isEmpty()) {
      return s.actor(at);
    }
    for (RecordedMention m : s.mentions()) {
      for (RecordedMention.Said said : m.attribution()) {
        if (said.code() != null && s.text().indexOf(said.cue().text()) <= at + 1) {
          return said.code();
        }
      }
    }
    return null;
  }

  /** The known red line of that holder whose words the sentence has; against somebody it names. */
  private @Nullable RedLine known(String holder, List<String> others, PageSentence s) {
    RedLine best = null;
    int most = 0;
    for (Commitment c : book.all()) {
      if (c instanceof RedLine r
          && r.holder().equals(holder)
          && !r.stated().isAfter(s.published().plusDays(30))) {
        int named = (int) others.stream().filter(r.against()::contains).count();
        String low = s.text().toLowerCase(Locale.ROOT);
        int shared = shared(r.condition() + " " + r.consequence(), low);
        boolean fits = !r.wordsIn(low).isEmpty() || shared > 1;
        int score = 2 * r.wordsIn(low).size() + named + shared;
        if (fits && score > most && (named > 0 || others.isEmpty())) {
          most = score;
          best = r;
        }
      }
    }
    return best;
  }

  /** How many words of some length of the one begin words of the other. */
  private static int shared(String of, String in) {
    int shared = 0;
    for (String w : of.split("\\W+", -1)) {
      // Names of states are shared by everything that concerns them.
      boolean telling = w.length() > 5 && Character.isLowerCase(w.charAt(0)) || w.equals("NATO");
      String low = w.toLowerCase(Locale.ROOT);
      shared += telling && in.contains(low.substring(0, Math.min(low.length(), 7))) ? 1 : 0;
    }
    return shared;
  }
}
