package io.plumbline.command.importing.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a file's lines each column stands. */
final class Header {
    private final int width;
    private final int[] places;

    private Header(int width, int[] places) {
        this.width = width;
        this.places = places;
    }

    /** @throws CsvRefused when a required column is absent or one is there twice */
    static Header of(CsvFile file, List<String> fields) {
        Map<String, Integer> found = new HashMap<>();
        for (int place = 0; place < fields.size(); place++) {
            String name = fields.get(place).strip();
            if (file.columns().contains(name) && found.put(name, place) != null) {
                throw new CsvRefused("DUPLICATE_COLUMN", file.fileName(), 1, name,
                        "The column \"" + name + "\" is there twice. Keep one.");
            }
        }
        for (String name : file.required()) {
            if (!found.containsKey(name)) {
                throw new CsvRefused("MISSING_COLUMN", file.fileName(), 1, name,
                        "The column \"" + name + "\" is absent. The header needs: "
                                + String.join(",", file.required()) + ".");
            }
        }
        return new Header(fields.size(), file.columns().stream()
                .mapToInt(name -> found.getOrDefault(name, -1))
                .toArray());
    }

    int width() {
        return width;
    }

    /** The cells of one line in the order of {@link CsvFile#columns}; null where the file lacks an optional one. */
    @Nullable String[] pick(List<String> fields) {
        return Arrays.stream(places)
                .mapToObj(place -> place < 0 ? null : fields.get(place))
                .toArray(String[]::new);
    }
}
