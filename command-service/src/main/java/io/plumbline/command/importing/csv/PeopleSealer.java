package io.plumbline.command.importing.csv;

import io.plumbline.privacy.KeyRing;
import io.plumbline.privacy.Vault;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces the names and emails of people by their sealed form, so that staging never holds one that can be read. */
final class PeopleSealer {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@-]{1,100}");

    private final Vault vault;

    PeopleSealer(Vault vault) {
        this.vault = vault;
    }

    /** Rows of {@code id,name,email}, changed in place. Those of a forgotten person, or of no id, lose name and email. */
    void seal(CsvFile file, List<@Nullable String[]> rows) {
        KeyRing ring = vault.ring(
                rows.stream().map(row -> key(file, row)).filter(Objects::nonNull).toList());
        for (@Nullable String[] row : rows) {
            String key = key(file, row);
            String owner = key == null || ring.isForgotten(key) ? null : key;
            row[1] = sealed(ring, row[1], owner);
            row[2] = sealed(ring, row[2], owner);
        }
    }

    private static @Nullable String key(CsvFile file, @Nullable String[] row) {
        String id = row[0] == null ? "" : row[0].strip();
        return ID.matcher(id).matches() ? (file == CsvFile.CANDIDATES ? "candidate/" : "interviewer/") + id : null;
    }

    private static @Nullable String sealed(KeyRing ring, @Nullable String text, @Nullable String owner) {
        boolean sealable = owner != null && text != null && !text.isBlank();
        return sealable ? ring.seal(text.strip(), owner).ciphertext() : null;
    }
}
