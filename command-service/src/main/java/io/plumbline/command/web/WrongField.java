package io.plumbline.command.web;

import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what a field must be, in words for whoever filled it in. Nothing of Jackson's own text, which names classes. */
final class WrongField {
    private WrongField() {}

    static String message(DatabindException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedValueException malformed) {
                return malformed.getMessage();
            }
        }
        return switch (failure) {
            case UnrecognizedPropertyException _ -> "is not a field here";
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "cannot be read";
        }
        if (type.isEnum()) {
            return "must be one of: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(each -> each instanceof Word word ? word.word() : each.toString())
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "must be a time such as 2026-03-02T09:00:00Z";
        }
        if (type == LocalDate.class) {
            return "must be a date such as 2026-03-02";
        }
        if (type == Boolean.class) {
            return "must be true or false";
        }
        if (type == Integer.class || type == Long.class) {
            return "must be a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "must be a number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return type == String.class ? "must be a text" : "must be " + (type.getRecordComponents() != null && type.getRecordComponents().length > 1 ? "an object" : "a text");
    }
}
