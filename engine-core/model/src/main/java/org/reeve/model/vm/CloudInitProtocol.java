package org.reeve.model.vm;

/** How cloud-init is told of networks. */
public enum CloudInitProtocol {
    ENI,
    OPENSTACK_METADATA
}
