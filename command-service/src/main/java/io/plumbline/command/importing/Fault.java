package io.plumbline.command.importing;

import org.jspecify.annotations.Nullable;

/** Why a fact was refused: a stable code, the column where one is to blame, and a sentence with the remedy. */
public record Fault(String code, @Nullable String field, String reason) {
    public static Fault dependsOn(Row quarantined) {
        return new Fault("DEPENDS_ON_QUARANTINED", null, "It rests on " + quarantined + ", which was quarantined.");
    }
}
