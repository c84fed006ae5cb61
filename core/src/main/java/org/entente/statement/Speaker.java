package org.entente.statement;

import org.entente.actor.ActorMention;
import org.entente.text.Span;

/** Who stands behind a statement. */
public sealed interface Speaker {
  /** The author of the page: nobody else is quoted. */
  record Author() implements Speaker {}

  /** An actor known by name. */
  record Named(ActorMention actor, Span span, String text) implements Speaker {}

  /** A phrase that names nobody: 'reports', 'two officials', 'a person familiar with the talks'. */
  record Unnamed(Span span, String text) implements Speaker {}
}
