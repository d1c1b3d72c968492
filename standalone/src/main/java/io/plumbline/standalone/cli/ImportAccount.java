package io.plumbline.standalone.cli;

import java.io.PrintWriter;

import tools.jackson.databind.JsonNode;

/** Prints what became of an import. */
final class ImportAccount {

    private static final int SHOWN = 20;

    private final PrintWriter out;
    private final HistoryImport imports;
    private final boolean all;

    /** @param all whether to list every row and note, not only the first */
    ImportAccount(PrintWriter out, HistoryImport imports, boolean all) {
        this.out = out;
        this.imports = imports;
        this.all = all;
    }

    void tell(String of, boolean dryRun, HistoryImport.Done done) {
        out.printf("%s%n  %,12d rows read%n  %,12d %s%n  %,12d already known%n", dryRun ? "This is what would happen:" : of + ":",
                done.read(), done.accepted(), dryRun ? "would be accepted" : "accepted", done.alreadyKnown());
        if (done.leftOut() > 0) {
            out.printf("  %,12d left out%n", done.leftOut());
        }
        out.printf("  %,12d quarantined%n", done.quarantined());
        if (!dryRun) {
            out.printf("To take it back: ./plumbline import undo %s%n", done.id());
        }
        notes(imports.notes(done.id()));
        quarantined(done);
        out.flush();
    }

    private void notes(JsonNode notes) {
        if (notes.isEmpty()) {
            return;
        }
        out.printf("%nAssumed and left out%n");
        int told = 0;
        for (var note : notes) {
            if (!all && told == SHOWN) {
                out.printf("  and %,d more: run it again with --all to see every one%n", notes.size() - told);
                return;
            }
            out.printf("  %,12d  %s%n", note.path("rows").asLong(), note.path("text").asString());
            told++;
        }
    }

    private void quarantined(HistoryImport.Done done) {
        if (done.quarantined() > 0) {
            out.printf("%nQuarantined%n");
            imports.quarantine(done.id(), all ? Long.MAX_VALUE : SHOWN, row -> out.printf("  %s%n", row));
            if (!all && done.quarantined() > SHOWN) {
                out.printf("  and %,d more: run it again with --all to see every one%n", done.quarantined() - SHOWN);
            }
        }
    }
}
