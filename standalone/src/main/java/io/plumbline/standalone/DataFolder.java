package io.plumbline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Everything the stack keeps, in one folder that only its owner can open. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder if it is not there, and closes it to others.
     *
     * @throws StartFailure if that cannot be done
     */
    public void create() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException failure) {
            throw new StartFailure("The data folder " + path + " cannot be used: " + failure.getMessage()
                    + ".\nName another with --data", failure);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    public Path log() {
        return path.resolve("plumbline.log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** Where the invented history is written before it is loaded. */
    public Path history() {
        return path.resolve("history");
    }

    /** Names the history that has been loaded to its end. */
    public Path loaded() {
        return path.resolve("loaded");
    }

    Path secret() {
        return path.resolve("secret");
    }

    /** The command line's administrator token. */
    public Path token() {
        return path.resolve("token");
    }

    /** Says where the running stack listens; there only while it runs. */
    public Path stackFile() {
        return path.resolve("stack.json");
    }

    /** Writes the whole file or nothing, readable by its owner alone. */
    public static void write(Path file, String text) throws IOException {
        var whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".writing", null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
