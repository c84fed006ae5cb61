package org.entente.statement;

import org.entente.text.Span;

/** The words that mark an attribution: 'said', 'according to', 'reportedly'. */
public record Cue(Span span, String text) {}
