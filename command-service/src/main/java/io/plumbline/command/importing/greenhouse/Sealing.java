package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.greenhouse.Kept.Secret;
import io.plumbline.privacy.KeyRing;
import io.plumbline.privacy.Vault;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Seals what is said of people, so that staging never holds a text that can be read. */
final class Sealing {
    private final Vault vault;

    Sealing(Vault vault) {
        this.vault = vault;
    }

    /** Texts about somebody forgotten are lost; that there were some stays. */
    void seal(Collection<Kept> records) {
        List<Secret> secrets = records.stream().flatMap(each -> each.secrets().stream()).toList();
        KeyRing ring = vault.ring(secrets.stream().flatMap(each -> each.owners().stream()).collect(Collectors.toSet()));
        for (Secret each : secrets) {
            if (each.owners().stream().noneMatch(ring::isForgotten)) {
                each.holder().put(Kept.SEALED, ring.seal(each.text(), each.owners().toArray(String[]::new)).ciphertext());
            }
        }
    }
}
