package org.entente.actor;

import org.entente.text.Span;

/**
 * Words that name an actor.
 *
 * @param sentence index of the sentence
 * @param first index of the mention's first token in the sentence
 * @param last index of its last token, inclusive
 * @param head index of its syntactic head
 * @param span its characters in the document's text
 * @param actor whom it means on the day of publication
 * @param alias the words as they stand
 * @param why how it was found, for people to read: 'alias', 'title + name', 'capital for
 *     government', 'pronoun → Kim Jong Un'
 */
public record ActorMention(
    int sentence,
    int first,
    int last,
    int head,
    Span span,
    Actor actor,
    String alias,
    String why) {}
