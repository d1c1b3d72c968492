package io.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords, one file a role, readable by the owner alone. Made once, before the server first runs. */
record Passwords(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    String of(String role) throws IOException {
        var file = fileOf(role);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var whole = Files.createTempFile(folder, role, ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(whole, random());
            Files.move(whole, file);
        }
        return Files.readString(file).strip();
    }

    Path fileOf(String role) {
        return folder.resolve(role);
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
