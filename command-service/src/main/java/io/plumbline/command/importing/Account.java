package io.plumbline.command.importing;

/**
 * What became of the rows that were read, so far. When the import has finished, {@code read = accepted + alreadyKnown +
 * quarantined}.
 */
public record Account(long read, long accepted, long alreadyKnown, long quarantined) {
    public long settled() {
        return accepted + alreadyKnown + quarantined;
    }
}
