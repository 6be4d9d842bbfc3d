package org.reeve.webadmin;

import com.google.gwt.core.client.EntryPoint;
import org.reeve.kit.net.Portal;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.SignIn;

/** Starts the administration portal: the door first, the house behind it. */
public final class WebAdmin implements EntryPoint {
    @Override
    public void onModuleLoad() {
        Portal portal = new Portal();
        House house = new House(portal);
        portal.session.ended().listen(() -> door(portal, house));
        if (portal.session.token().isPresent()) house.open();
        else door(portal, house);
    }

    private static void door(Portal portal, House house) {
        house.leave();
        SignIn door = new SignIn(
                "to the administration portal",
                "Hosts, storage, networks and the machines that run on them, in one place.",
                portal.session,
                user -> house.open());
        Pages.title("Sign in");
        Pages.mount(door.root());
        door.focus();
    }
}
