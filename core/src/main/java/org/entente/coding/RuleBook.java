package org.entente.coding;

import java.util.List;
import java.util.Map;

/**
 * The rules of event coding and the words that they share, as read from the rulebook.
 *
 * @param version content hash of the rulebook
 * @param classes word lists by name: {@code {troops}} in an expression stands for one of them
 * @param cues context name to the words that show it
 * @param counted what is counted (magnitude kind) to the nouns that name it
 */
public record RuleBook(
    String version,
    List<Rule> rules,
    Map<String, List<String>> classes,
    Map<String, List<String>> cues,
    Map<String, List<String>> counted) {
  public RuleBook {
    rules = List.copyOf(rules);
    classes = Map.copyOf(classes);
    cues = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cues));
    counted = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counted));
  }

  /** The shared words alone: no rule fires. */
  public RuleBook withoutRules() {
    return new RuleBook(version, List.of(), classes, cues, counted);
  }

  /** Class of the verbs that lend a noun their subject: 'carry out', 'hold', 'launch'. */
  public static final String SUPPORT = "support";

  /**
   * Class of the nouns that can act for the state they belong to: 'troops', 'minister', 'drone'.
   */
  public static final String AGENT = "agent";

  /** Class of the nouns that take part in public events though no state is named: 'rebels'. */
  public static final String PUBLIC = "public";

  /** Class of the words that make a yielding a retreat: 'withdraw', 'release'. */
  public static final String RETREATS = "retreats";

  /** Class of the nouns that name people. */
  public static final String PERSON = "person";

  /** Class of those who are hurt, held or freed: 'civilian', 'hostage'. */
  public static final String PEOPLE = "people";

  /** Class of what is held, bombed or seized: 'base', 'village', 'bridge'. */
  public static final String SITES = "sites";

  /** Class of the nouns that only measure what stands behind 'of': 'dozens', 'round'. */
  public static final String AMOUNT = "amount";

  /** Class of the deeds that a state's forces do, wherever they happen: 'strike', 'fire'. */
  public static final String DEED = "deed";

  /** Class of the agents that are things: 'frigate'. */
  public static final String MACHINE = "machine";

  /** Class of what is fought though it is nobody: 'terrorism'. */
  public static final String MATTER = "matter";

  /** Class of the words that show a game: 'goal', 'world cup'. */
  public static final String SPORT = "sport";

  /** Class of the verbs that tell of fights and of games alike: 'beat', 'clash'. */
  public static final String CONTEST = "contest";

  /** Class of the works that tell what did not happen: 'novel', 'opera'. */
  public static final String FICTION = "fiction";

  /** Class of the things that are attacked, beside sites and people: 'tank', 'flag'. */
  public static final String TARGET = "target";

  /** Class of the people who take part in protests though no state is named: 'workers'. */
  public static final String CROWD = "crowd";
}
