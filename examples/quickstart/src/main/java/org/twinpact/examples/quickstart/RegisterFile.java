package org.twinpact.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LocalText;
import org.twinpact.language.SearchKey;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TwinningId;

/** The register of real twinnings that ships with the quickstart. {@code register-sources.md} names its sources. */
final class RegisterFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private RegisterFile() {}

    /** One row: the key that makes its import idempotent, and the act that imports it. */
    record Entry(TwinningId id, OpeningActs.ImportTwinning act) {}

    static List<Entry> read() throws IOException {
        try (InputStream file = RegisterFile.class.getResourceAsStream("register.csv");
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(RegisterFile::entry).toList();
        }
    }

    private static Entry entry(CSVRecord row) {
        String key = row.get("key");
        Optional<PartialDate> since =
                Optional.of(row.get("since")).filter(date -> !date.isEmpty()).map(PartialDate::new);
        Origin origin = new Origin(row.get("source"), EvidenceGrade.THIRD_PARTY_REPORT, since);
        List<LocalAuthority> parties = List.of(
                authority(row, "authority", "IL", Optional.of(row.get("authority_cbs"))),
                authority(row, "partner", row.get("partner_country"), Optional.empty()));
        return new Entry(id(key), new OpeningActs.ImportTwinning(parties, Stage.IN_FORCE, origin));
    }

    /** Returns the key of the twinning with a key in the register. */
    static TwinningId id(String key) {
        return TwinningId.named("register:" + key);
    }

    private static LocalAuthority authority(CSVRecord row, String side, String country, Optional<String> cbs) {
        return new LocalAuthority(
                id(country, row.get(side + "_en")),
                LocalText.of(row.get(side + "_he"), row.get(side + "_en")),
                country,
                AuthorityKind.valueOf(row.get(side + "_kind")),
                cbs.filter(code -> !code.isEmpty()).stream()
                        .map(code -> new AuthorityCode("IL-CBS", code))
                        .toList());
    }

    /** Returns the key of a town, which is the same in every row. */
    private static AuthorityId id(String country, String name) {
        return new AuthorityId(
                country.toLowerCase(Locale.ROOT) + "-" + SearchKey.of(name).replaceAll("[^a-z0-9]+", "-"));
    }
}
