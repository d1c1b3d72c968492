package io.plumbline.query.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody typed; and, when it is whole, the command it comes to. */
record OutcomeForm(String candidacy, String checkpoint, String reviewedOn, String rating, String again) {
    static final OutcomeForm EMPTY = new OutcomeForm("", "12", "", "", "");

    /** By field, in words; empty when all can be sent. */
    Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!candidacy.strip().matches("[A-Za-z0-9._:@-]{1,100}")) {
            wrong.put("candidacy", "Give the candidacy’s id as the source names it: letters, digits and . _ : @ - only.");
        }
        if (!checkpoint.matches("3|6|12")) {
            wrong.put("checkpoint", "Choose 3, 6 or 12 months.");
        }
        if (day().isEmpty()) {
            wrong.put("reviewedOn", "Give the day of the review as year, month and day: 2026-03-31.");
        }
        if (!rating.isBlank() && number().isEmpty()) {
            wrong.put("rating", "A rating lies between 1 and 5, such as 3.5.");
        }
        if (rating.isBlank() && again.isBlank()) {
            wrong.put("rating", "Give a rating, or say whether this person would be hired again, or both.");
        }
        return wrong;
    }

    Map<String, Object> command() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("checkpoint", Integer.valueOf(checkpoint));
        body.put("reviewedOn", day().orElseThrow().toString());
        number().ifPresent(value -> body.put("rating", value));
        if (!again.isBlank()) {
            body.put("wouldHireAgain", again.equals("yes"));
        }
        return body;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(reviewedOn.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Double> number() {
        if (!rating.strip().matches("[1-5]([.,]\\d{1,2})?")) {
            return Optional.empty();
        }
        double value = Double.parseDouble(rating.strip().replace(',', '.'));
        return value <= 5 ? Optional.of(value) : Optional.empty();
    }
}
