package io.plumbline.query.exports;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** One JSON object a line, every column a member of it, null where there is nothing. Numbers and flags are no texts. */
final class JsonSheet implements Format.Sheet {
    private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final List<Column> columns;
    private final JsonGenerator json;

    JsonSheet(List<Column> columns, OutputStream out) {
        this.columns = columns;
        this.json = JSON.createGenerator(new ObjectWriteContext.Base() {
            @Override
            public MinimalPrettyPrinter getPrettyPrinter() {
                return new MinimalPrettyPrinter("\n");
            }
        }, out);
    }

    @Override
    public void row(@Nullable Object[] cells) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            write(columns.get(i).kind(), cells[i]);
        }
        json.writeEndObject();
    }

    private void write(Column.Kind kind, @Nullable Object cell) {
        if (cell == null) {
            json.writeNull();
            return;
        }
        switch (kind) {
            case FLAG -> json.writeBoolean((Boolean) cell);
            case COUNT, NUMBER -> json.writeNumber(cell.toString());
            case PSEUDONYM, TEXT, DATE, INSTANT -> json.writeString(cell.toString());
        }
    }

    @Override
    public void end() {
        json.writeRaw('\n');
        json.flush();
    }
}
