/**
 * What happened between an application and what the work showed, and what may happen next?
 * One stream a candidacy; {@code Interview} and {@code Employment} are values inside its state.
 *
 * <p>The rules are pure. {@code Decider.decide(state, command)} gives the one event a command is granted as, or throws
 * {@link io.plumbline.command.Refusal}; {@code Evolution.evolve(state, event)} gives the state after it. So a history
 * can be decided fact by fact within one command: start from the aggregate's state, decide each fact's own command,
 * evolve, go on with the next (a refused fact leaves the state as it was), and apply the events at the end. Facts go in
 * the order they happened; those of one day go scheduling, scorecards, decision, offer, start, reviews, departure,
 * because once a candidacy is decided or withdrawn no interview is scheduled, while late scorecards are still accepted.
 */
@NullMarked
package io.plumbline.command.candidacy;

import org.jspecify.annotations.NullMarked;
