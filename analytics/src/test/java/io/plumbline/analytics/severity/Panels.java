package io.plumbline.analytics.severity;

import io.plumbline.analytics.facts.CountedRatings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Simulated panels from a seed, which a test may shuffle, rename or transform before they are laid out. */
record Panels(List<RatingsBuilder.Row> rows) {

    static Panels simulate(long seed, int candidates, int interviewers, double spread) {
        Random random = new Random(seed);
        double[] severity = random.doubles(interviewers).map(u -> spread * (2 * u - 1)).toArray();
        List<RatingsBuilder.Row> rows = new ArrayList<>();
        for (int c = 0; c < candidates; c++) {
            double ability = random.nextGaussian();
            for (int k = 0; k < 3; k++) {
                int interviewer = random.nextInt(interviewers);
                double halo = random.nextGaussian() * 0.5;
                for (int q = 0; q < 3; q++) {
                    if (random.nextInt(8) > 0) {
                        rows.add(new RatingsBuilder.Row("c" + c, "i" + interviewer, "v" + c + "." + k, "q" + q,
                                Math.round(3 + ability - severity[interviewer] + halo + 0.2 * q + random.nextGaussian() * 0.7)));
                    }
                }
            }
        }
        return new Panels(rows);
    }

    Panels shuffled(long seed) {
        List<RatingsBuilder.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return new Panels(shuffled);
    }

    Panels renamed(UnaryOperator<String> id) {
        return new Panels(rows.stream().map(row -> new RatingsBuilder.Row(id.apply(row.candidate()), id.apply(row.interviewer()),
                id.apply(row.interview()), id.apply(row.competency()), row.rating())).toList());
    }

    Panels transformed(DoubleUnaryOperator rating) {
        return new Panels(rows.stream().map(row -> new RatingsBuilder.Row(row.candidate(), row.interviewer(), row.interview(), row.competency(),
                rating.applyAsDouble(row.rating()))).toList());
    }

    CountedRatings ratings() {
        RatingsBuilder builder = new RatingsBuilder();
        rows.forEach(row -> builder.add(row.candidate(), row.interviewer(), row.interview(), row.competency(), row.rating()));
        return builder.build();
    }
}
