package io.plumbline.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    @Test
    void theAddressGivesBackTheSlice() {
        Slice slice = new Slice(Dimension.RUBRIC_VERSION, "ai:core v3");

        assertThat(slice.text()).isEqualTo("rubric-version:ai:core v3");
        assertThat(Slice.parse(slice.text())).contains(slice);
        assertThat(Slice.parse("")).contains(Slice.EVERYTHING);
        assertThat(Slice.parse(null)).contains(Slice.EVERYTHING);
        assertThat(Slice.EVERYTHING.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "team:", "planet:mars", "everything:x", "role-family:a\0b"})
    void whatNamesNoSliceIsNone(String text) {
        assertThat(Slice.parse(text)).isEmpty();
    }
}
