package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final AtomicLong PEOPLE = new AtomicLong();

    private final CountingDataSource keys = new CountingDataSource(KeysDatabase.asOwnerOfKeys());
    private final AtomicLong nanos = new AtomicLong();
    private final Vault vault = new Vault(keys, 1_000, nanos::get);
    private final String ada = "candidate/" + PEOPLE.incrementAndGet();
    private final String bo = "interviewer/" + PEOPLE.incrementAndGet();

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Zoë 👩🏽‍💻 Þórðardóttir\u0000\n", "مرحبا"})
    void opensWhatItSealed(String text) {
        assertThat(vault.unseal(vault.seal(text, ada))).contains(text);
        assertThat(vault.unseal(vault.seal(text, ada, bo))).contains(text);
    }

    @Test
    void opensATextOfMegabytes() {
        String text = "a long note, ".repeat(400_000);
        assertThat(vault.unseal(vault.seal(text, ada))).contains(text);
    }

    @Test
    void theSameTextNeverSealsTheSameWay() {
        assertThat(vault.seal("yes", ada)).isNotEqualTo(vault.seal("yes", ada));
    }

    @Test
    void theCiphertextHoldsNoPlaintextAndNothingPrintsAKey() {
        SealedText sealed = vault.seal("Ada Lovelace", ada);
        assertThat(new String(Base64.getDecoder().decode(sealed.ciphertext()))).doesNotContain("Ada");
        assertThat(sealed.toString()).doesNotContain("Lovelace");
        assertThat(vault.ring(List.of(ada))).hasToString("KeyRing of 1");
        assertThat(new PersonKey.Live(new byte[32])).hasToString("a person's key");
    }

    @Test
    void theOrderOfOwnersDoesNotMatter() {
        SealedText sealed = vault.seal("about both", bo, ada, bo);
        assertThat(sealed.keys()).containsExactly(ada, bo);
        assertThat(vault.unseal(new SealedText(sealed.ciphertext(), List.of(bo, ada)))).contains("about both");
    }

    @Test
    void anyAlteredByteBreaksTheSeal() {
        SealedText sealed = vault.seal("yes", ada);
        byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext());
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            assertBroken(Base64.getEncoder().encodeToString(altered), ada);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQ", "not base64!", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aCiphertextThatIsNoneBreaks(String ciphertext) {
        vault.ring(List.of(ada));
        assertBroken(ciphertext, ada);
    }

    @Test
    void aCiphertextMovedToOtherPeopleBreaks() {
        SealedText sealed = vault.seal("praise", ada);
        vault.ring(List.of(bo));
        assertBroken(sealed.ciphertext(), bo);
        assertBroken(sealed.ciphertext(), ada, bo);
        assertBroken(vault.seal("about both", ada, bo).ciphertext(), ada);
    }

    @Test
    void aKeyPutInPlaceOfAnotherBreaks() throws Exception {
        SealedText sealed = vault.seal("praise", ada);
        try (var connection = KeysDatabase.asOwnerOfKeys().getConnection(); var statement = connection.createStatement()) {
            statement.execute("update keys.person_key set material = sha256('other') where key_id = '" + ada + "'");
        }
        assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> newInstance().unseal(sealed))
                .satisfies(broken -> assertThat(broken.keys()).containsExactly(ada));
    }

    @Test
    void losingEitherOwnersKeyLosesTheText() {
        for (String lost : List.of(ada, bo)) {
            String other = "candidate/" + PEOPLE.incrementAndGet();
            SealedText sealed = vault.seal("about both", lost, other);
            SealedText alone = vault.seal("about the other", other);
            vault.destroy(lost);
            assertThat(vault.unseal(sealed)).isEmpty();
            assertThat(vault.unseal(alone)).contains("about the other");
        }
    }

    @Test
    void nothingIsSealedForAForgottenPersonAgain() {
        vault.seal("x", ada);
        vault.destroy(ada);
        vault.destroy(ada);
        assertRefused(vault);
        assertRefused(newInstance());
        assertThat(vault.ring(List.of(ada, bo)).isForgotten(ada)).isTrue();
        assertThat(vault.ring(List.of(ada, bo)).isForgotten(bo)).isFalse();
    }

    @Test
    void somebodyNeverSeenCanBeForgottenInAdvance() {
        vault.destroy(ada);
        assertRefused(newInstance());
    }

    @Test
    void openingMakesNoKeys() {
        SealedText foreign = new SealedText(vault.seal("x", bo).ciphertext(), List.of(ada));
        assertThat(vault.unseal(foreign)).isEmpty();
        assertThat(new KeyTable(keys).find(List.of(ada))).isEmpty();
    }

    @Test
    void anotherInstanceForgetsWithinTheAgeOfAKey() {
        SealedText sealed = vault.seal("x", ada);
        newInstance().destroy(ada);
        nanos.addAndGet(Vault.KEY_AGE.minus(Duration.ofNanos(1)).toNanos());
        assertThat(vault.unseal(sealed)).contains("x");
        SealedText late = vault.seal("too late", ada);
        nanos.addAndGet(1);
        assertThat(vault.unseal(sealed)).isEmpty();
        assertThat(vault.unseal(late)).isEmpty();
        assertRefused(vault);
    }

    @Test
    void aPageOfNamesCostsOneQuery() {
        List<String> people = IntStream.range(0, 300).mapToObj(i -> ada + "-" + i).toList();
        KeyRing ring = vault.ring(people);
        List<SealedText> names = people.stream().map(person -> ring.seal("Name of " + person, person)).toList();
        vault.destroy(people.get(7));
        nanos.addAndGet(Vault.KEY_AGE.toNanos());
        keys.taken.set(0);
        List<Optional<String>> opened = vault.unsealAll(names);
        assertThat(keys.taken).hasValue(1);
        assertThat(opened).hasSize(300);
        assertThat(opened.get(7)).isEmpty();
        assertThat(opened.get(299)).contains("Name of " + people.get(299));
        assertThat(vault.unsealAll(names)).isEqualTo(opened);
        assertThat(keys.taken).as("the second page comes from the cache").hasValue(1);
    }

    @Test
    void anImportersBatchTakesOneConnectionAndMoreKeysThanTheCacheHolds() {
        List<String> people = IntStream.range(0, 5_000).mapToObj(i -> ada + "-" + i).toList();
        KeyRing ring = vault.ring(people);
        assertThat(keys.taken).hasValue(1);
        List<SealedText> names = people.stream().map(person -> ring.seal(person, person)).toList();
        assertThat(vault.unsealAll(names)).containsExactlyElementsOf(people.stream().map(Optional::of).toList());
    }

    @Test
    void refusesWhatIsNoKeyId() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.seal("x"));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.seal("x", "candidate/Ada Lovelace"));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.destroy(""));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.ring(List.of(ada)).seal("x", bo));
    }

    private Vault newInstance() {
        return new Vault(keys);
    }

    private void assertBroken(String ciphertext, String... owners) {
        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> vault.unseal(new SealedText(ciphertext, List.of(owners))));
    }

    private void assertRefused(Vault instance) {
        assertThatExceptionOfType(ForgottenPersonException.class).isThrownBy(() -> instance.seal("x", ada, bo))
                .satisfies(refused -> assertThat(refused.keyId()).isEqualTo(ada));
    }
}
