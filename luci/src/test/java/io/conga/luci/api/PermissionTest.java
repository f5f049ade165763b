package io.conga.luci.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.conga.luci.users.Anybody;
import io.conga.luci.users.Requires;
import io.conga.luci.users.SignedIn;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The permission stands beside each operation. */
class PermissionTest {

    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(Requires.class, SignedIn.class, Anybody.class);

    @Test
    void everyEndpointDeclaresExactlyOne() {
        assertThat(endpoints())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(DECLARATIONS.stream().filter(method::isAnnotationPresent))
                        .as("@Requires, @SignedIn or @Anybody on %s", method)
                        .hasSize(1));
    }

    @Test
    void aPermissionOnAClusterOrSystemHasAnIdToLookAt() {
        assertThat(endpoints())
                .filteredOn(method -> method.isAnnotationPresent(Requires.class))
                .filteredOn(
                        method -> switch (method.getAnnotation(Requires.class).on()) {
                            case CLUSTER, SYSTEM -> true;
                            case EVERYTHING, EACH -> false;
                        })
                .allSatisfy(method -> assertThat(method.getParameters())
                        .as("%s has a path variable id", method)
                        .anySatisfy(parameter -> {
                            assertThat(parameter.isAnnotationPresent(PathVariable.class))
                                    .isTrue();
                            assertThat(parameter.getName()).isEqualTo("id");
                        }));
    }

    private static List<Method> endpoints() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.conga.luci.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                        .toList();
    }
}
