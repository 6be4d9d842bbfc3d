package org.reeve.agent.libvirt;

import org.libvirt.LibvirtException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The filter that engines put before every NIC unless told otherwise. It is none of libvirt's own: agents define it, as combinations of
 * those that come with libvirt.
 */
final class NetworkFilters {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkFilters.class);
    private static final String NAME = "vdsm-no-mac-spoofing";
    private static final String DEFINITION =
            """
            <filter name='%s' chain='root'>
              <filterref filter='no-mac-spoofing'/>
              <filterref filter='no-arp-mac-spoofing'/>
            </filter>"""
                    .formatted(NAME);

    private NetworkFilters() {}

    /** A host that cannot have it still runs guests whose NICs do without. */
    static void ensure(Link link) {
        if (known(link)) {
            return;
        }
        try {
            link.networkFilterDefineXML(DEFINITION).free();
        } catch (LibvirtException e) {
            LOG.warn(
                    "the filter {} cannot be defined, guests that need it will not start cause={}",
                    NAME,
                    e.getMessage());
        }
    }

    private static boolean known(Link link) {
        try {
            link.networkFilterLookupByName(NAME).free();
            return true;
        } catch (LibvirtException missing) {
            return false;
        }
    }
}
