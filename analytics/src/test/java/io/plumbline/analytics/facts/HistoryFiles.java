package io.plumbline.analytics.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files of a small history in a directory; tests replace the file they are about. */
public final class HistoryFiles {

    public static final String CANDIDACIES = "candidacy,candidate,role_family,level,team,opened_on,decision,decided_on\n";
    public static final String SCORECARDS = "interview,candidacy,interviewer,participation,submitted_at,recommendation,success_probability\n";
    public static final String RATINGS = "interview,interviewer,competency,rating\n";
    public static final String REVIEWS = "candidacy,checkpoint,reviewed_on,rating,would_hire_again\n";
    public static final String DEPARTURES = "candidacy,started_on,departed_on,kind,regretted\n";

    private final Path directory;

    /** One candidacy, hired, with one scorecard of two ratings. */
    public HistoryFiles(Path directory) {
        this.directory = directory;
        with("candidacies.csv", CANDIDACIES + "a,ada,ml,senior,search,2024-01-02,hire,2024-02-01\n");
        with("scorecards.csv", SCORECARDS + "v,a,ines,lead,2024-01-20T10:00:00Z,yes,0.7\n");
        with("ratings.csv", RATINGS + "v,ines,design,4\nv,ines,evaluation,3\n");
    }

    public HistoryFiles with(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public Path directory() {
        return directory;
    }
}
