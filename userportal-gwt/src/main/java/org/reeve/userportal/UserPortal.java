package org.reeve.userportal;

import com.google.gwt.core.client.EntryPoint;
import org.reeve.kit.net.Portal;
import org.reeve.kit.ui.Entrance;

/** Starts the user portal: the door first, then one's own machines. */
public final class UserPortal implements EntryPoint {
    @Override
    public void onModuleLoad() {
        Portal portal = new Portal("reeve-userportal");
        Desk desk = new Desk(portal);
        new Entrance(portal.session, desk::open, desk::leave).begin();
    }
}
