package io.plumbline.command.rubric;

import static io.plumbline.command.RefusalCode.ALREADY_RETIRED;
import static io.plumbline.command.RefusalCode.UNKNOWN_RUBRIC;
import static io.plumbline.command.RefusalCode.VERSION_NOT_NEWER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.CommandId;
import io.plumbline.command.MalformedInput;
import io.plumbline.command.MalformedInput.Wrong;
import io.plumbline.command.Recorded;
import io.plumbline.command.Refused;
import io.plumbline.command.rubric.RubricCommand.PublishRubric;
import io.plumbline.command.rubric.RubricCommand.RetireRubric;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.RubricEvent.Anchor;
import io.plumbline.events.RubricEvent.Competency;
import io.plumbline.events.RubricEvent.Question;
import io.plumbline.events.RubricEvent.RubricRetired;
import io.plumbline.events.RubricEvent.Signal;
import io.plumbline.events.Scale;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RubricTest {
    private final AggregateTestFixture<Rubric> fixture = new AggregateTestFixture<>(Rubric.class);

    @Test
    void numbersVersionsFromOne() {
        fixture.givenNoPriorActivity()
                .when(Rubrics.publish(null))
                .expectEvents(Rubrics.published(1))
                .expectResultMessagePayload(new Recorded("rubric/ai-engineer:senior", 0));
    }

    @Test
    void publishesTheNextVersion() {
        fixture.given(Rubrics.published(1)).when(Rubrics.publish(null)).expectEvents(Rubrics.published(2));
    }

    @Test
    void keepsTheSourcesOwnNumbers() {
        fixture.given(Rubrics.published(1)).when(Rubrics.publish(7)).expectEvents(Rubrics.published(7));
    }

    @Test
    void neverChangesAPublishedVersion() {
        fixture.given(Rubrics.published(1), Rubrics.published(3))
                .when(Rubrics.publish(3))
                .expectException(Refused.with(VERSION_NOT_NEWER));
        fixture.given(Rubrics.published(1), Rubrics.published(3))
                .when(Rubrics.publish(2))
                .expectException(Refused.with(VERSION_NOT_NEWER));
    }

    @Test
    void retiresAVersionOnce() {
        var retire = new RetireRubric(CommandId.random(), Rubrics.ID, 1, Rubrics.T);
        var retired = new RubricRetired(Rubrics.ID, 1, Rubrics.T);
        fixture.given(Rubrics.published(1)).when(retire).expectEvents(retired);
        fixture.given(Rubrics.published(1), retired).when(retire).expectException(Refused.with(ALREADY_RETIRED));
    }

    @Test
    void retiresOnlyWhatWasPublished() {
        var retire = new RetireRubric(CommandId.random(), Rubrics.ID, 2, Rubrics.T);
        fixture.given(Rubrics.published(1)).when(retire).expectException(Refused.with(UNKNOWN_RUBRIC));
        fixture.givenNoPriorActivity().when(retire).expectException(Refused.with(UNKNOWN_RUBRIC));
    }

    @Test
    void answersTheSameCommandAgainWithoutPublishingTwice() {
        var publish = Rubrics.publish(new CommandId("once"), null);
        fixture.givenCommands(publish)
                .when(publish)
                .expectNoEvents()
                .expectResultMessagePayload(new Recorded("rubric/ai-engineer:senior", 0));
    }

    @Test
    void namesEverythingThatIsWrongWithADocument() {
        assertThatThrownBy(() -> new PublishRubric(
                        CommandId.random(),
                        Rubrics.ID,
                        0,
                        " ",
                        "AI engineer",
                        "senior",
                        Scale.points(1, 5),
                        new EvidenceRule(0.5, 9.0, 20),
                        List.of(
                                new Competency("rag", "RAG", List.of(new Anchor(6, "too high"))),
                                new Competency("rag", "again", List.of())),
                        List.of(new Signal("two words", "Two words")),
                        List.of(new Question("q1", "", "scenario", false, "unheard-of")),
                        Rubrics.T))
                .asInstanceOf(InstanceOfAssertFactories.type(MalformedInput.class))
                .extracting(MalformedInput::wrongs, InstanceOfAssertFactories.list(Wrong.class))
                .extracting(Wrong::field)
                .containsExactly(
                        "title",
                        "version",
                        "evidenceRule.atOrBelow",
                        "evidenceRule.atOrAbove",
                        "competencies[0].anchors[0].point",
                        "competencies[1].key",
                        "signals[0].key",
                        "questions[0].text",
                        "questions[0].competency");
    }
}
