package io.conga.luci.web;

import io.conga.luci.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Refuses query parameters that an endpoint does not have: a misspelt filter must not answer everything. */
@Component
final class QueryInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null
                && handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(query, method);
        }
        return true;
    }

    private static void check(String query, HandlerMethod method) {
        Set<String> known = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(QueryInterceptor::name)
                .collect(Collectors.toSet());
        var problems = new Problems();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((key, values) -> {
            String name = UriUtils.decode(key, "UTF-8");
            problems.check(known.contains(name), name, "This address has no such parameter.");
            for (String value : values) {
                problems.check(value == null || Text.storable(UriUtils.decode(value, "UTF-8")), name, Text.UNSTORABLE);
            }
        });
        problems.throwIfAny();
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.name();
    }
}
