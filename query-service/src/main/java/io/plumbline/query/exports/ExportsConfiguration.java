package io.plumbline.query.exports;

import io.plumbline.analytics.report.Settings;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.people.KeyedWords;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exports there are, by the settings that the pages have too. */
@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {
    private static final Settings SETTINGS = Settings.DEFAULT;

    @Bean
    Dictionary dictionary() {
        return new Dictionary(List.of(new OutcomesExport(SETTINGS.policy()), RowExports.scorecards(), RowExports.ratings(),
                RowExports.decisions(), new CalibrationExport(SETTINGS)));
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
