package org.reeve.restapi.types;

import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** A named address of something that belongs to an object. */
public final class Link implements Struct {

    public static final StructMeta META = StructMeta.of(
            "link",
            "links",
            Link::new,
            StructMeta.NONE,
            Prop.attribute("href", Scalar.STRING),
            Prop.attribute("rel", Scalar.STRING));

    private String href;
    private String rel;

    public static Link to(String href, String rel) {
        var link = new Link();
        link.href = href;
        link.rel = rel;
        return link;
    }

    public String getHref() {
        return href;
    }

    public String getRel() {
        return rel;
    }

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return index == 0 ? href : rel;
    }

    @Override
    public void set(int index, Object value) {
        if (index == 0) href = (String) value;
        else rel = (String) value;
    }
}
