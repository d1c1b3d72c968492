package io.plumbline.command.importing;

import io.plumbline.events.Word;

/** Where an import is. A running one is taken up again when the service starts. */
public enum ImportStatus implements Word {
    STAGING,
    RUNNING,
    FINISHED,
    FAILED,
    UNDOING,
    UNDONE
}
