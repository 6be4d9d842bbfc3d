package org.reeve.webadmin;

import com.google.gwt.core.client.EntryPoint;
import org.reeve.kit.net.Portal;
import org.reeve.kit.ui.Entrance;

/** Starts the administration portal: the door first, the house behind it. */
public final class WebAdmin implements EntryPoint {
    @Override
    public void onModuleLoad() {
        Portal portal = new Portal("reeve-webadmin");
        House house = new House(portal);
        new Entrance(portal.session, house::open, house::leave).begin();
    }
}
