package io.plumbline.query.findings;

import io.plumbline.analytics.report.Settings;
import io.plumbline.query.feed.Watermark;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** One set of settings for all pages; {@code plumbline.findings.enabled=false} leaves the computing to other instances. */
@Configuration(proxyBeanMethods = false)
class FindingsConfiguration {
    private static final Settings SETTINGS = Settings.DEFAULT;

    @Bean
    FindingTable findingTable() {
        return new FindingTable(JsonMapper.shared().writeValueAsString(SETTINGS));
    }

    @Bean
    Findings findings(DataSource dataSource, FindingTable table) {
        return new Findings(dataSource, table);
    }

    @Bean
    Computation computation(DataSource dataSource, Watermark watermark, FindingTable table) {
        return new Computation(dataSource, watermark, table, SETTINGS, Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "plumbline.findings.enabled", matchIfMissing = true)
    FindingsThread findingsThread(Computation computation, Findings findings) {
        return new FindingsThread(computation, findings, Clock.systemUTC());
    }
}
