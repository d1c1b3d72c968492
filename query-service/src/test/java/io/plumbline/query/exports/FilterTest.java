package io.plumbline.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.events.MalformedValueException;
import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private static final Map<String, String> ALL = Map.of("role-family", "AI engineer", "level", "Senior", "team", "Search",
            "rubric", "ai:engineer@work@3", "from", "2025-01-01", "to", "2025-03-31", "as-of", "2026-01-01");

    @Test
    void anAddressIsReadAndWrittenAlike() {
        Filter filter = Filter.of(ALL);

        assertThat(filter.roleFamily()).isEqualTo("AI engineer");
        assertThat(filter.rubric()).isEqualTo(new RubricVersion(new RubricId("ai:engineer@work"), 3));
        assertThat(filter.to()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(filter.parameters()).isEqualTo(ALL);
        assertThat(Filter.of(filter.parameters())).isEqualTo(filter);
        assertThat(filter.parameters().keySet()).isEqualTo(Filter.PARAMETERS);
    }

    @Test
    void whatIsEmptyOrOfOthersIsAbsent() {
        assertThat(Filter.of(Map.of("team", "", "page", "7"))).isEqualTo(Filter.NONE);
        assertThat(Filter.NONE.parameters()).isEmpty();
        assertThat(Filter.NONE.everybody()).isTrue();
        assertThat(Filter.of(Map.of("as-of", "2026-01-01")).everybody()).isTrue();
        assertThat(Filter.of(Map.of("team", "Search")).everybody()).isFalse();
    }

    @Test
    void valuesAreBoundAndNeverPartOfTheSql() {
        Condition condition = Filter.of(ALL).onCandidacy("c");

        assertThat(condition.sql()).startsWith("true and c.role_family = ?").doesNotContain("Search");
        assertThat(condition.values()).containsExactly("AI engineer", "Senior", "Search", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({"from, 31.12.2025", "to, 2025-02-30", "as-of, today", "rubric, ai", "rubric, ai@0", "rubric, @1", "rubric, a b@1"})
    void whatCannotBeReadIsNamed(String parameter, String value) {
        assertThatThrownBy(() -> Filter.of(Map.of(parameter, value))).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> Filter.of(Map.of("from", "2025-02-01", "to", "2025-01-31")))
                .isInstanceOfSatisfying(MalformedValueException.class, e -> assertThat(e.field()).isEqualTo("to"));
    }
}
