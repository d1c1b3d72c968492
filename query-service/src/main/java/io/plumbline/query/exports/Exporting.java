package io.plumbline.query.exports;

import io.plumbline.analytics.report.Settings;
import io.plumbline.query.facts.Moment;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.people.KeyedWords;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Writes one export, from a state of the projections that stands still meanwhile. */
final class Exporting {
    private static final String NEWEST = """
            select greatest(
                (select max((occurred_at at time zone 'UTC')::date) from query.decision where position <= :w),
                (select max((occurred_at at time zone 'UTC')::date) from query.scorecard where position <= :w),
                (select max(reviewed_on) from query.outcome_review where position <= :w),
                (select max(departed_on) from query.departure where position <= :w))""";
    /**
     * All rows are wanted and not the first few, which a cursor is planned for otherwise; and no statistics tell how many
     * rows stood at a moment: a nested loop over too many would take hours, a hash join over too few loses nothing.
     */
    private static final String PLAN =
            "set local cursor_tuple_fraction = 1; set local enable_nestloop = off; set local work_mem = '64MB'";
    private static final String PARKED = "select count(*) from query.parked_event";

    private final DataSource dataSource;
    private final Watermark watermark;
    private final KeyedWords words;
    private final Settings settings;
    private final Clock clock;

    Exporting(DataSource dataSource, Watermark watermark, KeyedWords words, Settings settings, Clock clock) {
        this.dataSource = dataSource;
        this.watermark = watermark;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param watermark a state that was; absent: the newest
     * @param dictionary its version
     */
    record Wanted(String id, Export export, Format format, Filter filter, @Nullable Long watermark, String dictionary) {}

    /** Told what is known before the first row. */
    interface Beginning {
        OutputStream begin(long watermark, @Nullable LocalDate asOf);
    }

    Manifest write(Wanted wanted, Beginning beginning) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return write(connection, wanted, beginning);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Manifest write(Connection transaction, Wanted wanted, Beginning beginning) throws SQLException {
        long known = watermark.hold(transaction);
        long mark = wanted.watermark() == null ? known : wanted.watermark();
        if (known == 0 || mark > known) {
            throw new ExportRefused(HttpStatus.CONFLICT, "NOT_KNOWN_YET", "Events are known up to " + known + " here, not yet up to "
                    + (mark > known ? mark : "the first mark") + ". Ask again later.");
        }
        try (var statement = transaction.createStatement()) {
            statement.execute(PLAN);
        }
        LocalDate asOf = wanted.filter().asOf() == null ? newest(transaction, mark) : wanted.filter().asOf();
        Counting out = new Counting(beginning.begin(mark, asOf));
        Format.Sheet sheet = wanted.format().begin(wanted.export().columns(), out);
        Counted rows = new Counted(sheet);
        if (asOf != null) {
            wanted.export().read(new Reading(transaction, new Moment(mark, asOf), wanted.filter(), new Names(words)), rows);
        }
        sheet.end();
        return new Manifest(wanted.id(), wanted.export().name(), wanted.format().word(), rows.rows(), out.bytes(), out.sha256(), mark,
                number(transaction, PARKED), asOf, new Manifest.ManifestSettings(wanted.filter().parameters(),
                        settings.policy().name() + " " + settings.policy().version(), settings.floor()),
                wanted.dictionary(), rows.note(), clock.instant());
    }

    /** The newest day that anything was decided, submitted, reviewed or somebody left; null when nothing was. */
    private static @Nullable LocalDate newest(Connection transaction, long mark) throws SQLException {
        try (var statement = transaction.createStatement();
                var row = statement.executeQuery(new Moment(mark, null).in(NEWEST))) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    private static long number(Connection transaction, String sql) throws SQLException {
        try (var statement = transaction.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
