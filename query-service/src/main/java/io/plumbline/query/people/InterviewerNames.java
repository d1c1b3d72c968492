package io.plumbline.query.people;

import io.plumbline.privacy.SealedText;
import io.plumbline.privacy.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What interviewers are called, unsealed while a page is rendered and kept nowhere. */
@Component
public final class InterviewerNames {
    private static final String SEALED = """
            select interviewer, name, name_keys from query.interviewer
            where interviewer = any(?) and superseded_position is null and name is not null""";

    private static final String UNNAMED = """
            select id from unnest(?) id
            where not exists (select from query.forgotten_person f where f.stream = 'interviewer/' || id)""";

    private final JdbcClient database;
    private final Vault vault;

    InterviewerNames(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Names by interviewer id, with three queries at most. Who never gave a name goes by the source's id; who was forgotten is
     * not among them.
     */
    public Map<String, String> of(Collection<String> interviewers) {
        record Named(String interviewer, SealedText name) {}
        List<Named> sealed = database.sql(SEALED)
                .param(interviewers.toArray(String[]::new))
                .query((row, _) -> new Named(row.getString(1), SealedColumns.read(row.getString(2), row.getString(3))))
                .list();
        List<Optional<String>> open = vault.unsealAll(sealed.stream().map(Named::name).toList());
        Map<String, String> names = new HashMap<>();
        database.sql(UNNAMED).param(interviewers.toArray(String[]::new)).query(String.class).list().forEach(id -> names.put(id, id));
        for (int i = 0; i < sealed.size(); i++) {
            String id = sealed.get(i).interviewer();
            open.get(i).ifPresent(name -> names.put(id, name));
        }
        return names;
    }
}
