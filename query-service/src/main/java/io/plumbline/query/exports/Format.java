package io.plumbline.query.exports;

import io.plumbline.events.Word;
import java.io.OutputStream;
import java.util.List;

/** How an export is written. */
enum Format implements Word {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Sheet begin(List<Column> columns, OutputStream out) {
            return new CsvSheet(columns, out);
        }
    },
    JSONL("application/x-ndjson") {
        @Override
        Sheet begin(List<Column> columns, OutputStream out) {
            return new JsonSheet(columns, out);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Rows in this format, to a stream that is not closed with them. */
    abstract Sheet begin(List<Column> columns, OutputStream out);

    /** Rows being written. */
    interface Sheet extends Rows {
        /** Everything is handed on. */
        void end();
    }
}
