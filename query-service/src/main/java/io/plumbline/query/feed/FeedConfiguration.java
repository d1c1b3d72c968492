package io.plumbline.query.feed;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feed together from its settings and every {@link Projection} there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaSettings.class, FeedSettings.class})
class FeedConfiguration {
    @Bean
    Transactions feedTransactions(DataSource dataSource) {
        return new Transactions(dataSource);
    }

    @Bean
    Consumers feedConsumers(KafkaSettings kafka, FeedSettings feed) {
        return new Consumers(kafka, feed);
    }

    @Bean
    FeedThread feedThread(
            Consumers consumers, Transactions transactions, List<Projection> projections, FeedHealth health) {
        var batches = new BatchTransaction(transactions, projections);
        return new FeedThread(
                () -> new Feed(consumers, transactions, batches, health), consumers.feed().enabled());
    }
}
