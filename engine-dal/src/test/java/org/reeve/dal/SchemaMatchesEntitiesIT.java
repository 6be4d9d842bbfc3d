package org.reeve.dal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.reeve.dal.testing.Database;

/** Entities and migrations are written apart; here they meet. */
class SchemaMatchesEntitiesIT {

    @Test
    void hibernateFindsEveryColumnItMaps() {
        try (Database database = Database.with(Map.of("hibernate.hbm2ddl.auto", "validate"))) {
            assertThat(database.factory().getMetamodel().getEntities()).hasSizeGreaterThan(30);
        }
    }

    @Test
    void everyEntityCanBeRead() {
        try (Database database = Database.fresh().start()) {
            var session = database.bean(StatelessSession.class);
            for (var entity : database.factory().getMetamodel().getEntities()) {
                String query = "select e from " + entity.getName() + " e";
                assertThat(database.transactions().run(() -> all(session, query)))
                        .as(query)
                        .isNotNull();
            }
        }
    }

    private static List<?> all(StatelessSession session, String query) {
        Query all = session.createQuery(query, Object.class);
        return all.getResultList();
    }
}
