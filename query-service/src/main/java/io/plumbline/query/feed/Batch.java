package io.plumbline.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Decides of each record of one transaction whether it takes effect, is known already, or is parked. The caller holds
 * the locks of the partitions the records are from.
 */
final class Batch {
    private static final int QUEUE_CHUNK = 1_000;

    private final Connection transaction;
    private final List<Projection> projections;
    private final Decoder decoder;
    private final Map<Integer, Long> marks = new HashMap<>();
    private final List<Incoming.Readable> ready = new ArrayList<>();
    private final List<ParkingLot.Entry> parking = new ArrayList<>();
    private final Set<String> arrivedLate = new LinkedHashSet<>();
    private Map<String, StreamState> states = Map.of();

    Batch(Connection transaction, List<Projection> projections, Decoder decoder) {
        this.transaction = transaction;
        this.projections = projections;
        this.decoder = decoder;
    }

    /** The highest low-water mark seen, by partition. */
    Map<Integer, Long> marks() {
        return marks;
    }

    /** Works through records in the order they have in Kafka. */
    void take(List<Incoming> records) throws SQLException {
        take(records, Set.of());
        for (String stream : List.copyOf(arrivedLate)) {
            drain(stream);
        }
        arrivedLate.clear();
    }

    /** Tries what is parked of a stream again, as far as it goes without a gap or a failure. */
    void drain(String stream) throws SQLException {
        boolean moving = true;
        while (moving) {
            List<RawRecord> parked = ParkingLot.take(transaction, stream, QUEUE_CHUNK);
            take(parked.stream().map(decoder::decode).toList(), Set.of(stream));
            moving = parked.size() == QUEUE_CHUNK && !states.get(stream).blocked();
        }
    }

    private void take(List<Incoming> incoming, Set<String> unblocked) throws SQLException {
        var streams = new LinkedHashSet<String>(unblocked);
        for (Incoming one : incoming) {
            if (one instanceof Incoming.Placed placed) {
                streams.add(placed.stream());
            }
        }
        states = StreamTable.load(transaction, streams);
        unblocked.forEach(stream -> states.get(stream).blocked(false));
        for (Incoming one : incoming) {
            sort(one);
        }
        apply();
        ParkingLot.park(transaction, parking);
        parking.clear();
        StreamTable.save(transaction, states);
    }

    private void sort(Incoming incoming) throws SQLException {
        switch (incoming) {
            case Incoming.Mark mark -> marks.merge(mark.raw().partition(), mark.position(), Math::max);
            case Incoming.Stray stray -> parking.add(new ParkingLot.Entry(stray.raw(), null, null, stray.trouble()));
            case Incoming.Placed placed -> sort(placed, states.get(placed.stream()));
        }
    }

    private void sort(Incoming.Placed placed, StreamState state) throws SQLException {
        if (placed.sequence() <= state.last()) {
            return;
        }
        if (state.blocked()) {
            noticeWhetherAwaited(placed, state);
            park(placed, Trouble.queued());
            return;
        }
        state.passSkippedBefore(placed.sequence());
        if (placed.sequence() > state.last() + 1) {
            state.blocked(true);
            park(placed, Trouble.missing(state.last() + 1, placed.sequence() - 1));
        } else if (state.isToSkip(placed.sequence())) {
            state.last(placed.sequence());
        } else {
            takeNext(placed, state);
        }
    }

    private void takeNext(Incoming.Placed placed, StreamState state) {
        switch (placed) {
            case Incoming.Readable readable -> {
                ready.add(readable);
                state.last(readable.sequence());
            }
            case Incoming.Unreadable unreadable -> {
                state.blocked(true);
                park(unreadable, unreadable.trouble());
            }
        }
    }

    /** The event that a gap was waiting for lets its stream go on, after this batch. */
    private void noticeWhetherAwaited(Incoming.Placed placed, StreamState state) throws SQLException {
        if (placed.sequence() == state.last() + 1) {
            OptionalLong first = ParkingLot.first(transaction, placed.stream());
            if (first.isEmpty() || first.getAsLong() > placed.sequence()) {
                arrivedLate.add(placed.stream());
            }
        }
    }

    private void apply() throws SQLException {
        for (Applying.Refused refused : new Applying(transaction, projections).apply(ready)) {
            StreamState state = states.get(refused.event().stream());
            state.blocked(true);
            state.last(Math.min(state.last(), refused.event().sequence() - 1));
            park(refused.event(), refused.trouble());
        }
        ready.clear();
    }

    private void park(Incoming.Placed placed, Trouble trouble) {
        parking.add(new ParkingLot.Entry(placed.raw(), placed.stream(), placed.sequence(), trouble));
    }
}
