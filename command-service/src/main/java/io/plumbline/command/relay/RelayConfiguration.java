package io.plumbline.command.relay;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the relay together from its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaSettings.class, RelaySettings.class})
class RelayConfiguration {
    @Bean
    RelayThread relayThread(DataSource dataSource, KafkaSettings kafka, RelaySettings settings, RelayHealth health) {
        return new RelayThread(
                () -> new Relay(dataSource, new KafkaClients(kafka), settings, health), settings.enabled());
    }
}
