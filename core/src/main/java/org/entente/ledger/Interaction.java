package org.entente.ledger;

import java.time.LocalDate;
import org.entente.ontology.QuadClass;

/**
 * One report of a deed of one actor towards another that is told as a fact and not denied.
 *
 * @param event id of the event
 * @param day when it happened: the day that the report names, else that of its publication
 * @param intensity PLOVER's, −10…10
 */
public record Interaction(
    String event,
    LocalDate day,
    String actor,
    String recipient,
    QuadClass quad,
    double intensity,
    String outlet) {}
