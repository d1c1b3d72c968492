package io.plumbline.command.importing;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

/** A kind of source system: how its files are staged, and how what was staged is taken in. */
public interface Source {
    /** As imports name it, e.g. {@code csv}. */
    String name();

    /**
     * Stages a file in place of what was staged under its name before, whole or not at all.
     *
     * @param keepNames false for a dry run, which makes no keys
     * @return the rows read, those that are quarantined at once included
     * @throws FileRefused when the file as a whole cannot be read
     */
    long stage(UUID importId, String file, InputStream bytes, boolean keepNames) throws IOException, SQLException;

    /** @return whether it came to its end; false when it was interrupted, and goes on where it was when run again */
    boolean run(Import of);
}
