package org.reeve.restapi.types;

import java.util.List;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** What every object with an address has: its id, its names, its actions and the links to what belongs to it. */
public class Resource implements Struct {

    public static final StructMeta META = StructMeta.of(
            "resource",
            "resources",
            Resource::new,
            StructMeta.NONE,
            Prop.attribute("href", Scalar.STRING),
            Prop.attribute("id", Scalar.STRING),
            Prop.structs("actions", "link", () -> Link.META),
            Prop.scalar("name", Scalar.STRING),
            Prop.scalar("description", Scalar.STRING),
            Prop.scalar("comment", Scalar.STRING),
            Prop.scalar("creation_status", Scalar.STRING),
            Prop.repeated("link", () -> Link.META));

    private String href;
    private String id;
    private List<Link> actions;
    private String name;
    private String description;
    private String comment;
    private String creationStatus;
    private List<Link> links;

    public String getHref() {
        return href;
    }

    public void setHref(String value) {
        this.href = value;
    }

    public String getId() {
        return id;
    }

    public void setId(String value) {
        this.id = value;
    }

    public List<Link> getActions() {
        return actions;
    }

    public void setActions(List<Link> value) {
        this.actions = value;
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        this.name = value;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String value) {
        this.description = value;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String value) {
        this.comment = value;
    }

    public String getCreationStatus() {
        return creationStatus;
    }

    public void setCreationStatus(String value) {
        this.creationStatus = value;
    }

    public List<Link> getLinks() {
        return links;
    }

    public void setLinks(List<Link> value) {
        this.links = value;
    }

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return switch (index) {
            case 0 -> href;
            case 1 -> id;
            case 2 -> actions;
            case 3 -> name;
            case 4 -> description;
            case 5 -> comment;
            case 6 -> creationStatus;
            case 7 -> links;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(int index, Object value) {
        switch (index) {
            case 0 -> href = (String) value;
            case 1 -> id = (String) value;
            case 2 -> actions = (List<Link>) value;
            case 3 -> name = (String) value;
            case 4 -> description = (String) value;
            case 5 -> comment = (String) value;
            case 6 -> creationStatus = (String) value;
            case 7 -> links = (List<Link>) value;
            default -> throw new IndexOutOfBoundsException(index);
        }
    }
}
