package org.reeve.backend.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Wishes;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** For tests without clusters: nobody makes wishes true. */
@ApplicationScoped
public class NoWishes implements Wishes {

    @Override
    public void want(VmId vm, Wish wish, Store store) {}

    @Override
    public void want(HostId host, boolean active, Store store) {}

    @Override
    public void removed(VmId vm) {}

    @Override
    public void removed(HostId host) {}
}
