package io.plumbline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "x\n", "\u0000"})
    void anIdIsPlain(String text) {
        assertThatThrownBy(() -> new CandidateId(text)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void anIdIsNotEndless() {
        assertThat(new CandidateId("x".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new CandidateId("x".repeat(101)))
                .isInstanceOf(MalformedValueException.class)
                .hasMessageContaining("…");
    }

    @Test
    void idsOfDifferentKindsNeverShareAStream() {
        assertThat(List.of(
                        new CandidacyId("1").toString(),
                        new CandidateId("1").toString(),
                        new InterviewerId("1").toString(),
                        new RubricId("1").toString()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "5,true", "3,true", "0,false", "6,false", "2.5,false", "NaN,false"})
    void aScaleOfWholePoints(double rating, boolean holds) {
        assertThat(Scale.points(1, 5).holds(rating)).isEqualTo(holds);
    }

    @Test
    void aScaleWithoutSteps() {
        assertThat(new Scale(0, 10, false).holds(2.5)).isTrue();
        assertThatThrownBy(() -> Scale.points(5, 5)).isInstanceOf(MalformedValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,0,false", "1,20,true", "1,19,false", "3,0,true", "5,20,true", "5,0,false"})
    void evidenceIsNeededAtTheEnds(double rating, int characters, boolean accepted) {
        assertThat(new EvidenceRule(1.0, 5.0, 20).accepts(rating, characters)).isEqualTo(accepted);
    }

    @Test
    void aJudgementRatesACompetencyOnce() {
        Rating rating = new Rating("rag", 3, null, 0);

        assertThatThrownBy(() -> new Judgement(List.of(rating, rating), List.of(), List.of(), null, null, null))
                .isInstanceOfSatisfying(
                        MalformedValueException.class, e -> assertThat(e.field()).isEqualTo("ratings"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void aSuccessProbabilityIsOne(double probability) {
        assertThatThrownBy(() -> new Judgement(List.of(), List.of(), List.of(), null, probability, null))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void wordsAreParsedAsTheyAreSpelled() {
        assertThat(Word.parse(Recommendation.class, "recommendation", "strong_yes"))
                .isEqualTo(Recommendation.STRONG_YES);
        assertThatThrownBy(() -> Word.parse(Recommendation.class, "recommendation", "stong_yes"))
                .isInstanceOf(MalformedValueException.class)
                .hasMessageContaining("stong_yes")
                .hasMessageContaining("strong_no, no, yes, strong_yes, no_decision");
    }

    @Test
    void sealedTextDoesNotShowItself() {
        assertThat(new Sealed("c2VjcmV0", List.of("candidate/1")).toString()).doesNotContain("c2VjcmV0");
    }
}
