package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Wording;

/** Words from the message files. */
@ApplicationScoped
class TextWording implements Wording {

    @Override
    public String of(Message message) {
        return Texts.of(message);
    }
}
