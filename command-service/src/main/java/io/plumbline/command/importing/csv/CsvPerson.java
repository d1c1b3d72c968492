package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Person;
import io.plumbline.events.CandidateId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Sealed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of candidates.csv or interviewers.csv, whose name and email were sealed when it was staged. */
final class CsvPerson {
    private CsvPerson() {}

    /** @throws io.plumbline.events.MalformedValueException naming the column */
    static Person of(CsvFile file, Cells row) {
        if (file == CsvFile.CANDIDATES) {
            CandidateId id = row.id("candidate", CandidateId::new);
            return new Person.Candidate(id, sealed(row, "name", id.toString()), sealed(row, "email", id.toString()));
        }
        InterviewerId id = row.id("interviewer", InterviewerId::new);
        return new Person.Interviewer(id, sealed(row, "name", id.toString()), sealed(row, "email", id.toString()));
    }

    private static @Nullable Sealed sealed(Cells row, String column, String owner) {
        String ciphertext = row.optional(column);
        return ciphertext == null ? null : new Sealed(ciphertext, List.of(owner));
    }
}
