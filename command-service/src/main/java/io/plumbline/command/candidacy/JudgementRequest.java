package io.plumbline.command.candidacy;

import io.plumbline.command.Labels;
import io.plumbline.events.Recommendation;
import io.plumbline.events.SignalState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard says, as interviewers write it: free text still readable, questions by their key.
 *
 * @param successProbability the interviewer's own, 0 to 1
 */
record JudgementRequest(
        @Nullable List<@NotNull @Valid RatingBody> ratings,
        @Nullable List<@NotNull @Valid ObservedSignalBody> signals,
        @Nullable List<@NotNull @Valid AskedQuestionBody> questions,
        @Nullable Recommendation recommendation,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double successProbability,
        @Nullable @Size(max = LONGEST_TEXT) String note) {
    static final int LONGEST_TEXT = 20_000;

    record RatingBody(
            @NotNull String competency, @NotNull Double value, @Nullable @Size(max = LONGEST_TEXT) String evidence) {}

    record ObservedSignalBody(@NotNull String signal, @NotNull SignalState state) {}

    /**
     * @param question a key of the rubric's bank, or of one's own making
     * @param kind needed for a question that is not in the bank
     */
    record AskedQuestionBody(
            @NotNull @Pattern(regexp = Labels.KEY, message = Labels.KEY_SAYS) String question,
            @Nullable @Pattern(regexp = Labels.KEY, message = Labels.KEY_SAYS) String kind,
            @Nullable String competency) {}
}
