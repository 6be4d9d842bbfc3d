package org.reeve.restapi.types;

import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** Why a body could not be read, and what it was sent to. */
public final class UsageMessage implements Struct {

    public static final StructMeta META = StructMeta.of(
            "usage_message",
            "usage_messages",
            UsageMessage::new,
            StructMeta.NONE,
            Prop.scalar("message", Scalar.STRING),
            Prop.struct("detailed_link", () -> Link.META));

    private String message;
    private Link detailedLink;

    /** @param link the operation that was asked for */
    public static UsageMessage of(String message, Link link) {
        var usage = new UsageMessage();
        usage.message = message;
        usage.detailedLink = link;
        return usage;
    }

    public String getMessage() {
        return message;
    }

    public Link getDetailedLink() {
        return detailedLink;
    }

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return index == 0 ? message : detailedLink;
    }

    @Override
    public void set(int index, Object value) {
        if (index == 0) message = (String) value;
        else detailedLink = (Link) value;
    }
}
