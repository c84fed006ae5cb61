package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.commitment.CommitmentMention.Act;
import org.entente.commitment.CommitmentMention.Agreement;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Party;
import org.jspecify.annotations.Nullable;

/** Finds sanctions that are imposed or lifted in coded mentions, and joins them to known ones. */
final class SanctionDeeds {
  /** A page without one of these tells of no sanction; a pattern of RE2 as well. */
  static final String WORDS =
      "sanction|embargo|froze|freez|blacklist|price cap|export (?:control|ban)|import ban|tariff"
          + "|travel ban";

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?i)\\b(?:sanction(?!ed by)\\w*|embargo\\w*|froze|freez\\w+|blacklist\\w*|price cap"
              + "|export (?:controls?|bans?)|import bans?|tariffs?|travel bans?|asset freeze\\w*)\\b");
  private static final Pattern LIFTS =
      Pattern.compile(
          "(?i)\\b(?:lift(?:s|ed|ing)?|eas(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|waiv\\w+"
              + "|suspend(?:s|ed|ing)?|end(?:s|ed|ing)?|relax\\w*|revok\\w+)\\b[^.]{0,40}"
              + "\\b(?:sanctions|embargo|export controls|tariffs|ban|restrictions)");
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)\\b(?:sanction\\w*|embargo|bans?|controls?|tariffs?)[^.]{0,40}? (?:against|on|upon|for) ");
  private static final Map<String, Pattern> SECTORS = new LinkedHashMap<>();

  /** A sanction told within this many days of a known beginning or end is taken to be that one. */
  private static final int NEAR = 30;

  /** A sanction that is announced is looked for within this many days. */
  private static final int AHEAD = 120;

  static {
    sector("finance", "banks?|banking|assets?|financ\\w+|swift|central bank|bonds?|loans?");
    sector("energy", "oil|gas|energy|lng|crude|petroleum|refiner\\w+|rosneft|lukoil|gazprom");
    sector("technology", "technolog\\w+|chips?|semiconductors?|electronics|dual-use|software");
    sector("arms", "arms|weapons?|munitions|military goods|ammunition|defence industry");
    sector("travel", "travel|visas?|entry bans?");
    sector("shipping", "ships?|tankers?|shipping|vessels?|shadow fleet|ports?");
    sector("aviation", "airspace|airlines?|aircraft|aviation|flights?");
    sector("trade", "trade|imports?|exports?|goods|tariffs?|customs");
    sector("food", "food|wine|seafood|agricultur\\w+|grain|meat");
    sector("minerals", "gold|diamonds?|rare earths?|metals?|aluminium|steel|coal|uranium");
    sector("nuclear", "nuclear|enrichment");
    sector("missiles", "missiles?|ballistic");
    sector("labour", "workers?|labour|labor");
  }

  private static void sector(String name, String words) {
    SECTORS.put(name, Pattern.compile("(?i)\\b(?:" + words + ")\\b"));
  }

  private final CommitmentBook book;

  SanctionDeeds(CommitmentBook book) {
    this.book = book;
  }

  /** The sanctions that the sentence tells, one for each sender's deed and target. */
  List<CommitmentMention> find(PageSentence s, String document) {
    List<CommitmentMention> found = new ArrayList<>();
    if (!MEASURE.matcher(s.text()).find()) {
      return found;
    }
    boolean lifts = LIFTS.matcher(s.text()).find();
    for (RecordedMention m : s.mentions()) {
      boolean threatens = m.event().equals("THREATEN");
      boolean imposes = threatens || (m.event().equals("SANCTION") && !"expel".equals(m.mode()));
      boolean gives = m.event().equals("RETREAT") || m.event().equals("CONCEDE");
      List<String> senders = codes(m.actors());
      if (senders.isEmpty() || !(lifts ? imposes || gives : imposes)) {
        continue;
      }
      String target = target(m, senders, s);
      if (target != null) {
        found.add(deed(s, m, lifts ? Act.LIFTED : Act.IMPOSED, senders, target, document));
      }
    }
    return found;
  }

  private static List<String> codes(List<Party> parties) {
    return parties.stream()
        .map(Party::code)
        .filter(Objects::nonNull)
        .map(StateNames::continuing)
        .distinct()
        .toList();
  }

  /** Whoever is named after 'sanctions on'; else the recipient, else the last named. */
  private static @Nullable String target(RecordedMention m, List<String> senders, PageSentence s) {
    List<@Nullable String> candidates = new ArrayList<>();
    Matcher against = AGAINST.matcher(s.text());
    if (against.find()) {
      String named = s.places().get(against.end());
      candidates.add(named == null ? s.places().get(against.end() + "the ".length()) : named);
    }
    candidates.addAll(codes(m.recipients()));
    for (int i = s.named().size() - 1; i >= 0; i--) {
      candidates.add(s.named().get(i));
    }
    for (String code : candidates) {
      if (code != null && !senders.contains(code)) {
        return code;
      }
    }
    return null;
  }

  private CommitmentMention deed(
      PageSentence s,
      RecordedMention m,
      Act act,
      List<String> senders,
      String target,
      String document) {
    LocalDate from = s.published().minusDays(3);
    LocalDate until = s.published();
    RecordedMention.Dated when = m.when();
    boolean threatened = m.event().equals("THREATEN");
    CommitmentMention.Telling telling =
        threatened ? CommitmentMention.Telling.PLANNED : PageSentence.telling(m);
    boolean planned = telling == CommitmentMention.Telling.PLANNED;
    boolean dated = !planned && when != null && when.from() != null && when.until() != null;
    if (when != null && when.from() != null && when.until() != null) {
      from = when.from();
      until = when.until();
    }
    if (planned) {
      from = s.published();
      until = s.published().plusDays(AHEAD);
    }
    List<String> sectors = sectors(s.text());
    Sanction known = known(act, senders, target, sectors, from, until);
    Agreement agreement = Agreement.UNKNOWN;
    if (known != null) {
      agreement = about(day(known, act), from, until) ? Agreement.AGREES : Agreement.ACT_UNKNOWN;
    }
    return new CommitmentMention(
        act,
        known == null ? null : known.id(),
        agreement,
        known == null ? null : words(known, agreement),
        senders,
        target,
        sectors,
        null,
        s.published(),
        dated ? from : null,
        dated ? until : null,
        null,
        null,
        telling,
        document,
        s.text());
  }

  private static List<String> sectors(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    List<String> sectors = new ArrayList<>();
    SECTORS.forEach(
        (name, words) -> {
          if (words.matcher(low).find()) {
            sectors.add(name);
          }
        });
    return sectors;
  }

  /**
   * The known sanction that begins or ends then; else one that stands then and fits its sectors.
   */
  private @Nullable Sanction known(
      Act act,
      List<String> senders,
      String target,
      List<String> sectors,
      LocalDate from,
      LocalDate until) {
    Sanction best = null;
    int most = 0;
    for (Commitment c : book.all()) {
      if (c instanceof Sanction s
          && s.target().equals(target)
          && senders.stream().anyMatch(s.senders()::contains)) {
        int shared = (int) sectors.stream().filter(s.sectors()::contains).count();
        int score =
            (about(day(s, act), from, until) ? 10 : 0) + (s.bindsOn(until) ? 1 + shared : 0);
        boolean later = best != null && score == most && s.from().isAfter(best.from());
        if (score > most || later) {
          most = score;
          best = s;
        }
      }
    }
    return best;
  }

  private static @Nullable LocalDate day(Sanction s, Act act) {
    return act == Act.IMPOSED ? s.from() : s.until();
  }

  private static boolean about(@Nullable LocalDate day, LocalDate from, LocalDate until) {
    return day != null && !day.isBefore(from.minusDays(NEAR)) && !day.isAfter(until.plusDays(NEAR));
  }

  private static String words(Sanction s, Agreement agreement) {
    return (agreement == Agreement.AGREES ? "imposed " : "stood from ")
        + s.from()
        + (s.until() == null ? "" : ", until " + s.until());
  }
}
