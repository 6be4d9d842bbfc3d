package org.reeve.dal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.StatelessSession;
import org.reeve.dal.vm.Vms;
import org.reeve.dal.vm.Vms_;

/** Makes the repositories. Each works in the transaction of whoever calls it. */
@ApplicationScoped
public class Repositories {

    @Produces
    @ApplicationScoped
    Vms vms(StatelessSession session) {
        return new Vms_(session);
    }
}
