/**
 * Reads English sentences: tokenizer, splitter, tagger, lemmatizer, dependency parser, their model
 * and trainer.
 *
 * <p>Start at {@link org.entente.language.LanguageEngine}. May use {@code text}.
 */
@NullMarked
package org.entente.language;

import org.jspecify.annotations.NullMarked;
