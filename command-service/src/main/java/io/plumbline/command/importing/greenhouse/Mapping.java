package io.plumbline.command.importing.greenhouse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Recommendation;
import io.plumbline.events.Word;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says of their own words: how jobs become role families, levels and teams, who only looked on, and
 * what a misspelt value was meant to be. Everything is optional; absent, the defaults hold.
 *
 * @param shadows interviewers who watched, by the first rule that fits
 * @param debriefs interviews that nobody scores
 * @param recommendations source's word to ours, e.g. {@code stong_yes: strong_yes}
 * @param ratings source's word to Greenhouse's own
 * @param successProbability the question that asks for the chance that the hire works out
 */
record Mapping(
        @JsonProperty("role_family") LabelRule roleFamily,
        @JsonProperty("level") LabelRule level,
        @JsonProperty("team") LabelRule team,
        @JsonProperty("shadows") List<Watching> shadows,
        @JsonProperty("debriefs") List<Debrief> debriefs,
        @JsonProperty("recommendations") Map<String, String> recommendations,
        @JsonProperty("ratings") Map<String, String> ratings,
        @JsonProperty("missing_interviewer") MissingInterviewer missingInterviewer,
        @JsonProperty("edited_scorecards") EditedScorecards editedScorecards,
        @JsonProperty("success_probability") @Nullable Asked successProbability) {
    static final Mapping NONE = new Mapping(null, null, null, null, null, null, null, null, null, null);

    Mapping(
            @Nullable LabelRule roleFamily,
            @Nullable LabelRule level,
            @Nullable LabelRule team,
            @Nullable List<Watching> shadows,
            @Nullable List<Debrief> debriefs,
            @Nullable Map<String, String> recommendations,
            @Nullable Map<String, String> ratings,
            @Nullable MissingInterviewer missingInterviewer,
            @Nullable EditedScorecards editedScorecards,
            @Nullable Asked successProbability) {
        this.roleFamily = Objects.requireNonNullElse(roleFamily, LabelRule.NONE);
        this.level = Objects.requireNonNullElse(level, LabelRule.NONE);
        this.team = Objects.requireNonNullElse(team, LabelRule.NONE);
        this.shadows = shadows == null ? List.of() : List.copyOf(shadows);
        this.debriefs = debriefs == null ? List.of() : List.copyOf(debriefs);
        this.recommendations = recommendations == null ? Map.of() : Map.copyOf(recommendations);
        this.ratings = ratings == null ? Map.of() : Map.copyOf(ratings);
        this.missingInterviewer = Objects.requireNonNullElse(missingInterviewer, MissingInterviewer.QUARANTINE);
        this.editedScorecards = Objects.requireNonNullElse(editedScorecards, EditedScorecards.AMENDMENTS);
        this.successProbability = successProbability;
        this.shadows.forEach(Watching::check);
        this.debriefs.forEach(Debrief::check);
        if (successProbability != null) {
            successProbability.check();
        }
        check("recommendations", this.recommendations, Vocabulary.RECOMMENDATIONS.keySet());
        check("ratings", this.ratings, Vocabulary.RATED);
    }

    /** Whom to credit where a card names no interviewer. */
    enum MissingInterviewer implements Word {
        @JsonProperty("quarantine") QUARANTINE,
        @JsonProperty("submitted_by") SUBMITTED_BY
    }

    /** What a card that changed after it was submitted is. */
    enum EditedScorecards implements Word {
        @JsonProperty("amendments") AMENDMENTS,
        @JsonProperty("ignore") IGNORE
    }

    /** A question of scorecards, by a pattern. */
    record Asked(@JsonProperty("question") String question) {
        void check() {
            if (question == null || question.isBlank()) {
                throw new MalformedValueException("success_probability", "It needs the \"question\" that asks for it.");
            }
        }
    }

    record Debrief(@JsonProperty("interview") String interview) {
        void check() {
            if (interview == null || interview.isBlank()) {
                throw new MalformedValueException("debriefs", "A rule needs the \"interview\" that it fits.");
            }
        }
    }

    boolean isDebrief(@Nullable String interview) {
        return debriefs.stream().anyMatch(each -> Glob.fits(each.interview(), interview));
    }

    /** What a card recommends; null where it says nothing. */
    @Nullable Recommendation recommendation(String field, @Nullable String word) {
        if (word == null) {
            return null;
        }
        String meant = recommendations.getOrDefault(word, word);
        if (Vocabulary.RECOMMENDATIONS.get(meant) instanceof Recommendation known) {
            return known;
        }
        throw unknown(field, word, Vocabulary.RECOMMENDATIONS.keySet(), "recommendations");
    }

    /** The point that a rating's word is; null where nothing was rated. */
    @Nullable Integer point(String field, @Nullable String word) {
        String meant = word == null ? null : ratings.getOrDefault(word, word);
        if (meant == null || meant.equals(Vocabulary.NO_DECISION)) {
            return null;
        }
        int place = Vocabulary.RATINGS.indexOf(meant);
        if (place < 0) {
            throw unknown(field, String.valueOf(word), Vocabulary.RATED, "ratings");
        }
        return place + 1;
    }

    private static MalformedValueException unknown(String field, String word, Set<String> known, String section) {
        return new MalformedValueException(field, "\"" + Fields.shown(word) + "\" is none of: " + String.join(", ", known)
                + ". If it is a slip, say under \"" + section + "\" in the mapping what it means, and retry.");
    }

    private static void check(String section, Map<String, String> words, Set<String> known) {
        words.forEach((word, meant) -> {
            if (!known.contains(meant)) {
                throw new MalformedValueException(section, "\"" + Fields.shown(meant) + "\" is none of: " + String.join(", ", known) + ".");
            }
        });
    }
}
