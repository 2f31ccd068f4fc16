package org.twinpact.twinning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Recipients;
import org.twinpact.language.LocalText;

/** The codes of recipients that are known: those of the shipped profiles and those of a party's profile. */
final class KnownRecipients {
    private KnownRecipients() {}

    static Set<String> of(Situation situation, AuthorityId party) {
        Set<String> known = new TreeSet<>(Recipients.all());
        situation
                .track(party)
                .ifPresent(track -> situation.profile(track).obligations().forEach(rule -> known.addAll(rule.to())));
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

    /** Returns the names of recipients, separated by commas. */
    static LocalText names(List<String> codes) {
        return Situation.list(codes.stream().map(code -> LifecycleMessages.both("recipient." + code)));
    }

    /** Returns the known code to which the fewest changes of letters lead. */
    private static String nearest(String given, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(code -> distance(given, code)))
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
