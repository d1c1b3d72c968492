package io.plumbline.simulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application, as far as it had come by the end of the history.
 *
 * @param decision null while in flight, and then {@code decidedOn} is null too
 * @param performance truth: what a year's work would be worth, standard normal over all applicants, hired or not
 * @param wouldBeGood truth: whether that is at least the bar
 * @param employment null unless the person started
 */
public record SimulatedCandidacy(
        String id, String roleFamily, String level, String team, LocalDate openedOn,
        @Nullable Decision decision, @Nullable LocalDate decidedOn, List<SimulatedScorecard> scorecards,
        double performance, boolean wouldBeGood, @Nullable Employment employment) {}
