package io.plumbline.command.importing;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes an import back, in the background. */
@RestController
class ImportUndoApi {
    private final Imports imports;
    private final ImportUndo undo;
    private final ImportRuns runs;

    ImportUndoApi(Imports imports, ImportUndo undo, ImportRuns runs) {
        this.imports = imports;
        this.undo = undo;
        this.runs = runs;
    }

    /**
     * Takes back what the import brought in, and puts back what it had replaced.
     *
     * @param partly whether to undo the rest where facts recorded later rest on some of it; refused otherwise
     */
    @PostMapping("/imports/{id}/undo")
    ResponseEntity<Undoing> undo(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean partly) {
        Import target = imports.find(id).orElseThrow(ImportRefused::unknown);
        if (target.dryRun() || (target.status() != ImportStatus.FINISHED && target.status() != ImportStatus.FAILED)) {
            throw ImportRefused.notUndoable(target);
        }
        ImportUndo.Prospect prospect = undo.prospect(id);
        if (prospect.builtUpon() > 0 && !partly) {
            throw ImportRefused.builtUpon(prospect);
        }
        if (!imports.startUndo(id)) {
            throw ImportRefused.notUndoable(imports.find(id).orElseThrow(ImportRefused::unknown));
        }
        runs.run(id);
        return ResponseEntity.accepted().body(new Undoing(id, prospect.streams(), prospect.builtUpon()));
    }

    /**
     * @param streams candidacies and people that are taken back
     * @param builtUpon those that stay, since facts recorded later rest on them
     */
    record Undoing(UUID id, long streams, long builtUpon) {}
}
