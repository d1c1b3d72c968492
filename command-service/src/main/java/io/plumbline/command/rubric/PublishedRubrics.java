package io.plumbline.command.rubric;

import io.plumbline.command.Refusal;
import io.plumbline.command.RefusalCode;
import io.plumbline.events.RubricEvent;
import io.plumbline.events.RubricEvent.RubricPublished;
import io.plumbline.events.RubricEvent.RubricRetired;
import io.plumbline.events.RubricVersion;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published versions, read from the rubric's own stream: the one place that cannot lag behind. One query each. */
@Component
public class PublishedRubrics {
    private final EventStore events;

    PublishedRubrics(EventStore events) {
        this.events = events;
    }

    /** @throws Refusal with {@code UNKNOWN_RUBRIC} when there is no such version */
    public PublishedRubric find(RubricVersion version) {
        RubricPublished published = null;
        @Nullable Instant retiredAt = null;
        var stream = events.readEvents(version.rubric().toString());
        while (stream.hasNext()) {
            switch ((RubricEvent) stream.next().getPayload()) {
                case RubricPublished it when it.version() == version.version() -> published = it;
                case RubricRetired it when it.version() == version.version() -> retiredAt = it.occurredAt();
                case RubricPublished _, RubricRetired _ -> {}
            }
        }
        if (published == null) {
            throw new Refusal(
                    RefusalCode.UNKNOWN_RUBRIC, version.rubric() + " has no published version " + version.version());
        }
        return new PublishedRubric(published, retiredAt);
    }
}
