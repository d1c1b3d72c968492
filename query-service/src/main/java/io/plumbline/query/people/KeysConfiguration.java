package io.plumbline.query.people;

import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.privacy.KeySchema;
import io.plumbline.privacy.Vault;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that open names: another schema, another role, and so another pool. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    private static final int CONNECTIONS = 4;

    /** No candidate for injection elsewhere: whoever asks for a data source means the query schema. */
    @Bean(defaultCandidate = false)
    HikariDataSource keysDataSource(
            @Value("${plumbline.keys.datasource.url}") String url,
            @Value("${plumbline.keys.datasource.username}") String username,
            @Value("${plumbline.keys.datasource.password}") String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    @Bean
    Vault vault(@Qualifier("keysDataSource") HikariDataSource keysDataSource) {
        KeySchema.migrate(keysDataSource);
        return new Vault(keysDataSource);
    }

    @Bean
    KeyedWords keyedWords(@Value("${plumbline.token-secret}") String secret) {
        return new KeyedWords(Base64.getDecoder().decode(secret));
    }
}
