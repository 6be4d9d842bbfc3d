package org.reeve.restapi.service.exchange;

/**
 * A collection that can answer for many of its objects at once: so following links costs a statement a link's name and not one an
 * object. What it says must not depend on where the collection was reached, only on the ids it is asked with.
 */
public interface Followed {

    Following following();
}
