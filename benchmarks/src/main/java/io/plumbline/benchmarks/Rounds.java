package io.plumbline.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Callable;

/** A machine is never quiet: measures path and limit several times, side by side, and takes the round in the middle. */
final class Rounds {

    private Rounds() {}

    /** @param rounds odd; the round whose ratio has as many above as below it is the answer */
    static Measure.Share middle(int rounds, Callable<Measure.Share> round) throws Exception {
        var shares = new ArrayList<Measure.Share>();
        for (int i = 0; i < rounds; i++) {
            shares.add(round.call());
        }
        shares.sort(Comparator.comparingDouble(Measure.Share::ratio));
        return shares.get(rounds / 2);
    }
}
