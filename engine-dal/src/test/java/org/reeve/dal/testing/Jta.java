package org.reeve.dal.testing;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Transactions without an application server: the same Narayana, and a pool that takes part in them. */
final class Jta {

    static {
        // Recovery logs on disk are of no use to a test.
        for (String store : new String[] {null, "stateStore", "communicationStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
    }

    private static final int CONNECTIONS = 12;

    private Jta() {}

    static TransactionManager manager() {
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    static AgroalDataSource pool(PGSimpleDataSource source) {
        var integration = new NarayanaTransactionIntegration(manager(), new TransactionSynchronizationRegistryImple());
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .transactionIntegration(integration)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(source.getURL())
                                .principal(new NamePrincipal(source.getUser()))
                                .credential(new SimplePassword(String.valueOf(source.getPassword())))));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
