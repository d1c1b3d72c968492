package io.plumbline.command.importing;

import io.plumbline.command.importing.QuarantineShelf.Counts;
import io.plumbline.command.importing.QuarantineShelf.Shelved;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is quarantined over all imports and not settled since: by a retry, or by a later import of the same records. */
@RestController
@RequestMapping("/quarantine")
class QuarantineApi {
    private static final int PAGE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final QuarantineShelf shelf;

    QuarantineApi(QuarantineShelf shelf) {
        this.shelf = shelf;
    }

    /** A page of 1,000 behind the given row, in the order of imports, files and lines. */
    @GetMapping
    List<Shelved> list(
            @RequestParam(name = "import", required = false) @Nullable UUID only,
            @RequestParam(required = false) @Nullable UUID afterImport,
            @RequestParam(defaultValue = "") String afterFile,
            @RequestParam(defaultValue = "0") long afterLine) {
        return shelf.open(only, afterImport == null ? FIRST : afterImport, afterFile, afterLine, PAGE);
    }

    /** How many there are, by source, file and code. */
    @GetMapping("/counts")
    Counts counts() {
        return shelf.counts();
    }

    /** The imports that keep quarantined records for a retry, the oldest first. */
    @GetMapping("/retryable")
    List<UUID> retryable() {
        return shelf.retryable();
    }
}
