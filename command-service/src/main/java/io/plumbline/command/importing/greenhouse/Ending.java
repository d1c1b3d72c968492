package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.Settlement;
import io.plumbline.command.importing.Story;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyEvent.DecisionReversed;
import io.plumbline.events.CandidacyEvent.OfferAccepted;
import io.plumbline.events.CandidacyEvent.OfferDeclined;
import io.plumbline.events.CandidacyEvent.OfferExtended;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an application ended, from its status and its offer. What is recorded otherwise by now was reversed in between:
 * an application can be unrejected, and a hire can be taken back.
 */
final class Ending {
    private static final int REVERSAL_COMES_FIRST = 6;

    private final CandidacyId candidacy;
    private final Application application;
    private final Offers offers;
    private final Claim opening;
    private final Story story;
    private final Settlement settlement;
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable Instant notBefore;

    Ending(CandidacyId candidacy, Application application, Offers offers, Claim opening, Story story, Settlement settlement) {
        this.candidacy = candidacy;
        this.application = application;
        this.offers = offers;
        this.opening = opening;
        this.story = story;
        this.settlement = settlement;
    }

    /** @throws MalformedValueException naming the application's field that contradicts the others */
    List<Claim> claims() {
        Offer offer = offers.current();
        switch (application.status()) {
            case HIRED -> hired(offer);
            case REJECTED -> rejected(offer);
            case ACTIVE, CONVERTED -> inFlight(offer);
        }
        return claims;
    }

    private void hired(@Nullable Offer offer) {
        if (offer != null && offer.status() == Offer.Status.REJECTED) {
            settlement.quarantine(offer.row(), new Fault("CONTRADICTS_APPLICATION", "status",
                    "The offer was rejected, and " + application.row() + " says hired. Correct one of them."));
            offer = null;
        }
        Instant hiredAt = offer != null && offers.firstMadeAt() != null ? offers.firstMadeAt() : application.lastActivityAt();
        if (offer == null || offers.firstMadeAt() == null) {
            settlement.note("HIRED_WITHOUT_OFFER", "Hires without an offer are taken as decided at their last activity.", 1);
        }
        Claim decided = decide(DecisionOutcome.HIRE, required("last_activity_at", hiredAt));
        if (offer != null) {
            Claim extended = extend(offer, decided);
            if (offer.status() == Offer.Status.ACCEPTED) {
                accept(offer, extended);
            }
        }
    }

    private void rejected(@Nullable Offer offer) {
        Instant at = application.rejectedAt();
        if (at == null) {
            settlement.note("REJECTED_WITHOUT_TIME", "Rejections without a time are taken as made at their last activity.", 1);
            at = required("rejected_at", application.lastActivityAt());
        }
        boolean declined = offer != null && (offer.status() == Offer.Status.REJECTED
                || (offer.status() == Offer.Status.UNRESOLVED && offer.sentAt() != null && application.rejectedUs()));
        if (offer != null && declined) {
            Claim extended = extend(offer, decide(DecisionOutcome.HIRE, madeAt(offer, at)));
            add(new OfferDeclined(candidacy, later(offer.resolvedAt() != null ? offer.resolvedAt() : at, extended)), rows(offer), extended);
        } else if (offer != null && offer.status() == Offer.Status.ACCEPTED && application.rejectedUs()) {
            Claim accepted = accept(offer, extend(offer, decide(DecisionOutcome.HIRE, madeAt(offer, at))));
            add(new CandidateWithdrew(candidacy, later(at, accepted)), rows(null), accepted);
        } else if (application.rejectedUs()) {
            leaveOut(offer);
            reverseUnless(null, at);
            add(new CandidateWithdrew(candidacy, floored(at)), rows(null), opening);
        } else {
            leaveOut(offer);
            if (application.rejectedBy() == null) {
                settlement.note("REJECTED_WITHOUT_REASON", "Rejections whose reason has no type are taken as ours.", 1);
            }
            decide(DecisionOutcome.REJECT, at);
        }
    }

    private void inFlight(@Nullable Offer offer) {
        if (offer == null) {
            reverseUnless(null, application.lastActivityAt());
            return;
        }
        if (offer.sentAt() == null && offer.status() == Offer.Status.UNRESOLVED) {
            settlement.leaveOut(List.of(offer.row()), "OFFER_NOT_SENT", "Offers that were not sent yet are left out: nothing is decided.");
            reverseUnless(null, application.lastActivityAt());
            return;
        }
        Claim extended = extend(offer, decide(DecisionOutcome.HIRE, madeAt(offer, offer.sentAt())));
        switch (offer.status()) {
            case ACCEPTED -> accept(offer, extended);
            case REJECTED -> add(new OfferDeclined(candidacy, later(offer.resolvedAt(), extended)), rows(offer), extended);
            case UNRESOLVED, DEPRECATED -> {
                // Nothing more is known.
            }
        }
    }

    private void leaveOut(@Nullable Offer offer) {
        if (offer != null) {
            settlement.leaveOut(List.of(offer.row()), "OFFER_WITHOUT_HIRE",
                    "Offers of applications that were rejected in the end are left out: the rejection counts.");
        }
    }

    private Claim decide(DecisionOutcome outcome, Instant at) {
        reverseUnless(outcome, at);
        return add(new DecisionMade(candidacy, outcome, null, floored(at)), rows(null), claims.isEmpty() ? opening : claims.getLast());
    }

    private Claim extend(Offer offer, Claim decided) {
        return add(new OfferExtended(candidacy, later(offer.sentAt() != null ? offer.sentAt() : offer.createdAt(), decided)), rows(offer), decided);
    }

    private Claim accept(Offer offer, Claim extended) {
        return add(new OfferAccepted(candidacy, later(offer.resolvedAt(), extended)), rows(offer), extended);
    }

    /** A recorded decision that no longer stands was reversed, at the latest when the new one was made. */
    private void reverseUnless(@Nullable DecisionOutcome outcome, @Nullable Instant at) {
        DecisionMade recorded = story.standing().stream()
                .filter(DecisionMade.class::isInstance).map(DecisionMade.class::cast).reduce((_, last) -> last).orElse(null);
        if (recorded == null || recorded.decision() == outcome) {
            return;
        }
        Instant latest = story.standing().stream().map(CandidacyEvent::occurredAt).max(Instant::compareTo).orElseThrow();
        notBefore = at == null || at.isBefore(latest) ? latest : at;
        claims.add(new Claim(new DecisionReversed(candidacy, "changed_in_source", notBefore), rows(null), opening, REVERSAL_COMES_FIRST));
    }

    private Claim add(CandidacyEvent event, List<Row> rows, Claim restsOn) {
        Claim claim = Claim.of(event, rows, restsOn);
        claims.add(claim);
        return claim;
    }

    private List<Row> rows(@Nullable Offer offer) {
        return List.of(offer == null ? application.row() : offer.row());
    }

    private Instant madeAt(Offer offer, @Nullable Instant otherwise) {
        Instant made = offers.firstMadeAt() != null ? offers.firstMadeAt() : otherwise;
        return made != null ? made : required("last_activity_at", application.lastActivityAt());
    }

    /** Systems note an answer a little before the question: never before what it answers. */
    private static Instant later(@Nullable Instant at, Claim than) {
        Instant least = than.event().occurredAt();
        return at == null || at.isBefore(least) ? least : at;
    }

    private Instant floored(Instant at) {
        return notBefore != null && at.isBefore(notBefore) ? notBefore : at;
    }

    private static Instant required(String field, @Nullable Instant at) {
        if (at == null) {
            throw new MalformedValueException(field, "It is empty, and nothing else says when it ended.");
        }
        return Objects.requireNonNull(at);
    }
}
