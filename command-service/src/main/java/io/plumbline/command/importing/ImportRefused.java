package io.plumbline.command.importing;

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

    static ImportRefused withoutFiles() {
        return new ImportRefused(HttpStatus.CONFLICT, "NOTHING_STAGED", "The import has no files yet. Send at least one first.");
    }

    static ImportRefused notStaging(Import of) {
        return new ImportRefused(HttpStatus.CONFLICT, "IMPORT_STARTED",
                "The import is " + of.status().word().toLowerCase(Locale.ROOT) + " already. Make a new one for further files.");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
