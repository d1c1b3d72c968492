package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.Decision;
import io.plumbline.simulation.Dice;
import io.plumbline.simulation.SimulatedCandidacy;
import io.plumbline.simulation.greenhouse.Harvest.Application;
import io.plumbline.simulation.greenhouse.Harvest.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offers of those who got one. Some were changed: a record more, with a lower version, which no longer holds. */
final class Offers {

    private static final double CHANGED = .1;

    private final RecordFile file;
    private long count;

    Offers(RecordFile file) {
        this.file = file;
    }

    void write(SimulatedCandidacy candidacy, Application application, Dice dice) {
        boolean hired = candidacy.decision() == Decision.HIRE;
        LocalDate day = candidacy.decidedOn();
        if (day == null || !hired && candidacy.decision() != Decision.OFFER_DECLINED) {
            return;
        }
        LocalDate starts = candidacy.employment() == null ? null : candidacy.employment().startedOn();
        boolean changed = dice.chance(CHANGED);
        if (changed) {
            file.add(offer(application, 1, day, null, starts == null ? null : starts.minusDays(7), "deprecated"));
        }
        file.add(offer(application, changed ? 2 : 1, day, Applications.decidedAt(day), starts, hired ? "accepted" : "rejected"));
    }

    private Offer offer(Application application, int version, LocalDate day, @Nullable Instant resolvedAt,
            @Nullable LocalDate starts, String status) {
        Instant createdAt = Applications.at(day, 7 + version);
        return new Offer(Numbers.OFFERS + ++count, version, application.id(), application.jobs().getFirst().id(),
                application.candidateId(), null, createdAt, resolvedAt == null ? createdAt : resolvedAt, day, resolvedAt,
                starts, status, Map.of());
    }
}
