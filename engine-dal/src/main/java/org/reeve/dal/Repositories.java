package org.reeve.dal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.StatelessSession;
import org.reeve.dal.bookmark.Bookmarks;
import org.reeve.dal.bookmark.Bookmarks_;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.cluster.Clusters_;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.datacenter.DataCenters_;
import org.reeve.dal.disk.Disks;
import org.reeve.dal.disk.Disks_;
import org.reeve.dal.event.Events;
import org.reeve.dal.event.Events_;
import org.reeve.dal.host.Hosts;
import org.reeve.dal.host.Hosts_;
import org.reeve.dal.network.MacPools;
import org.reeve.dal.network.MacPools_;
import org.reeve.dal.network.Networks;
import org.reeve.dal.network.Networks_;
import org.reeve.dal.network.Nics;
import org.reeve.dal.network.Nics_;
import org.reeve.dal.network.VnicProfiles;
import org.reeve.dal.network.VnicProfiles_;
import org.reeve.dal.setting.Settings;
import org.reeve.dal.setting.Settings_;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.dal.storage.StorageConnections_;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.dal.storage.StorageDomains_;
import org.reeve.dal.tag.Tags;
import org.reeve.dal.tag.Tags_;
import org.reeve.dal.template.Templates;
import org.reeve.dal.template.Templates_;
import org.reeve.dal.user.Permissions;
import org.reeve.dal.user.Permissions_;
import org.reeve.dal.user.Roles;
import org.reeve.dal.user.Roles_;
import org.reeve.dal.user.SignOns;
import org.reeve.dal.user.SignOns_;
import org.reeve.dal.user.Users;
import org.reeve.dal.user.Users_;
import org.reeve.dal.vm.Vms;
import org.reeve.dal.vm.Vms_;

/** Makes the repositories. Each works in the transaction of whoever calls it. */
@ApplicationScoped
public class Repositories {

    @Produces
    @ApplicationScoped
    Clusters clusters(StatelessSession session) {
        return new Clusters_(session);
    }

    @Produces
    @ApplicationScoped
    DataCenters dataCenters(StatelessSession session) {
        return new DataCenters_(session);
    }

    @Produces
    @ApplicationScoped
    Disks disks(StatelessSession session) {
        return new Disks_(session);
    }

    @Produces
    @ApplicationScoped
    Events events(StatelessSession session) {
        return new Events_(session);
    }

    @Produces
    @ApplicationScoped
    Hosts hosts(StatelessSession session) {
        return new Hosts_(session);
    }

    @Produces
    @ApplicationScoped
    MacPools macPools(StatelessSession session) {
        return new MacPools_(session);
    }

    @Produces
    @ApplicationScoped
    Networks networks(StatelessSession session) {
        return new Networks_(session);
    }

    @Produces
    @ApplicationScoped
    Nics nics(StatelessSession session) {
        return new Nics_(session);
    }

    @Produces
    @ApplicationScoped
    VnicProfiles vnicProfiles(StatelessSession session) {
        return new VnicProfiles_(session);
    }

    @Produces
    @ApplicationScoped
    Settings settings(StatelessSession session) {
        return new Settings_(session);
    }

    @Produces
    @ApplicationScoped
    StorageConnections storageConnections(StatelessSession session) {
        return new StorageConnections_(session);
    }

    @Produces
    @ApplicationScoped
    StorageDomains storageDomains(StatelessSession session) {
        return new StorageDomains_(session);
    }

    @Produces
    @ApplicationScoped
    Templates templates(StatelessSession session) {
        return new Templates_(session);
    }

    @Produces
    @ApplicationScoped
    Permissions permissions(StatelessSession session) {
        return new Permissions_(session);
    }

    @Produces
    @ApplicationScoped
    Roles roles(StatelessSession session) {
        return new Roles_(session);
    }

    @Produces
    @ApplicationScoped
    Users users(StatelessSession session) {
        return new Users_(session);
    }

    @Produces
    @ApplicationScoped
    Vms vms(StatelessSession session) {
        return new Vms_(session);
    }

    @Produces
    @ApplicationScoped
    SignOns signOns(StatelessSession session) {
        return new SignOns_(session);
    }

    @Produces
    @ApplicationScoped
    Tags tags(StatelessSession session) {
        return new Tags_(session);
    }

    @Produces
    @ApplicationScoped
    Bookmarks bookmarks(StatelessSession session) {
        return new Bookmarks_(session);
    }
}
