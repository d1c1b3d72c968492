package io.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.candidate.CandidateCommand.ForgetCandidate;
import io.plumbline.events.CandidateId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final Command COMMAND =
            new ForgetCandidate(CommandId.random(), new CandidateId("1"), Instant.parse("2026-03-02T09:00:00Z"));

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void decidesAgainWhenOthersWereFaster() {
        var answer = new Recorded("candidate/1", 3);

        assertThat(commands(3, answer).send(COMMAND)).isEqualTo(answer);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void givesUpInTheEndAndSaysSo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands(Integer.MAX_VALUE, "never").send(COMMAND))
                .extracting(Refusal::code)
                .isEqualTo(RefusalCode.CONCURRENT_CHANGE);
        assertThat(attempts).hasValue(6);
    }

    @Test
    void anInterruptIsNoRace() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> commands(Integer.MAX_VALUE, "never").send(COMMAND))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    private Commands commands(int races, Object answer) {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(ForgetCandidate.class.getName(), message -> {
            if (attempts.incrementAndGet() <= races) {
                throw new ConcurrencyException("somebody was faster");
            }
            return answer;
        });
        return new Commands(DefaultCommandGateway.builder().commandBus(bus).build());
    }
}
