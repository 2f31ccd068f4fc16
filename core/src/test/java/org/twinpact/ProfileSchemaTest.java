package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.json.Json;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFormat;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;

/** Tests of the agreement between the schema for a host's editor, the reader, the shipped files and the types. */
class ProfileSchemaTest {
    static List<Profile> shipped() {
        return Profiles.shipped().all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedFileIsValidAndReadsAlikeEitherWay(Profile profile) {
        String file = ProfileFiles.shipped(profile.id());

        assertThat(ProfileFiles.isValid(file)).isTrue();
        assertThat(ProfileFormat.read(file)).isEqualTo(profile);
    }

    static Stream<Arguments> listed() {
        return Stream.of(
                Arguments.of("/properties/kinds/items/enum", AuthorityKind.values()),
                Arguments.of("/$defs/step/properties/scope/enum", Scope.values()),
                Arguments.of("/$defs/gate/enum", Gate.values()),
                Arguments.of("/$defs/when/items/enum", Circumstance.values()),
                Arguments.of("/$defs/severity/enum", Severity.values()),
                Arguments.of("/$defs/basis/enum", Basis.values()),
                Arguments.of("/$defs/obligation/properties/kind/enum", ObligationKind.values()));
    }

    @ParameterizedTest
    @MethodSource("listed")
    void itListsWhatTheTypesKnow(String path, Enum<?>[] values) throws JsonProcessingException {
        JsonNode listed = Json.mapper().readTree(ProfileFormat.schema()).at(path);

        assertThat(StreamSupport.stream(listed.spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(Stream.of(values).map(Enum::name).toList());
    }

    @Test
    void itIsADraftThatEditorsKnow() throws JsonProcessingException {
        assertThat(Json.mapper().readTree(ProfileFormat.schema()).get("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }
}
