package io.plumbline.command.store;

import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.privacy.KeySchema;
import io.plumbline.privacy.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault over the schema of keys, with a role of its own. Its pool is the vault's alone, never the service's data source. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    private static final int CONNECTIONS = 5;

    @Bean
    KeyPool keyPool(
            @Value("${plumbline.keys.url}") String url,
            @Value("${plumbline.keys.username}") String username,
            @Value("${plumbline.keys.password}") String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("command-keys");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        KeySchema.migrate(pool);
        return new KeyPool(pool);
    }

    @Bean
    Vault vault(KeyPool keys) {
        return new Vault(keys.pool());
    }

    /** Hides the pool from whoever asks the context for the data source. */
    record KeyPool(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }
}
