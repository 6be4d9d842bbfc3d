package org.reeve.backend.vm.settings;

import java.util.List;
import java.util.Optional;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VideoType;

/**
 * What people see of a machine.
 *
 * @param graphics the protocols it is reached by; an empty list: it has no screen
 */
public record Screen(
        Optional<List<GraphicsType>> graphics,
        Optional<VideoType> video,
        Optional<String> keyboard,
        Optional<Integer> monitors,
        Optional<Boolean> smartcard,
        Optional<Boolean> copyPaste,
        Optional<Boolean> fileTransfer) {

    static final Screen USUAL = new Screen(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What somebody wants who wants these screens and nothing else. */
    public static Screen of(List<GraphicsType> graphics) {
        return new Screen(
                Optional.of(graphics),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public List<GraphicsType> kinds() {
        return graphics.orElse(List.of(GraphicsType.VNC));
    }

    public int count() {
        return Math.max(1, monitors.orElse(1));
    }

    public boolean hasSmartcard() {
        return smartcard.orElse(false);
    }

    public boolean copies() {
        return copyPaste.orElse(true);
    }

    public boolean transfers() {
        return fileTransfer.orElse(true);
    }

    /** The same with everything said that usually goes without saying. */
    Screen spoken() {
        return new Screen(
                Optional.of(kinds()),
                video,
                keyboard,
                Optional.of(count()),
                Optional.of(hasSmartcard()),
                Optional.of(copies()),
                Optional.of(transfers()));
    }
}
