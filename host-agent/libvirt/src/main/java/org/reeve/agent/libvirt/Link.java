package org.reeve.agent.libvirt;

import com.sun.jna.Pointer;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;

/** One connection to libvirtd; shows its pointer to the calls of {@link Extra}. */
final class Link extends Connect {

    Link(String uri) throws LibvirtException {
        super(uri);
    }

    Pointer pointer() {
        return vcp.getPointer();
    }
}
