package io.plumbline.benchmarks;

import java.util.List;

/** One program: measures a path and its limit in the same run. */
interface Benchmark {

    /** As typed after {@code ./plumbline benchmark}. */
    String name();

    /** What is measured against what, in one line. */
    String about();

    List<Measure> run(Servers servers) throws Exception;
}
