package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.twinpact.jurisdiction.Profiles;

/** A test of the agreement between the page of profiles and the profiles. */
class ProfilesPageTest {
    private static final Path PAGE = Path.of("PROFILES.md");

    @Test
    void thePageIsThatOfTheShippedProfiles() throws IOException {
        String page = ProfilesPage.of(Profiles.shipped().all());
        if (Boolean.getBoolean("twinpact.profiles.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("core/PROFILES.md differs from the shipped profiles. Where the difference is meant, run this test"
                        + " with -Dtwinpact.profiles.update=true, and commit the new page")
                .isEqualTo(page);
    }
}
