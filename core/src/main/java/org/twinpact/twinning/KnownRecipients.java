package org.twinpact.twinning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Recipients;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;

/** The codes of recipients that are known: those of the shipped profiles and those that a party's profile names. */
final class KnownRecipients {
    private KnownRecipients() {}

    static Set<String> of(Situation situation, AuthorityId party) {
        Set<String> known = new TreeSet<>(Recipients.all());
        situation.track(party).map(situation::profile).ifPresent(profile -> {
            profile.obligations().forEach(rule -> known.addAll(rule.to()));
            profile.bodies().keySet().forEach(body -> known.add(body.code()));
        });
        return known;
    }

    /** Warns of each code that is not known, and names the nearest that is. */
    static void warnOfOthers(Situation situation, AuthorityId party, List<String> codes, List<Finding> warnings) {
        Set<String> known = of(situation, party);
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> warnings.add(Findings.of(
                        "RECIPIENT_UNKNOWN",
                        Map.of("given", Situation.plain(code), "nearest", Situation.plain(nearest(code, known))))));
    }

    /** Returns the national authorities that a party informs under its profile, in the order of its obligations. */
    static List<String> nationalAuthorities(Situation situation, Track track) {
        return situation.profile(track).obligations().stream()
                .flatMap(rule -> rule.to().stream())
                .filter(code -> !code.equals(Recipients.PUBLIC) && !code.equals(Recipients.PARTNERS))
                .distinct()
                .toList();
    }

    /** Returns the names of recipients in the profile of a party, separated by commas. */
    static LocalText names(Situation situation, AuthorityId party, List<String> codes) {
        return names(situation.partyOrNewcomer(party).map(situation::profile), codes);
    }

    /** Returns the names of recipients in a profile, separated by commas. */
    static LocalText names(Optional<Profile> profile, List<String> codes) {
        return Situation.list(codes.stream().map(code -> LifecycleMessages.recipient(profile, code)));
    }

    /** Returns the known code to which the fewest changes of letters lead, whatever their case and the signs between. */
    private static String nearest(String given, Set<String> known) {
        String code = given.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return known.stream()
                .min(Comparator.comparingInt(one -> distance(code, one)))
                .orElseThrow();
    }

    /** Returns the number of letters to insert, delete or replace (Levenshtein distance). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
