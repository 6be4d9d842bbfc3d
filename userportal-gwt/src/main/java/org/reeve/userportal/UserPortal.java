package org.reeve.userportal;

import com.google.gwt.core.client.EntryPoint;
import org.reeve.kit.net.Portal;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.SignIn;

/** Starts the user portal: the door first, then one's own machines. */
public final class UserPortal implements EntryPoint {
    @Override
    public void onModuleLoad() {
        Portal portal = new Portal();
        Desk desk = new Desk(portal);
        portal.session.ended().listen(() -> door(portal, desk));
        if (portal.session.token().isPresent()) desk.open();
        else door(portal, desk);
    }

    private static void door(Portal portal, Desk desk) {
        desk.leave();
        SignIn door = new SignIn(
                "to your virtual machines",
                "Your virtual machines: start them, open their screens, shut them down.",
                portal.session,
                user -> desk.open());
        Pages.title("Sign in");
        Pages.mount(door.root());
        door.focus();
    }
}
