package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Instances that share nothing but PostgreSQL, all at once. */
class ManyInstancesTest {

    private static final int INSTANCES = 8;

    @Test
    void agreeOnEveryNewKeyWhateverTheirOrder() throws Exception {
        List<String> people = IntStream.range(0, 2_000).mapToObj(i -> "candidate/new-" + i).toList();
        List<List<SealedText>> sealed = atOnce(instance -> {
            var order = new ArrayList<>(people);
            Collections.shuffle(order, new Random(instance));
            KeyRing ring = vault().ring(order);
            return order.stream().map(person -> ring.seal(person, person)).toList();
        });
        Vault reader = vault();
        sealed.forEach(texts -> assertThat(reader.unsealAll(texts))
                .allSatisfy(text -> assertThat(text).isPresent()));
    }

    @Test
    void nothingSealedDuringADestructionIsReadableAfterIt() throws Exception {
        for (int round = 0; round < 30; round++) {
            String person = "candidate/race-" + round;
            if (round % 2 == 0) {
                vault().ring(List.of(person));
            }
            List<List<SealedText>> sealed = atOnce(instance -> {
                if (instance == 0) {
                    vault().destroy(person);
                    return List.of();
                }
                try {
                    return List.of(vault().seal("written in the same moment", person));
                } catch (ForgottenPersonException refused) {
                    return List.of();
                }
            });
            Vault reader = vault();
            sealed.forEach(texts -> assertThat(reader.unsealAll(texts)).allSatisfy(text -> assertThat(text).isEmpty()));
            assertThatExceptionOfType(ForgottenPersonException.class).isThrownBy(() -> reader.seal("x", person));
        }
    }

    @Test
    void theRoleOfAnotherSchemaReadsNoKey() throws Exception {
        vault().ring(List.of("candidate/private"));
        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> new Vault(KeysDatabase.asQueryService()).ring(List.of("candidate/private")))
                .withCauseInstanceOf(SQLException.class)
                .withMessageContaining("permission denied");
    }

    @Test
    void theDestroyedRowKeepsNoMaterial() throws Exception {
        vault().ring(List.of("candidate/gone"));
        vault().destroy("candidate/gone");
        try (var connection = KeysDatabase.asOwnerOfKeys().getConnection();
                var row = connection.createStatement().executeQuery(
                        "select material, destroyed_at from keys.person_key where key_id = 'candidate/gone'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes("material")).isNull();
            assertThat(row.getTimestamp("destroyed_at")).isNotNull();
        }
    }

    private static Vault vault() {
        return new Vault(KeysDatabase.asOwnerOfKeys());
    }

    private interface Work<T> {
        T of(int instance) throws Exception;
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        var start = new CyclicBarrier(INSTANCES);
        try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
            List<Callable<T>> tasks = IntStream.range(0, INSTANCES).<Callable<T>>mapToObj(i -> () -> {
                start.await();
                return work.of(i);
            }).toList();
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
