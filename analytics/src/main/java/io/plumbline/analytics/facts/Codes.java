package io.plumbline.analytics.facts;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/**
 * A text column as small integers. Tablesaw keeps a dictionary a column, and each of its words is looked up
 * once, however many rows there are; it gives the dictionary up where nearly every row has a word of its own.
 */
final class Codes {

    private static final int UNSEEN = -1;
    private static final int UNASKED = Integer.MIN_VALUE;

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
        if (dictionary instanceof NullDictionaryMap) {
            Arrays.setAll(keys, row -> code(column.get(row), adding));
            return keys;
        }
        Int2IntOpenHashMap known = new Int2IntOpenHashMap();
        known.defaultReturnValue(UNASKED);
        for (int row = 0; row < rows; row++) {
            int key = dictionary.getKeyAtIndex(row);
            int code = known.get(key);
            if (code == UNASKED) {
                code = code(dictionary.getValueForKey(key), adding);
                known.put(key, code);
            }
            keys[row] = code;
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
