package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Settlement;
import io.plumbline.command.importing.Story;
import io.plumbline.command.importing.Tale;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.CandidateWithdrew;
import io.plumbline.events.CandidacyEvent.DecisionMade;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.MalformedValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the records about one application into the claims they make. */
final class ApplicationTale implements Tale {
    private final Dossier dossier;
    private final Telling with;

    ApplicationTale(Dossier dossier, Telling with) {
        this.dossier = dossier;
        this.with = with;
    }

    @Override
    public List<Claim> tell(Story story, Settlement settlement) {
        List<Claim> claims = new ArrayList<>(new Pages(story, settlement).claims());
        claims.sort(Claim.STORY);
        return claims;
    }

    /** One telling. */
    private final class Pages {
        private final Story story;
        private final Settlement settlement;
        private final List<Claim> claims = new ArrayList<>();

        Pages(Story story, Settlement settlement) {
            this.story = story;
            this.settlement = settlement;
        }

        List<Claim> claims() {
            List<Staged> applications = dossier.distinct(Resource.APPLICATIONS, "last_activity_at", settlement);
            if (applications.isEmpty()) {
                withoutApplication();
                return claims;
            }
            Staged record = applications.getFirst();
            Application application = Reading.of(record, settlement, () -> Application.read(record));
            if (application == null) {
                refuseOthers(Fault.dependsOn(record.row()));
            } else if (isNoCandidacy(application)) {
                leaveOut(application);
            } else {
                Claim opening = Reading.of(record, settlement, () -> opening(application));
                if (opening == null) {
                    refuseOthers(Fault.dependsOn(record.row()));
                } else {
                    all(application, record, opening);
                }
            }
            return claims;
        }

        /** An export of what changed since the last one need not have the application again. */
        private void withoutApplication() {
            CandidacyOpened opened = story.opened();
            if (opened == null) {
                Fault unknown = new Fault("UNKNOWN_APPLICATION", "application_id", "No application \"" + Fields.shown(dossier.application())
                        + "\" is in applications.json or known from before. Import it, and retry.");
                dossier.rows().forEach(row -> settlement.quarantine(row, unknown));
                return;
            }
            claims.addAll(interviews(opened, null, opened.candidate(), null));
            Offers offers = Offers.read(dossier.distinct(Resource.OFFERS, "updated_at", settlement), settlement);
            if (offers.current() != null) {
                settlement.leaveOut(List.of(offers.current().row()), "OFFER_WITHOUT_APPLICATION",
                        "Offers are left out whose application is not in the same export: its status says what became of them.");
            }
            outcomes(opened.candidacy(), null, null);
        }

        private void all(Application application, Staged record, Claim opening) {
            claims.add(opening);
            CandidacyOpened opened = (CandidacyOpened) opening.event();
            Offers offers = Offers.read(dossier.distinct(Resource.OFFERS, "updated_at", settlement), settlement);
            Ending ending = new Ending(opened.candidacy(), application, offers, opening, story, settlement);
            List<Claim> ended = Reading.of(record, settlement, ending::claims);
            if (ended == null) {
                claims.clear();
                refuseOthers(Fault.dependsOn(record.row()));
                return;
            }
            claims.addAll(ended);
            claims.addAll(interviews(opened, opening, application.candidate(), application.job() == null ? null : application.job().name()));
            Claim decided = ended.stream().filter(each -> each.event() instanceof DecisionMade).findFirst().orElse(opening);
            boolean works = application.status() == Application.Status.HIRED
                    && offers.current() != null && offers.current().status() == Offer.Status.ACCEPTED;
            outcomes(opened.candidacy(), decided, works ? offers.current() : null);
        }

        private boolean isNoCandidacy(Application application) {
            boolean scored = !dossier.all(Resource.SCORECARDS).isEmpty();
            return application.jobs() == 0 || application.status() == Application.Status.CONVERTED || (application.prospect() && !scored);
        }

        private void leaveOut(Application application) {
            settlement.leaveOut(List.of(application.row()), "PROSPECT",
                    "Prospects are left out: people considered for a job or none, who have not applied and were not interviewed.");
            refuseOthers(new Fault("PROSPECT_WITHOUT_JOB", "application_id",
                    "It belongs to a prospect of no job (" + application.row() + "), and a candidacy is for a job."));
        }

        private Claim opening(Application application) {
            CandidacyId candidacy = new CandidacyId(application.id());
            CandidacyOpened recorded = story.opened();
            if (recorded != null) {
                with.becameOne(recorded.candidate(), application.candidate());
                keepRecorded(recorded, application);
                return Claim.of(recorded, List.of(application.row()), null);
            }
            Job job = with.job(application);
            Labelled labels = Labelled.by(with.mapping(), job);
            if (application.jobs() > 1) {
                settlement.note("SEVERAL_JOBS", "Prospects considered for several jobs are taken for the first of them.", 1);
            }
            return Claim.of(
                    new CandidacyOpened(candidacy, application.candidate(), labels.roleFamily().value(), labels.level().value(),
                            labels.team().value(), Objects.requireNonNull(application.job()).id(), null, openedAt(application)),
                    List.of(application.row()),
                    null);
        }

        /** Labels are not rewritten under decisions that were made by them; undo the import and import again for that. */
        private void keepRecorded(CandidacyOpened recorded, Application application) {
            Labelled now;
            try {
                now = Labelled.by(with.mapping(), with.job(application));
            } catch (MalformedValueException unmapped) {
                return;
            }
            if (!recorded.roleFamily().equals(now.roleFamily().value())
                    || !recorded.level().equals(now.level().value())
                    || !recorded.team().equals(now.team().value())) {
                settlement.note("RECORDED_LABELS_STAND",
                        "Candidacies keep the role family, level and team that they were recorded with, though the mapping or their job says otherwise now.", 1);
            }
        }

        private Instant openedAt(Application application) {
            if (application.appliedAt() != null) {
                return application.appliedAt();
            }
            Instant first = Stream.concat(
                            Stream.of(application.rejectedAt(), application.lastActivityAt()).filter(Objects::nonNull),
                            dossier.records().stream().flatMap(each -> Stream.of("created_at", "interviewed_at", "start", "submitted_at")
                                    .map(field -> time(each, field)).filter(Objects::nonNull)))
                    .min(Instant::compareTo)
                    .orElseThrow(() -> new MalformedValueException("applied_at", "It is empty, and no record of the application has a time."));
            settlement.note("OPENED_BY_FIRST_RECORD", "Applications without applied_at are taken as opened at their earliest record.", 1);
            return first;
        }

        private @Nullable Instant time(Staged record, String field) {
            try {
                return record.fields().instant(field);
            } catch (MalformedValueException e) {
                return null;
            }
        }

        private List<Claim> interviews(
                CandidacyOpened opened, @Nullable Claim opening, CandidateId candidate, @Nullable String jobName) {
            return new InterviewClaims(dossier, with, story, settlement, opened, opening, jobName, endedAt()).claims(candidate);
        }

        private void outcomes(CandidacyId candidacy, @Nullable Claim decided, @Nullable Offer accepted) {
            claims.addAll(new WorkOutcomes(candidacy, decided, accepted, with.today(), settlement).claims(dossier));
        }

        /** The day on which the candidacy was decided or withdrawn, by this export or by the record. */
        private @Nullable Instant endedAt() {
            return Stream.concat(claims.stream().map(Claim::event), story.standing().stream())
                    .filter(event -> event instanceof DecisionMade || event instanceof CandidateWithdrew)
                    .map(event -> event.occurredAt().truncatedTo(ChronoUnit.DAYS))
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        private void refuseOthers(Fault fault) {
            dossier.records().stream()
                    .filter(each -> each.resource() != Resource.APPLICATIONS)
                    .forEach(each -> settlement.quarantine(each.row(), fault));
        }
    }
}
