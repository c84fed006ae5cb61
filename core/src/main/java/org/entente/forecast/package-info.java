/**
 * Owns forecasts: which event comes next between whom, how likely, and why. It may use the ledger,
 * relations, the ontology and actors; history comes in as {@link org.entente.forecast.Quadruples},
 * so that any source can feed it.
 *
 * <p>Start at {@link org.entente.forecast.Forecaster}; {@link org.entente.forecast.Evaluation} runs
 * the published protocol. Example: of {@code (RUS, CONSULT, PRK)} on days 3, 10 and 17, the
 * forecast for {@code (RUS, CONSULT, ?)} on day 24 ranks PRK first and names the three days as
 * precedents.
 */
@NullMarked
package org.entente.forecast;

import org.jspecify.annotations.NullMarked;
