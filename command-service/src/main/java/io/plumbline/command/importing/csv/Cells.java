package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Row;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One staged row, read cell by cell. Blank is absent. Every reader throws {@link MalformedValueException} naming the column. */
record Cells(CsvFile file, long line, String[] cells) {
    Row row() {
        return new Row(file.fileName(), line);
    }

    @Nullable String optional(String column) {
        String cell = cells[file.columns().indexOf(column)];
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    String text(String column) {
        String cell = optional(column);
        if (cell == null) {
            throw new MalformedValueException(column, "It is empty, and every row needs it.");
        }
        return cell;
    }

    <T> T id(String column, Function<String, T> type) {
        String text = text(column);
        return named(column, text, () -> type.apply(text));
    }

    LocalDate date(String column) {
        LocalDate date = optionalDate(column);
        if (date == null) {
            throw new MalformedValueException(column, "It is empty, and a date is needed here.");
        }
        return date;
    }

    @Nullable LocalDate optionalDate(String column) {
        String text = optional(column);
        try {
            return text == null ? null : Dates.inRange(column, LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new MalformedValueException(column, "\"" + Texts.shown(text) + "\" is no date such as 2026-03-31.");
        }
    }

    Instant instant(String column) {
        Instant instant = optionalInstant(column);
        if (instant == null) {
            throw new MalformedValueException(column, "It is empty, and a date or time is needed here.");
        }
        return instant;
    }

    /** A time with its offset; without one it is taken as UTC; a date alone is its first moment. */
    @Nullable Instant optionalInstant(String column) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        try {
            String iso = text.replace(' ', 'T');
            Instant instant = iso.indexOf('T') < 0
                    ? LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            Dates.inRange(column, LocalDate.ofInstant(instant, ZoneOffset.UTC));
            return instant;
        } catch (DateTimeParseException e) {
            throw new MalformedValueException(
                    column, "\"" + Texts.shown(text) + "\" is no time such as 2026-03-31T09:30:00Z.");
        }
    }

    double number(String column) {
        Double number = optionalNumber(column);
        if (number == null) {
            throw new MalformedValueException(column, "It is empty, and a number is needed here.");
        }
        return number;
    }

    @Nullable Double optionalNumber(String column) {
        String text = optional(column);
        try {
            Double number = text == null ? null : Double.valueOf(text);
            if (number != null && !Double.isFinite(number)) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException e) {
            throw new MalformedValueException(column, "\"" + Texts.shown(text) + "\" is no number.");
        }
    }

    @Nullable Boolean optionalFlag(String column) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new MalformedValueException(
                    column, "\"" + Texts.shown(text) + "\" is neither true nor false.");
        };
    }

    <E extends Enum<E> & Word> @Nullable E optionalWord(String column, Class<E> words) {
        String text = optional(column);
        return text == null ? null : Word.parse(words, column, text);
    }

    private static <T> T named(String column, String text, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (MalformedValueException e) {
            throw new MalformedValueException(
                    column,
                    "\"" + Texts.shown(text) + "\" is no id: 1 to 100 letters, digits or . _ : @ - and no spaces.");
        }
    }
}
