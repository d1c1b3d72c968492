package io.plumbline.command.importing;

/**
 * What became of the rows that were read, so far. When the import has finished, {@code read = accepted + alreadyKnown +
 * leftOut + quarantined}.
 *
 * @param leftOut of no concern here by a rule that the account names, such as a draft that nobody has submitted
 */
public record Account(long read, long accepted, long alreadyKnown, long leftOut, long quarantined) {
    public Account(long read, long accepted, long alreadyKnown, long quarantined) {
        this(read, accepted, alreadyKnown, 0, quarantined);
    }

    public long settled() {
        return accepted + alreadyKnown + leftOut + quarantined;
    }
}
