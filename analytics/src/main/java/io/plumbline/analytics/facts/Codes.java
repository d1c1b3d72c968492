package io.plumbline.analytics.facts;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.DictionaryMap;

/**
 * A text column as small integers. Tablesaw keeps a dictionary a column; each of its words is looked up
 * once, however many rows there are.
 */
final class Codes {

    private static final int UNSEEN = -1;

    private final Object2IntOpenHashMap<String> codes = new Object2IntOpenHashMap<>();
    private final List<String> names = new ArrayList<>();

    Codes() {
        codes.defaultReturnValue(UNSEEN);
    }

    /** The codes of a column's rows; new words get the next code. */
    int[] add(StringColumn column) {
        return translate(column, true);
    }

    /** The codes of a column's rows, -1 for a word not added before. */
    int[] find(StringColumn column) {
        return translate(column, false);
    }

    int size() {
        return names.size();
    }

    String name(int code) {
        return names.get(code);
    }

    /** Position of each code when the names are sorted. */
    int[] ranks() {
        Integer[] order = new Integer[names.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> names.get(a).compareTo(names.get(b)));
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
    }

    private int[] translate(StringColumn column, boolean adding) {
        DictionaryMap dictionary = column.getDictionary();
        int rows = column.size();
        int[] keys = new int[rows];
        int least = 0;
        int greatest = 0;
        for (int row = 0; row < rows; row++) {
            keys[row] = dictionary.getKeyAtIndex(row);
            least = Math.min(least, keys[row]);
            greatest = Math.max(greatest, keys[row]);
        }
        int[] known = new int[greatest - least + 1];
        Arrays.fill(known, Integer.MIN_VALUE);
        for (int row = 0; row < rows; row++) {
            int slot = keys[row] - least;
            if (known[slot] == Integer.MIN_VALUE) {
                known[slot] = code(dictionary.getValueForKey(keys[row]), adding);
            }
            keys[row] = known[slot];
        }
        return keys;
    }

    private int code(String name, boolean adding) {
        int code = codes.getInt(name);
        if (code == UNSEEN && adding) {
            code = names.size();
            codes.put(name, code);
            names.add(name);
        }
        return code;
    }

    /** Equal values, equal integers: enough to find rows that share a key. */
    static int[] equality(Column<?> column) {
        return switch (column) {
            case StringColumn text -> new Codes().add(text);
            case DateColumn dates -> ints(dates.size(), dates::getIntInternal);
            case IntColumn counts -> ints(counts.size(), counts::getInt);
            default -> throw new IllegalArgumentException("no key of type " + column.type());
        };
    }

    private static int[] ints(int size, java.util.function.IntUnaryOperator value) {
        int[] values = new int[size];
        Arrays.setAll(values, value);
        return values;
    }
}
