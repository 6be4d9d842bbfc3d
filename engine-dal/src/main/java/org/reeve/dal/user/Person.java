package org.reeve.dal.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a directory tells about somebody. */
@Embeddable
public record Person(
        @Column(name = "first_name") String firstName,
        @Column(name = "last_name") String lastName,
        String email,
        String department) {

    public static final Person UNKNOWN = new Person("", "", "", "");
}
