package io.conga.luci.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Each role, each permission, each scope. */
class AccessTest {

    private static final Scope OURS = Scope.cluster("ours");
    private static final Scope OTHER = Scope.cluster("other");
    private static final Scope MEMBER = Scope.system("member");
    private static final Scope ALONE = Scope.system("alone");

    private static final Map<Role, Set<Permission>> TABLE = Map.of(
            Role.VIEWER, Set.of(Permission.VIEW),
            Role.OPERATOR, Set.of(Permission.VIEW, Permission.OPERATE),
            Role.STORAGE_ADMINISTRATOR, Set.of(Permission.VIEW, Permission.STORAGE),
            Role.ADMINISTRATOR,
                    Set.of(
                            Permission.VIEW,
                            Permission.OPERATE,
                            Permission.CONFIGURE,
                            Permission.STORAGE,
                            Permission.MANAGE));

    private final Access access = new Access(
            new StaticListableBeanFactory(Map.of("directory", (ScopeDirectory)
                            system -> system.equals("member") ? Optional.of("ours") : Optional.empty()))
                    .getBeanProvider(ScopeDirectory.class),
            event -> {});

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleOnEverythingHoldsEverywhere(Role role) {
        for (Scope scope : List.of(Scope.EVERYTHING, OURS, OTHER, MEMBER, ALONE)) {
            assertThat(access.permissions(user(role, Scope.EVERYTHING), scope)).isEqualTo(TABLE.get(role));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleOnAClusterHoldsForItAndItsSystems(Role role) {
        CurrentUser user = user(role, OURS);
        var some = new java.util.HashSet<>(TABLE.getOrDefault(role, Set.of()));
        some.remove(Permission.MANAGE);
        assertThat(access.permissions(user, OURS)).isEqualTo(some);
        assertThat(access.permissions(user, MEMBER)).isEqualTo(some);
        assertThat(access.permissions(user, OTHER)).isEmpty();
        assertThat(access.permissions(user, ALONE)).isEmpty();
        assertThat(access.permissions(user, Scope.EVERYTHING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleOnASystemHoldsForItAlone(Role role) {
        CurrentUser user = user(role, MEMBER);
        assertThat(access.permissions(user, MEMBER)).contains(Permission.VIEW).doesNotContain(Permission.MANAGE);
        for (Scope scope : List.of(Scope.EVERYTHING, OURS, OTHER, ALONE)) {
            assertThat(access.permissions(user, scope)).isEmpty();
        }
    }

    @Test
    void rolesAddUp() {
        var user = new CurrentUser(
                "1",
                "both",
                List.of(new Grant(Role.VIEWER, Scope.EVERYTHING), new Grant(Role.OPERATOR, OURS)),
                false,
                "-");
        assertThat(access.permissions(user, MEMBER)).containsExactlyInAnyOrder(Permission.VIEW, Permission.OPERATE);
        assertThat(access.permissions(user, ALONE)).containsExactly(Permission.VIEW);
    }

    private static CurrentUser user(Role role, Scope scope) {
        return new CurrentUser("1", "somebody", List.of(new Grant(role, scope)), false, "-");
    }
}
