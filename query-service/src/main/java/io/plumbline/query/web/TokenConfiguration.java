package io.plumbline.query.web;

import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Tokens as both services know them: HS256 under the shared secret, issued by {@code plumbline}, with roles. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    private static final int SHORTEST_SECRET = 32;

    @Bean
    JwtDecoder jwtDecoder(@Value("${plumbline.token-secret}") String secret) {
        byte[] key = Base64.getDecoder().decode(secret);
        if (key.length < SHORTEST_SECRET) {
            throw new IllegalStateException("plumbline.token-secret: at least " + SHORTEST_SECRET + " bytes, as base64");
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(key, "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer("plumbline"));
        return decoder;
    }

    @Bean
    JwtAuthenticationConverter jwtAuthenticationConverter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> {
            List<String> roles = jwt.getClaimAsStringList("roles");
            return roles == null ? List.of() : List.copyOf(roles.stream().map(SimpleGrantedAuthority::new).toList());
        });
        return converter;
    }
}
