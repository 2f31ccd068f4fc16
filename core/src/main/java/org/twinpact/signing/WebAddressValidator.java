package org.twinpact.signing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;

/** The validator of {@link WebAddress}. Public because the validation provider creates it. Thread-safe. */
public final class WebAddressValidator implements ConstraintValidator<WebAddress, URI> {
    private static final int LONGEST = 2_000;

    /** Creates the validator, for the validation provider. */
    public WebAddressValidator() {}

    @Override
    public boolean isValid(URI address, ConstraintValidatorContext context) {
        return address == null
                || ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                        && address.getHost() != null
                        && address.toString().length() <= LONGEST;
    }
}
