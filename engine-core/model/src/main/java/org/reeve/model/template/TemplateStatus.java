package org.reeve.model.template;

import org.reeve.model.Coded;

/** Whether a template can be used. */
public enum TemplateStatus implements Coded {
    OK(0),
    LOCKED(1),
    ILLEGAL(2);

    private final int code;

    TemplateStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static TemplateStatus of(int code) {
        return Coded.find(TemplateStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
