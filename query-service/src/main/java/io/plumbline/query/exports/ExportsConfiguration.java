package io.plumbline.query.exports;

import io.plumbline.analytics.report.Settings;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.people.KeyedWords;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exports of rows are named here; those of figures come from whoever makes the figures. */
@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {
    private static final Settings SETTINGS = Settings.DEFAULT;

    @Bean
    Dictionary dictionary(List<Export> figures) {
        Stream<Export> rows = Stream.of(new OutcomesExport(SETTINGS.policy()), RowExports.scorecards(), RowExports.ratings(), RowExports.decisions());
        return new Dictionary(Stream.concat(rows, figures.stream().sorted(Comparator.comparing(Export::name))).toList());
    }

    @Bean
    Manifests manifests(JdbcClient database) {
        return new Manifests(database, Clock.systemUTC());
    }

    @Bean
    Exporting exporting(DataSource dataSource, Watermark watermark, KeyedWords words) {
        return new Exporting(dataSource, watermark, words, SETTINGS, Clock.systemUTC());
    }
}
