package org.twinpact.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.language.LocalText;

/**
 * A local authority that is, or may become, a party to a twinning. Immutable.
 *
 * @param id the host's key
 * @param name the official name by language
 * @param country the ISO 3166-1 alpha-2 code of the country, as the party states it. {@code ZZ} if the country of a
 *     counterpart in an old record is unknown
 * @param kind the kind of body. Every country accepts every kind. If its profiles are all for other kinds, the opening, the
 *     import and the addition warn with {@code KIND_WITHOUT_PROFILE}
 * @param codes the codes that agencies assigned to the authority, each with its scheme
 */
@Value.Builder
public record LocalAuthority(
        @Valid AuthorityId id,
        @Valid LocalText name,

        @CountryCode String country,

        @NotNull AuthorityKind kind,
        @Size(max = 20) List<@Valid AuthorityCode> codes)
        implements WithLocalAuthority {
    public LocalAuthority {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(kind, "kind");
        codes = List.copyOf(Objects.requireNonNull(codes, "codes"));
    }

    /**
     * Returns an authority without codes of agencies.
     *
     * @param id the host's key, such as {@code il-haifa}
     * @param name the official name by language
     * @param country the ISO 3166-1 alpha-2 code of the country
     * @param kind the kind of body
     */
    public static LocalAuthority of(String id, LocalText name, String country, AuthorityKind kind) {
        return new LocalAuthority(new AuthorityId(id), name, country, kind, List.of());
    }

    /**
     * Returns whether both are the same authority, which is the case if they have the same key or a code in common.
     * Names are not compared, because different towns share them.
     */
    public boolean isSameAs(LocalAuthority other) {
        return id.equals(other.id) || !Collections.disjoint(codes, other.codes);
    }
}
