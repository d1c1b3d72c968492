package io.plumbline.query.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Two ways in: a session for the browser, a token for {@code /api}; either for files. All hold the table in {@link Place}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class SecurityConfiguration {
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(JdbcClient database, PasswordEncoder encoder, AccountSettings settings) {
        Accounts accounts = new Accounts(database, encoder);
        settings.accounts().forEach(accounts::give);
        return accounts;
    }

    @Bean
    SignInAttempts signInAttempts(JdbcClient database) {
        return new SignInAttempts(database, Clock.systemUTC());
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, JwtAuthenticationConverter roles) throws Exception {
        return SecurityHeaders.add(http)
                .securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(SecurityConfiguration::places)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                        .authenticationEntryPoint(SecurityConfiguration::noToken))
                .exceptionHandling(handling -> handling.accessDeniedHandler(SecurityConfiguration::notAllowed))
                .build();
    }

    /** Files are taken by browsers and by programs: a session opens them, and a token. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http, JwtAuthenticationConverter roles, Accounts accounts) throws Exception {
        return SecurityHeaders.add(http)
                .securityMatcher("/exports", "/exports/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(SecurityConfiguration::places)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
                        .authenticationEntryPoint(SecurityConfiguration::noToken))
                .exceptionHandling(handling -> handling.accessDeniedHandler(SecurityConfiguration::notAllowed))
                .addFilterAfter(new SessionsEnd(accounts), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, SignInAttempts attempts, Accounts accounts) throws Exception {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        return SecurityHeaders.add(http)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                            .requestMatchers(HttpMethod.GET, "/sign-in", "/assets/**", "/favicon.ico", "/actuator/health/**", "/actuator/health").permitAll();
                    requests.requestMatchers("/set-up").permitAll();
                    places(requests);
                })
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage("/sign-in").permitAll()
                        .successHandler(new SignedIn(attempts, wanted, Clock.systemUTC()))
                        .failureHandler((request, response, _) -> {
                            attempts.failed(SignInLimit.username(request), request.getRemoteAddr());
                            response.sendRedirect("/sign-in?failed");
                        }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(handling -> handling.accessDeniedHandler((_, response, denied) -> {
                    if (denied instanceof CsrfException) {
                        response.sendRedirect("/sign-in?expired");
                    } else {
                        response.sendError(HttpStatus.FORBIDDEN.value());
                    }
                }))
                .addFilterAfter(new SessionsEnd(accounts), SecurityContextHolderFilter.class)
                .addFilterBefore(new SignInLimit(attempts), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    private static void noToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        ApiProblem.write(response, HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN", "This needs a valid bearer token.");
    }

    private static void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) throws IOException {
        ApiProblem.write(response, HttpStatus.FORBIDDEN, "NOT_ALLOWED", "The role does not allow this.");
    }

    private static void places(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Place place : Place.values()) {
            String pattern = place.pattern();
            if (pattern != null) {
                requests.requestMatchers(place.method(), pattern).hasAnyAuthority(place.authorities());
            }
        }
        requests.anyRequest().authenticated();
    }
}
