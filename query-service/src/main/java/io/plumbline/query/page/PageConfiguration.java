package io.plumbline.query.page;

import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pseudonyms stay the same as long as the shared secret does. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    Pseudonyms pseudonyms(@Value("${plumbline.token-secret}") String secret) {
        return new Pseudonyms(Base64.getDecoder().decode(secret));
    }
}
