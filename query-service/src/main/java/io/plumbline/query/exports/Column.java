package io.plumbline.query.exports;

/**
 * A column of an export.
 *
 * @param optional whether cells may be empty
 * @param meaning for the data dictionary
 */
record Column(String name, Kind kind, boolean optional, String meaning) {
    /** What its cells are. */
    enum Kind {
        /** Sixteen letters that stand for an id, by the installation's secret. */
        PSEUDONYM("pseudonym"),
        TEXT("text"),
        DATE("date, as 2026-10-31"),
        INSTANT("instant in UTC, as 2026-10-31T09:15:00Z"),
        COUNT("whole number"),
        NUMBER("number"),
        FLAG("true or false");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static Column of(String name, Kind kind, String meaning) {
        return new Column(name, kind, false, meaning);
    }

    Column orEmpty() {
        return new Column(name, kind, true, meaning);
    }
}
