package org.twinpact.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import java.util.Objects;

/**
 * A reference to a person in the history. It is a commitment: the hash of the data with a random nonce. Once the data
 * and the nonce are deleted, nobody can determine the person from the commitment, and the history remains intact.
 * Immutable.
 *
 * @param commitment the hash, which is also the key of the datum
 */
public record PersonRef(@JsonValue @Valid Sha256 commitment) {
    @JsonCreator
    public PersonRef {
        Objects.requireNonNull(commitment, "commitment");
    }
}
