package org.entente.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.actor.ActorMention;
import org.entente.coding.EventCoder.Coded;
import org.entente.coding.EventMention.Participant;
import org.entente.language.FrameFinder;
import org.entente.ontology.Ontology;
import org.entente.text.Sentence;
import org.entente.text.Span;

/**
 * Makes events of proposals: finds the words in the parse and whom the phrases mean.
 *
 * <p>As of the rules' events, somebody of the actor book must take part.
 */
final class ProposedEvents {
  private final Ontology ontology;
  private final String rule;

  /**
   * @param rule id that the events are to name
   */
  ProposedEvents(Ontology ontology, String rule) {
    this.ontology = ontology;
    this.rule = rule;
  }

  List<Coded> code(
      Sentence sentence, FrameFinder frames, PartyFinder parties, List<Proposal> proposals) {
    List<Coded> coded = new ArrayList<>();
    for (Proposal p : proposals) {
      int trigger = parties.head(p.trigger());
      List<Participant> actors = participants(sentence, parties, p.actors());
      List<Participant> recipients = participants(sentence, parties, p.recipients());
      if (trigger >= 0 && (CastFinder.known(actors) || CastFinder.known(recipients))) {
        coded.add(
            new Coded(
                match(p, frames, trigger),
                ontology.type(p.event()),
                new CastFinder.Cast(actors, recipients, null)));
      }
    }
    return coded;
  }

  private static List<Participant> participants(
      Sentence sentence, PartyFinder parties, List<Span> spans) {
    List<Participant> found = new ArrayList<>();
    for (Span span : spans) {
      int head = parties.head(span);
      ActorMention mention = head < 0 ? null : parties.mention(head);
      CastFinder.add(new Participant(span, sentence.quote(span), mention), found);
    }
    return found;
  }

  private Match match(Proposal p, FrameFinder frames, int trigger) {
    Rule made =
        new Rule(
            rule,
            p.event(),
            p.mode(),
            List.of(),
            Rule.Direction.DIRECTED,
            Rule.Recipient.NONE,
            false,
            Rule.Content.KEPT,
            List.of(),
            "a language model");
    Expression.Phrase any = new Expression.Phrase(null, null, List.of(), Words.NONE);
    Expression expression =
        new Expression(
            made, "A does", Expression.Kind.VERB, any, any, Expression.Doers.ANY, List.of(), 0);
    Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
    return new Match(expression, frames.frame(trigger), trigger, -1, List.of(trigger), roles, 0);
  }
}
