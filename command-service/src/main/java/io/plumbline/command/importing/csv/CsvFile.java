package io.plumbline.command.importing.csv;

import io.plumbline.events.Word;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a hiring history and their columns. Further columns are ignored. */
enum CsvFile implements Word {
    CANDIDACIES(
            "candidacy",
            null,
            List.of("candidacy", "candidate", "role_family", "level", "team", "opened_on", "decision", "decided_on"),
            List.of("group")),
    SCORECARDS(
            "candidacy",
            "interview",
            List.of(
                    "interview",
                    "candidacy",
                    "interviewer",
                    "participation",
                    "submitted_at",
                    "recommendation",
                    "success_probability"),
            List.of("amended_at", "others_visible")),
    RATINGS(null, "interview", List.of("interview", "interviewer", "competency", "rating"), List.of()),
    REVIEWS(
            "candidacy",
            null,
            List.of("candidacy", "checkpoint", "reviewed_on", "rating", "would_hire_again"),
            List.of()),
    DEPARTURES(
            "candidacy", null, List.of("candidacy", "started_on", "departed_on", "kind", "regretted"), List.of()),
    INTERVIEWERS(null, null, List.of("interviewer", "name", "email"), List.of()),
    CANDIDATES(null, null, List.of("candidate", "name", "email"), List.of());

    private final @Nullable String candidacyColumn;
    private final @Nullable String interviewColumn;
    private final List<String> required;
    private final List<String> columns;

    CsvFile(
            @Nullable String candidacyColumn,
            @Nullable String interviewColumn,
            List<String> required,
            List<String> optional) {
        this.candidacyColumn = candidacyColumn;
        this.interviewColumn = interviewColumn;
        this.required = required;
        this.columns = Stream.concat(required.stream(), optional.stream()).toList();
    }

    String fileName() {
        return word() + ".csv";
    }

    /** Required and optional columns, in the order in which cells are staged. */
    List<String> columns() {
        return columns;
    }

    List<String> required() {
        return required;
    }

    @Nullable String candidacyColumn() {
        return candidacyColumn;
    }

    @Nullable String interviewColumn() {
        return interviewColumn;
    }

    /** Whether its name and email are of a person, and never stored as they are. */
    boolean ofPeople() {
        return this == INTERVIEWERS || this == CANDIDATES;
    }

    static List<String> fileNames() {
        return Arrays.stream(values()).map(CsvFile::fileName).toList();
    }

    static @Nullable CsvFile called(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElse(null);
    }
}
