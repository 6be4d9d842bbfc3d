package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.util.Locale;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

/** Something on a disk that may fail; the failure becomes the fault the engine understands. */
final class Attempt {

    private Attempt() {}

    interface Step {
        void run() throws IOException, ImageFailed;
    }

    interface Question<T> {
        T ask() throws IOException, ImageFailed;
    }

    static void to(String what, Fault otherwise, Step step) {
        get(what, otherwise, () -> {
            step.run();
            return true;
        });
    }

    static <T> T get(String what, Fault otherwise, Question<T> question) {
        try {
            return question.ask();
        } catch (ImageFailed e) {
            throw new HostFault(e.full() ? Fault.NO_SPACE : otherwise, "cannot " + what + ": " + e.getMessage(), e);
        } catch (IOException e) {
            boolean full =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
            throw new HostFault(full ? Fault.NO_SPACE : otherwise, "cannot " + what + ": " + e, e);
        }
    }
}
