package org.twinpact.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import java.util.Objects;

/**
 * The reference to a person in the history: a commitment, that is the hash of the data with a random nonce. Once datum
 * and nonce are deleted, nobody can compute from it who was meant, and the history stays whole. Immutable.
 *
 * @param commitment the hash, which is also the key of the datum
 */
public record PersonRef(@JsonValue @Valid Sha256 commitment) {
    @JsonCreator
    public PersonRef {
        Objects.requireNonNull(commitment, "commitment");
    }
}
