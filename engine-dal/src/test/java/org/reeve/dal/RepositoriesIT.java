package org.reeve.dal;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.processing.SQL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reeve.dal.testing.Database;
import org.reeve.model.user.ActionGroup;

/** Runs every query of every repository once: those in HQL are checked by the compiler, but their SQL is not. */
class RepositoriesIT {

    @TestFactory
    Stream<DynamicTest> everyQueryRuns() {
        Database database = Database.fresh().start();
        return Arrays.stream(Repositories.class.getDeclaredMethods())
                .map(Method::getReturnType)
                .flatMap(repository -> Arrays.stream(repository.getDeclaredMethods())
                        .filter(RepositoriesIT::asks)
                        .map(method -> DynamicTest.dynamicTest(
                                repository.getSimpleName() + "." + method.getName(),
                                () -> call(database, repository, method))))
                .onClose(database::close);
    }

    private static boolean asks(Method method) {
        return method.isAnnotationPresent(Query.class)
                || method.isAnnotationPresent(SQL.class)
                || method.isAnnotationPresent(Find.class);
    }

    private static void call(Database database, Class<?> repository, Method method) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(RepositoriesIT::something)
                .toArray();
        assertThatCode(() -> database.transactions().run(() -> {
                    try {
                        method.invoke(database.bean(repository), arguments);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e.getCause());
                    }
                }))
                .doesNotThrowAnyException();
    }

    private static Object something(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == String.class) {
            return "something";
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Limit.class) {
            return Limit.of(10);
        }
        if (type == Collection.class) {
            return List.of(UUID.randomUUID());
        }
        if (type == ActionGroup.class) {
            return ActionGroup.CREATE_VM;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == int.class) {
            return 1;
        }
        throw new IllegalArgumentException("what is a harmless " + type + "?");
    }
}
