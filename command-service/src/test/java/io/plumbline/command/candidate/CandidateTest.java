package io.plumbline.command.candidate;

import static io.plumbline.command.RefusalCode.ALREADY_MERGED;
import static io.plumbline.command.RefusalCode.CANDIDATE_ALREADY_REGISTERED;
import static io.plumbline.command.RefusalCode.FORGOTTEN;
import static io.plumbline.command.RefusalCode.MERGED_INTO_ITSELF;
import static io.plumbline.command.RefusalCode.UNKNOWN_CANDIDATE;

import io.plumbline.command.CommandId;
import io.plumbline.command.Recorded;
import io.plumbline.command.Refused;
import io.plumbline.command.candidate.CandidateCommand.ForgetCandidate;
import io.plumbline.command.candidate.CandidateCommand.MergeCandidate;
import io.plumbline.command.candidate.CandidateCommand.RegisterCandidate;
import io.plumbline.events.CandidateEvent.CandidateForgotten;
import io.plumbline.events.CandidateEvent.CandidateMerged;
import io.plumbline.events.CandidateEvent.CandidateRegistered;
import io.plumbline.events.CandidateId;
import io.plumbline.events.Sealed;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CandidateTest {
    private static final CandidateId ID = new CandidateId("42");
    private static final CandidateId OTHER = new CandidateId("43");
    private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
    private static final Sealed NAME = new Sealed("c2VhbGVk", List.of("candidate/42"));

    private static final CandidateRegistered REGISTERED = new CandidateRegistered(ID, NAME, null, T);
    private static final CandidateForgotten FORGOT = new CandidateForgotten(ID, T);

    private final AggregateTestFixture<Candidate> fixture = new AggregateTestFixture<>(Candidate.class);

    @Test
    void registersOnce() {
        fixture.givenNoPriorActivity()
                .when(register())
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(new Recorded("candidate/42", 0));
        fixture.given(REGISTERED).when(register()).expectException(Refused.with(CANDIDATE_ALREADY_REGISTERED));
    }

    @Test
    void mergesOnceAndIntoSomebodyElse() {
        var merged = new CandidateMerged(ID, OTHER, T);
        fixture.given(REGISTERED).when(merge(OTHER)).expectEvents(merged);
        fixture.given(REGISTERED, merged).when(merge(OTHER)).expectException(Refused.with(ALREADY_MERGED));
        fixture.given(REGISTERED).when(merge(ID)).expectException(Refused.with(MERGED_INTO_ITSELF));
        fixture.givenNoPriorActivity().when(merge(OTHER)).expectException(Refused.with(UNKNOWN_CANDIDATE));
    }

    @Test
    void forgetsAlsoWhomItNeverSaw() {
        fixture.given(REGISTERED).when(forget()).expectEvents(FORGOT);
        fixture.givenNoPriorActivity().when(forget()).expectEvents(FORGOT);
    }

    @Test
    void forgettingAgainChangesNothing() {
        fixture.given(REGISTERED, FORGOT)
                .when(forget())
                .expectNoEvents()
                .expectResultMessagePayload(new Recorded("candidate/42", 1));
    }

    @Test
    void nothingIsRecordedOfSomebodyForgotten() {
        fixture.given(FORGOT).when(register()).expectException(Refused.with(FORGOTTEN));
        fixture.given(REGISTERED, FORGOT).when(merge(OTHER)).expectException(Refused.with(FORGOTTEN));
    }

    @Test
    void answersTheSameCommandAgain() {
        var register = register();
        fixture.givenCommands(register)
                .when(register)
                .expectNoEvents()
                .expectResultMessagePayload(new Recorded("candidate/42", 0));
    }

    private static RegisterCandidate register() {
        return new RegisterCandidate(CommandId.random(), ID, NAME, null, T);
    }

    private static MergeCandidate merge(CandidateId into) {
        return new MergeCandidate(CommandId.random(), ID, into, T);
    }

    private static ForgetCandidate forget() {
        return new ForgetCandidate(CommandId.random(), ID, T);
    }
}
