package io.plumbline.analytics.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomePolicyJsonTest {

    private static final String STRICT = "{\"name\":\"strict\",\"version\":2,\"horizonMonths\":6,\"goodFrom\":3.5,\"dismissalIsBad\":false}";

    @Test
    void reads_a_policy() {
        assertThat(OutcomePolicyJson.read(STRICT)).isEqualTo(new OutcomePolicy("strict", 2, 6, 3.5, false));
    }

    @ParameterizedTest
    @CsvSource({"goodFrom,bar", "version\":2,version\":0", "3.5,6", "3.5,null", "horizonMonths\":6,horizonMonths\":0", "strict\",\""})
    void refuses_what_is_missing_unknown_or_out_of_range(String part, String instead) {
        assertThatIllegalArgumentException().isThrownBy(() -> OutcomePolicyJson.read(STRICT.replace(part, instead)))
                .withMessageMatching("(?s).{10,}");
    }
}
