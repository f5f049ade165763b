package io.conga.luci.web;

import io.conga.luci.problem.ProblemWriter;
import io.conga.protocol.problem.RequestProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * What Spring Security does for luci: the page's token (CSRF), security headers, the firewall against odd addresses.
 * Who may do what is asked in {@link PermissionInterceptor}, by what stands beside each operation.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    /** PatternFly sets inline style attributes; scripts come from luci only. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Strict"));
        return tokens;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, CsrfTokenRepository tokens, SecurityContextRepository users, ProblemWriter problems) {
        return http.csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
                .securityContext(context -> context.securityContextRepository(users))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                                (request, response, refused) -> problems.write(response, RequestProblem.CSRF))
                        .authenticationEntryPoint(
                                (request, response, refused) -> problems.write(response, RequestProblem.NOT_SIGNED_IN)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frame -> frame.deny())
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    RequestRejectedHandler oddAddresses(ProblemWriter problems) {
        return (request, response, rejected) ->
                problems.write(response, RequestProblem.MALFORMED, "reason", "The address is not allowed.");
    }
}
