package io.plumbline.query.users;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts accounts and links on the query schema. */
@Configuration(proxyBeanMethods = false)
class UsersConfiguration {
    @Bean
    Invitations invitations(JdbcClient database) {
        return new Invitations(database, Clock.systemUTC());
    }

    @Bean
    Users users(JdbcClient database, PlatformTransactionManager transactions, Invitations invitations, PasswordEncoder encoder) {
        return new Users(database, new TransactionTemplate(transactions), invitations, encoder, Clock.systemUTC());
    }
}
