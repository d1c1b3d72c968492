package io.plumbline.analytics.departure;

import io.plumbline.analytics.facts.History;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Everyone who started: how long they were followed and how that ended.
 *
 * @param start day of the start, as epoch day
 * @param days followed since
 * @param cause 0 followed to the end, 1 regretted departure, 2 other exit
 * @param ended by redundancy or end of contract, which censor
 * @param regretNotStated an exit on which nothing was said of regret
 * @param candidacyRow row of the candidacies table, -1 where there is none
 */
record Employment(long[] start, double[] days, int[] cause, boolean[] ended, boolean[] regretNotStated, int[] candidacyRow) {

    static final int REGRETTED = 1;
    static final int OTHER = 2;
    /** Days of a month: a year has 365.25. */
    static final double MONTH = 30.4375;

    static Employment of(History history) {
        Table departures = history.facts().departures();
        int rows = departures.rowCount();
        Employment all = new Employment(new long[rows], new double[rows], new int[rows], new boolean[rows], new boolean[rows], new int[rows]);
        Object2IntOpenHashMap<String> candidacies = rows(history.facts().candidacies().stringColumn("candidacy"));
        DateColumn started = departures.dateColumn("started_on");
        DateColumn departed = departures.dateColumn("departed_on");
        StringColumn kind = departures.stringColumn("kind");
        BooleanColumn regretted = departures.booleanColumn("regretted");
        StringColumn candidacy = departures.stringColumn("candidacy");
        long asOf = history.asOf().toEpochDay();
        for (int row = 0; row < rows; row++) {
            @Nullable LocalDate start = started.get(row);
            @Nullable LocalDate end = departed.get(row);
            all.start[row] = start == null ? asOf : start.toEpochDay();
            all.days[row] = Math.max(0, (end == null ? asOf : end.toEpochDay()) - all.start[row]);
            all.candidacyRow[row] = candidacies.getInt(candidacy.get(row));
            boolean own = kind.get(row).equals("voluntary") || kind.get(row).equals("dismissed");
            all.ended[row] = end != null && !own;
            all.cause[row] = end == null || !own ? 0 : regretted.getByte(row) == 1 ? REGRETTED : OTHER;
            all.regretNotStated[row] = all.cause[row] == OTHER && regretted.isMissing(row);
        }
        return all;
    }

    private static Object2IntOpenHashMap<String> rows(StringColumn candidacies) {
        Object2IntOpenHashMap<String> rows = new Object2IntOpenHashMap<>(candidacies.size());
        rows.defaultReturnValue(-1);
        for (int row = 0; row < candidacies.size(); row++) {
            rows.put(candidacies.get(row), row);
        }
        return rows;
    }

    int size() {
        return days.length;
    }

    int[] where(IntPredicate taken) {
        return IntStream.range(0, size()).filter(taken).toArray();
    }

    AalenJohansen incidence(int[] rows) {
        return new AalenJohansen(IntStream.of(rows).mapToDouble(row -> days[row]).toArray(), IntStream.of(rows).map(row -> cause[row]).toArray(), 2);
    }

    KaplanMeier regrettedAlone(int[] rows) {
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            event[i] = cause[rows[i]] == REGRETTED;
        }
        return new KaplanMeier(IntStream.of(rows).mapToDouble(row -> days[row]).toArray(), event);
    }
}
