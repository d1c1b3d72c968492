package io.plumbline.command.importing.greenhouse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Participation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fits a card that all of what it says fits. */
record Watching(
        @JsonProperty("interview") @Nullable String interview,
        @JsonProperty("interviewer") @Nullable String interviewer,
        @JsonProperty("attribute") @Nullable String attribute,
        @JsonProperty("rating") @Nullable String rating,
        @JsonProperty("question") @Nullable String question,
        @JsonProperty("answer") @Nullable String answer,
        @JsonProperty("participation") Participation participation) {
    Watching(
            @Nullable String interview,
            @Nullable String interviewer,
            @Nullable String attribute,
            @Nullable String rating,
            @Nullable String question,
            @Nullable String answer,
            @Nullable Participation participation) {
        this.interview = interview;
        this.interviewer = interviewer;
        this.attribute = attribute;
        this.rating = rating;
        this.question = question;
        this.answer = answer;
        this.participation = Objects.requireNonNullElse(participation, Participation.SHADOW);
    }

    void check() {
        if (interview == null && interviewer == null && attribute == null && question == null) {
            throw new MalformedValueException(
                    "shadows", "A rule needs an interview, an interviewer, an attribute or a question to fit.");
        }
        if ((question == null) != (answer == null)) {
            throw new MalformedValueException("shadows", "\"question\" and \"answer\" go together in a rule.");
        }
        if (rating != null && attribute == null) {
            throw new MalformedValueException("shadows", "\"rating\" needs the \"attribute\" that is rated.");
        }
    }
}
