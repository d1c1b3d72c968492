package io.plumbline.query.findings;

import io.plumbline.analytics.Cancelled;
import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.Defect;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.InvalidFacts;
import io.plumbline.analytics.report.Analysis;
import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.report.Settings;
import io.plumbline.query.facts.Cut;
import io.plumbline.query.facts.KnownFacts;
import io.plumbline.query.facts.Moment;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.floor.Floor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the finding of this moment, unless another instance is at it or has done so. */
final class Computation {
    private static final Logger LOG = LoggerFactory.getLogger(Computation.class);
    /** Any number will do, as long as all instances take the same. */
    private static final long LOCK = 7_207_402_611_946_011L;

    private final DataSource dataSource;
    private final Watermark watermark;
    private final FindingTable table;
    private final Wishes wishes = new Wishes();
    private final Settings settings;
    private final Clock clock;

    Computation(DataSource dataSource, Watermark watermark, FindingTable table, Settings settings, Clock clock) {
        this.dataSource = dataSource;
        this.watermark = watermark;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the projections are at now. */
    Basis present() throws SQLException {
        long mark = watermark.current();
        try (Connection connection = dataSource.getConnection()) {
            return Basis.read(connection, mark);
        }
    }

    /** How many records the projections have read. */
    long arrived() {
        return watermark.arrived();
    }

    /** The slices that are wished for and not yet of the newest finding of the whole. */
    List<Slice> wished() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Optional<Basis> whole = table.newestBasis(connection, Slice.EVERYTHING);
            List<Slice> missing = new ArrayList<>();
            if (whole.isPresent()) {
                for (Slice slice : wishes.list(connection)) {
                    Optional<Basis> known = table.newestBasis(connection, slice);
                    if (known.isEmpty() || (known.get().watermark() <= whole.get().watermark() && !known.equals(whole))) {
                        missing.add(slice);
                    }
                }
            }
            return missing;
        }
    }

    /**
     * @return what was computed and stored; empty when there was nothing to do here
     * @throws Cancelled when {@code progress} says so
     */
    Optional<Finding> run(Slice slice, Progress progress) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection)) {
                return Optional.empty();
            }
            try {
                return compute(connection, slice, progress);
            } finally {
                unlock(connection);
            }
        }
    }

    private record Known(Basis basis, HiringFacts facts) {}

    private Optional<Finding> compute(Connection connection, Slice slice, Progress progress) throws SQLException {
        Instant begun = clock.instant();
        Optional<Known> known = read(connection, slice);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Basis basis = known.get().basis();
        Finding finding = find(slice, basis, known.get().facts(), begun, progress);
        table.save(connection, slice, basis, finding);
        return Optional.of(finding);
    }

    /** The facts, when they are not those of the newest finding, nor of an earlier state: during a rebuild the marks come again. */
    private Optional<Known> read(Connection connection, Slice slice) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            Basis basis = Basis.read(connection, watermark.hold(connection));
            Optional<Basis> newest = table.newest(connection, slice).map(FindingTable.Stored::basis);
            boolean fresh = newest.isEmpty() || (!newest.get().equals(basis) && newest.get().watermark() <= basis.watermark());
            return basis.complete() && fresh
                    ? Optional.of(new Known(basis, KnownFacts.read(connection, new Moment(basis.watermark(), settings.asOf()))))
                    : Optional.empty();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Finding find(Slice slice, Basis basis, HiringFacts facts, Instant begun, Progress progress) {
        try {
            return slice.whole() ? whole(basis, facts, begun, progress) : part(slice, basis, facts, begun, progress);
        } catch (InvalidFacts e) {
            return refused(basis, e.defects().stream().map(Computation::sentence).collect(Collectors.joining(" ")));
        } catch (Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The figures as of event #{} could not be computed", basis.watermark(), e);
            return refused(basis, "The computation failed, and the log of the query service says why. It is tried again with the next event.");
        }
    }

    private Finding whole(Basis basis, HiringFacts facts, Instant begun, Progress progress) {
        Report report = Analysis.run(facts, settings, progress);
        List<Offered> offered = Complements.offered(facts, report.asOf(), new Floor(settings.floor()));
        return found(Slice.EVERYTHING, basis, begun, report, offered, Withheld.NOTHING);
    }

    private Finding part(Slice slice, Basis basis, HiringFacts facts, Instant begun, Progress progress) {
        Complements complements = new Complements(facts, settings);
        Withheld withheld = complements.of(slice);
        Report report = Analysis.run(new Cut(facts, slice.dimension()).of(slice.value()), settings.withAsOf(complements.asOf()), progress);
        return found(slice, basis, begun, report, List.of(), withheld);
    }

    private Finding found(Slice slice, Basis basis, Instant begun, Report report, List<Offered> offered, Withheld withheld) {
        Instant done = clock.instant();
        return new Finding.Computed(basis.watermark(), basis.parkedEvents(), done, Duration.between(begun, done), report, slice, offered, withheld);
    }

    private Finding refused(Basis basis, String problem) {
        return new Finding.Refused(basis.watermark(), basis.parkedEvents(), clock.instant(), problem);
    }

    private static String sentence(Defect defect) {
        return defect.message() + " " + defect.remedy();
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
