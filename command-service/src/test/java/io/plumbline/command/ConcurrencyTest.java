package io.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.command.interviewer.InterviewerCommand.EnrolInterviewer;
import io.plumbline.command.interviewer.InterviewerCommand.TrainInterviewer;
import io.plumbline.events.InterviewerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances of the service on one database, and one stream that everybody wants. */
class ConcurrencyTest {
    private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");

    private static RunningCommandService one;
    private static RunningCommandService two;

    @BeforeAll
    static void start() {
        one = RunningCommandService.start();
        two = RunningCommandService.on(one.logins());
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void commandsForOneStreamAreAllGrantedOneAfterTheOther() throws Exception {
        var id = new InterviewerId("busy");
        one.bean(Commands.class).send(new EnrolInterviewer(CommandId.random(), id, null, null, T));

        List<Recorded> answers = atOnce(IntStream.range(0, 40)
                .<Callable<Recorded>>mapToObj(i -> () -> service(i)
                        .send(new TrainInterviewer(CommandId.random(), id, "training " + i, T)))
                .toList());

        assertThat(answers)
                .extracting(Recorded::sequence)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(one.bean(EventStore.class).readEvents(id.toString()).asStream()).hasSize(41);
    }

    @Test
    void oneCommandSentEverywhereAtOnceIsGrantedOnceAndAnsweredAlike() throws Exception {
        var id = new InterviewerId("doubled");
        var enrol = new EnrolInterviewer(new CommandId("enrol-doubled"), id, null, null, T);

        List<Recorded> answers = atOnce(IntStream.range(0, 16)
                .<Callable<Recorded>>mapToObj(i -> () -> service(i).send(enrol))
                .toList());

        assertThat(answers).containsOnly(new Recorded("interviewer/doubled", 0));
        assertThat(one.bean(EventStore.class).readEvents(id.toString()).asStream()).hasSize(1);
    }

    private static Commands service(int i) {
        return (i % 2 == 0 ? one : two).bean(Commands.class);
    }

    private static List<Recorded> atOnce(List<Callable<Recorded>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Recorded>();
            for (Future<Recorded> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
