package org.reeve.dal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Seals a password on its way into the database, and opens it on its way out. */
@Converter
public class Sealed implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String secret) {
        return Vault.ofThisEngine().seal(secret);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return Vault.ofThisEngine().open(stored);
    }
}
