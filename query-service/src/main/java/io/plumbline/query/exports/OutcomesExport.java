package io.plumbline.query.exports;

import io.plumbline.analytics.decision.Hire;
import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.OutcomePolicy;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hires and what became of them, judged row by row by the policy that figures are made with. */
final class OutcomesExport implements Export {
    private static final Column OUTCOME = Column.of("outcome", Column.Kind.TEXT, """
            What the outcome policy says of the hire: good, bad; left, redundancy, end_of_contract, no_review (mature, and not known); \
            immature, immature_dismissed, not_started (not yet known). The same on every row of a hire.""");

    private final SqlExport hires;
    private final OutcomePolicy policy;
    private final List<Column> columns;

    OutcomesExport(OutcomePolicy policy) {
        this.policy = policy;
        this.hires = RowExports.hires(policy.horizonMonths());
        List<Column> shown = new ArrayList<>(hires.columns().subList(0, hires.columns().size() - 2));
        shown.add(OUTCOME);
        this.columns = List.copyOf(shown);
    }

    @Override
    public String name() {
        return hires.name();
    }

    @Override
    public String meaning() {
        return "One row a hire and review; a hire without a review has one row, with the review's cells empty.";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void read(Reading reading, Rows rows) throws SQLException {
        LocalDate asOf = Objects.requireNonNull(reading.moment().asOf());
        hires.read(reading, cells -> {
            @Nullable Object[] shown = Arrays.copyOf(cells, columns.size());
            shown[columns.size() - 1] = outcome(cells, asOf).name().toLowerCase(Locale.ROOT);
            rows.row(shown);
        });
    }

    private Outcome outcome(@Nullable Object[] cells, LocalDate asOf) {
        Object rating = cells[cells.length - 1];
        return policy.judge(new Hire(Boolean.TRUE.equals(cells[cells.length - 2]), rating == null ? null : Double.valueOf(rating.toString()),
                day(cells, "started_on"), day(cells, "departed_on"), (String) cells[index("departure")]), asOf);
    }

    private @Nullable LocalDate day(@Nullable Object[] cells, String column) {
        Object day = cells[index(column)];
        return day == null ? null : LocalDate.parse(day.toString());
    }

    private int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(column);
    }
}
