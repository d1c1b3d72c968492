package io.plumbline.command.importing;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A request about an import that cannot be met. */
final class ImportRefused extends RuntimeException {
    private final HttpStatus status;
    private final String code;

    private ImportRefused(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ImportRefused unknown() {
        return new ImportRefused(HttpStatus.NOT_FOUND, "UNKNOWN_IMPORT", "There is no import of this id.");
    }

    static ImportRefused unknownSource(List<String> known) {
        return new ImportRefused(HttpStatus.BAD_REQUEST, "UNKNOWN_SOURCE", "Imports come from: " + String.join(", ", known) + ".");
    }

    static ImportRefused withoutFiles() {
        return new ImportRefused(HttpStatus.CONFLICT, "NOTHING_STAGED", "The import has no files yet. Send at least one first.");
    }

    static ImportRefused notStaging(Import of) {
        return new ImportRefused(HttpStatus.CONFLICT, "IMPORT_STARTED",
                "The import is " + of.status().word().toLowerCase(Locale.ROOT) + " already. Make a new one for further files.");
    }

    static ImportRefused builtUpon(ImportUndo.Prospect prospect) {
        return new ImportRefused(HttpStatus.CONFLICT, "BUILT_UPON", prospect.builtUpon() + " of "
                + (prospect.streams() + prospect.builtUpon()) + " candidacies and people have facts that were recorded later: "
                + String.join(", ", prospect.examples()) + (prospect.builtUpon() > prospect.examples().size() ? ", …" : "")
                + ". Undo the later imports first, or ask for the others to be undone without them.");
    }

    static ImportRefused notUndoable(Import of) {
        return new ImportRefused(HttpStatus.CONFLICT, "NOT_UNDOABLE", of.dryRun()
                ? "It was a dry run, and stored nothing."
                : "The import is " + of.status().word() + ". One that has finished can be undone, once.");
    }

    static ImportRefused nothingToRetry() {
        return new ImportRefused(HttpStatus.CONFLICT, "NOTHING_TO_RETRY",
                "The import keeps no quarantined records. Correct the files and import them again: what is known is not stored twice.");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
