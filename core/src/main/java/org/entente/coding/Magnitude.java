package org.entente.coding;

import org.entente.text.Span;

/**
 * How many or how much.
 *
 * @param kind what is counted: 'troops', 'dead', 'shells', 'containers', 'money'
 * @param value in units of the kind; money in the currency that the text names
 * @param approximate whether the text says 'about', 'at least', 'up to', 'nearly'
 */
public record Magnitude(String kind, Span span, String text, double value, boolean approximate) {}
