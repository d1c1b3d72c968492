package io.plumbline.query.calibration;

import io.plumbline.privacy.SealedText;
import io.plumbline.privacy.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The cards of interviewers: what was delivered, opened and answered, and what a card says. */
@Component
class Cards {
    private static final String OF = """
            select c.card, c.as_of, c.watermark, c.occurred_at,
                   (select min(e.occurred_at) from query.interviewer_event e
                    where e.interviewer = c.interviewer and e.kind = 'card_opened' and e.detail = c.card) as opened_at,
                   a.answer, a.comment, a.comment_keys, a.occurred_at as answered_at
            from query.calibration_card c
            left join lateral (select * from query.card_answer a where a.interviewer = c.interviewer and a.card = c.card
                               order by a.position desc limit 1) a on true
            where c.interviewer = ? order by c.position desc limit 20""";

    /** @param answer the latest, as its wire word */
    record Card(String card, LocalDate asOf, long watermark, Instant deliveredAt, @Nullable Instant openedAt, @Nullable String answer,
            @Nullable SealedText comment, @Nullable Instant answeredAt) {}

    private final JdbcClient database;
    private final Vault vault;

    Cards(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The newest first. */
    List<Card> of(String interviewer) {
        return database.sql(OF).param(interviewer).query((row, _) -> new Card(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(), instant(row.getObject(5, OffsetDateTime.class)), row.getString(6),
                row.getString(7) == null ? null : new SealedText(row.getString(7), List.of(row.getString(8).split(" "))),
                instant(row.getObject(9, OffsetDateTime.class)))).list();
    }

    /** What the interviewer wrote, opened for themselves. */
    Optional<String> comment(Card card) {
        return card.comment() == null ? Optional.empty() : vault.unseal(card.comment());
    }

    /** What a card says; empty for one that was delivered past this service. */
    Optional<Person> content(String interviewer, String card) {
        return database.sql("select content from query.card_content where interviewer = ? and card = ?").params(interviewer, card)
                .query((row, _) -> JsonMapper.shared().readValue(row.getString(1), Person.class)).optional();
    }

    /** Before it is delivered, so that no card is ever without its words. */
    void write(String card, Person content) {
        database.sql("""
                insert into query.card_content (interviewer, card, content) values (?, ?, ?)
                on conflict (interviewer, card) do nothing""")
                .params(content.interviewer(), card, JsonMapper.shared().writeValueAsString(content)).update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
