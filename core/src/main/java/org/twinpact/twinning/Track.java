package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.twinpact.approval.Approval;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.signing.Signature;

/**
 * The record of one party under its own law. Immutable.
 *
 * @param authority the party
 * @param profile the profile it acts under
 * @param joinedOn the day it opened the twinning or was added, empty for a party of an import
 * @param needs challenges and potential it found
 * @param goals goals it set
 * @param search its search for a partner
 * @param capacity its capacity for joint programmes
 * @param endorsedPlan hash of the plan it endorsed last
 * @param certificates hash of the text it certified last, by language
 * @param approvals the latest decision for each step
 * @param signature its latest signature
 * @param versions hash of each language version that it signed after it was added
 * @param boundOn the day since which it is bound and owes its obligations
 * @param noticeOn the day it gave notice that it has done all that its law asks
 * @param contact its contact point
 */
@HiddenImplementation
@Value.Builder
public record Track(
        LocalAuthority authority,
        ProfileRef profile,
        Optional<LocalDate> joinedOn,
        List<Need> needs,
        List<Goal> goals,
        Optional<PartnerSearch> search,
        Optional<Capacity> capacity,
        Optional<Sha256> endorsedPlan,
        Map<LanguageTag, Sha256> certificates,
        List<Approval> approvals,
        Optional<Signature> signature,
        Map<LanguageTag, Sha256> versions,
        Optional<LocalDate> boundOn,
        Optional<LocalDate> noticeOn,
        Optional<ContactPoint> contact)
        implements WithTrack {
    public Track {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(profile, "profile");
        needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
        goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        certificates = inOrder(certificates);
        versions = inOrder(versions);
        approvals = List.copyOf(Objects.requireNonNull(approvals, "approvals"));
    }

    /** Returns hashes in order, because equal tracks have equal bytes. */
    private static Map<LanguageTag, Sha256> inOrder(Map<LanguageTag, Sha256> hashes) {
        return hashes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(hashes));
    }

    /** Returns the party's key. */
    public AuthorityId party() {
        return authority.id();
    }

    static Track of(LocalAuthority authority, ProfileRef profile) {
        return new TrackBuilder().authority(authority).profile(profile).build();
    }

    Track with(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.removeIf(old -> old.step().equals(approval.step()));
        all.add(approval);
        return withApprovals(all);
    }

    /** Returns the latest decision for a step, including one that no longer covers what is current. */
    public Optional<Approval> approval(String step) {
        for (Approval approval : approvals) {
            if (approval.step().equals(step)) {
                return Optional.of(approval);
            }
        }
        return Optional.empty();
    }
}
