package io.plumbline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"0, 0%", "0.001, under 1%", "0.2062, 21%", "0.996, over 99%", "1, 100%"})
    void percents(double share, String words) {
        assertThat(Words.percent(share)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0.00001, p < .001", "0.0123, p = .012", "0.26, p = .26", "0.999, p = 1"})
    void pValues(double p, String words) {
        assertThat(Words.p(p)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"20, 97, two in ten hires", "10, 62, one in six hires", "2, 3, two in three hires", "26, 100, one in four hires", "9, 20, five in ten hires", "1, 40, fewer than one in ten hires", "39, 40, more than nine in ten hires", "5, 5, all 5 hires"})
    void shares(long part, long whole, String words) {
        assertThat(Words.inTen(part, whole, "hires")).isEqualTo(words);
    }

    @Test
    void pointsHaveATrueMinusAndNoNegativeNought() {
        assertThat(Words.signed(-0.444)).isEqualTo("−0.44");
        assertThat(Words.signed(0.381)).isEqualTo("+0.38");
        assertThat(Words.signed(-0.001)).isEqualTo("0.00");
        assertThat(Words.count(184_220)).isEqualTo("184,220");
    }
}
