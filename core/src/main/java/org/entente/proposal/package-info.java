/**
 * A language model behind an OpenAI-compatible address, given by the user, that proposes codings of
 * sentences the coder is unsure of: the request, its answer checked against the text, the cache,
 * the count.
 *
 * <p>Start at {@link org.entente.proposal.ModelProposer}. The one package that opens connections.
 * Uses coding, ontology, text; Jackson and {@code java.net.http} by hand.
 *
 * <pre>{@code
 * Endpoint endpoint = Endpoint.of("http://localhost:11434/v1", "llama3.1:8b", null);
 * try (ModelProposer proposer = ModelProposer.of(endpoint, cacheFolder, ontology, limits)) {
 *   CodedArticle article = library.articleCoder().asking(proposer).code(document);
 * }
 * }</pre>
 */
@NullMarked
package org.entente.proposal;

import org.jspecify.annotations.NullMarked;
