package io.plumbline.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.StringColumn;

class CodesTest {

    /** Tablesaw stores few, many and very many different words in three different ways. */
    @ParameterizedTest
    @CsvSource({"1000,7", "1000,300", "60000,40000", "400000,400000"})
    void the_same_word_has_the_same_code_however_tablesaw_stores_it(int rows, int words) {
        StringColumn column = StringColumn.create("id");
        IntStream.range(0, rows).forEach(row -> column.append("w" + row % words));

        Codes codes = new Codes();
        int[] added = codes.add(column);
        int[] found = codes.find(column);

        assertThat(codes.size()).isEqualTo(words);
        assertThat(found).isEqualTo(added);
        for (int row = 0; row < rows; row++) {
            assertThat(codes.name(added[row])).isEqualTo("w" + row % words);
        }
    }

    @ParameterizedTest
    @CsvSource({"a,0", "c,-1"})
    void a_word_not_added_has_no_code(String word, int code) {
        Codes codes = new Codes();
        codes.add(StringColumn.create("id", "a", "b"));

        assertThat(codes.find(StringColumn.create("id", word))).containsExactly(code);
    }
}
