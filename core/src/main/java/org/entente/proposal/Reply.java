package org.entente.proposal;

/**
 * What a language model wrote.
 *
 * @param text its answer, as it came
 * @param promptTokens what the question cost, as the server counts; 0 if it does not
 * @param answerTokens what the answer cost
 */
record Reply(String text, int promptTokens, int answerTokens) {}
