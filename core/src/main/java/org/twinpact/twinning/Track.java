package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Opinion;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.followup.Withholding;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.signing.Signature;

/**
 * The record of one party or newcomer, which acts under its own law. Immutable.
 *
 * @param authority the party
 * @param formerNames the names that it, or a party that merged into it, had before, the latest 20, oldest first
 * @param joinedAs the key under which it joined, and those under which the parties joined that merged into it. Empty if
 *     it has its first key and no party merged into it
 * @param formerKeys the other keys that it had. Plans, texts and events of that time contain them
 * @param mergedKeys the keys of the parties and newcomers that merged into it
 * @param mergedOn the day on which a party merged into it before all had signed. The others have not all signed earlier
 * @param profile the profile that the party acts under
 * @param joinedOn the day on which the party opened the twinning or was added, empty for a party of an imported
 *     twinning
 * @param needs the challenges and potentials that it identified
 * @param goals the goals that it set
 * @param search its search for a partner
 * @param capacity its capacity for joint programmes
 * @param passed the guidance that it passed, each at most once
 * @param endorsedPlan the hash of the plan that it endorsed last
 * @param certificates the hash of the language version that it certified last, by language
 * @param approvals the decisions on each step, by the code of the step
 * @param opinions the number of opinions that its bodies gave without being asked by law
 * @param lastOpinion the opinion that was recorded last
 * @param signature its signature. Of several, the one that counts, or else the one that comes closest to it
 * @param otherSignatures its other signatures on the same text, by day
 * @param signatureWithdrawals the days on which it withdrew its signatures, at most the latest 10, in order. No signature
 *     before the last of them counts
 * @param withdrawnSignature the last signature that it withdrew on the current text. It counts again if all had signed
 *     before its withdrawal
 * @param versions the hash of each added language version that it signed, by language. After a withdrawal, they count
 *     only if it is taken back
 * @param formedOn the day on which its part in the formation of the agreement closed: that of its signature or of the
 *     last required signature, whichever is later. No later decision can undo its signature
 * @param signatureVoidedOn the day on which a correction showed that its signature does not bind it, empty if the
 *     signature binds it
 * @param boundOn the day from which the agreement is in force for it
 * @param noticeOn the day on which it gave notice that it has fulfilled the requirements of its law
 * @param contact its contact point, without a person while it is vacant
 * @param contactSince the day on which the contact point was appointed
 * @param contactVacancies the days since its appointment from which nobody had the role of the contact point, as they
 *     were recorded, at most the latest 10, in order
 * @param exchanges its latest exchanges with national authorities, at most 10, and at most 20 earlier ones that are
 *     {@link #unanswered}, in order. The history has all
 * @param reaffirmedOn the last day on which it reaffirmed the twinning, if it did
 * @param reviews its last review of each principle of the agreement, by the id of the clause
 * @param withholdings what it withholds from publication, the latest of each subject, at most 40 of single ceremonies
 */
@HiddenImplementation
@Value.Builder
public record Track(
        LocalAuthority authority,
        List<LocalText> formerNames,
        List<AuthorityId> joinedAs,
        Set<AuthorityId> formerKeys,
        Set<AuthorityId> mergedKeys,
        Optional<LocalDate> mergedOn,
        ProfileRef profile,
        Optional<LocalDate> joinedOn,
        List<Need> needs,
        List<Goal> goals,
        Optional<PartnerSearch> search,
        Optional<Capacity> capacity,
        List<PassedGuidance> passed,
        Optional<Sha256> endorsedPlan,
        Map<LanguageTag, Sha256> certificates,
        List<Approval> approvals,
        int opinions,
        Optional<Opinion> lastOpinion,
        Optional<Signature> signature,
        List<Signature> otherSignatures,
        List<LocalDate> signatureWithdrawals,
        Optional<Signature> withdrawnSignature,
        Map<LanguageTag, Sha256> versions,
        Optional<LocalDate> formedOn,
        Optional<LocalDate> signatureVoidedOn,
        Optional<LocalDate> boundOn,
        Optional<LocalDate> noticeOn,
        Optional<ContactPoint> contact,
        Optional<LocalDate> contactSince,
        List<LocalDate> contactVacancies,
        List<Exchange> exchanges,
        Optional<LocalDate> reaffirmedOn,
        List<PrincipleReview> reviews,
        List<Withholding> withholdings)
        implements WithTrack {
    private static final int FORMER_NAMES = 20;
    private static final int MOST_DAYS = 10;
    private static final int EXCHANGES = 10;
    private static final int UNANSWERED = 20;
    private static final int WITHHOLDINGS = 40;
    private static final int LONGEST_TAKEN_ID = 28;
    private static final Comparator<Signature> BY_DAY = Comparator.comparing((Signature one) -> one.signedOn())
            .thenComparing(one -> one.signatories().toString());
    // An answer of the same day follows what it answers.
    private static final Comparator<Exchange> IN_ORDER = Comparator.comparing(Exchange::on)
            .thenComparing(one -> one.answers().isPresent())
            .thenComparing(Exchange::id);

    public Track {
        Objects.requireNonNull(authority, "authority");
        formerNames = List.copyOf(Objects.requireNonNull(formerNames, "formerNames"));
        joinedAs = List.copyOf(Objects.requireNonNull(joinedAs, "joinedAs"));
        formerKeys = inOrder(formerKeys);
        mergedKeys = inOrder(mergedKeys);
        Objects.requireNonNull(mergedOn, "mergedOn");
        Objects.requireNonNull(profile, "profile");
        needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
        goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        passed = List.copyOf(Objects.requireNonNull(passed, "passed"));
        certificates = inOrder(certificates);
        versions = inOrder(versions);
        otherSignatures = List.copyOf(Objects.requireNonNull(otherSignatures, "otherSignatures"));
        signatureWithdrawals = List.copyOf(Objects.requireNonNull(signatureWithdrawals, "signatureWithdrawals"));
        Objects.requireNonNull(withdrawnSignature, "withdrawnSignature");
        contactVacancies = List.copyOf(Objects.requireNonNull(contactVacancies, "contactVacancies"));
        exchanges = List.copyOf(Objects.requireNonNull(exchanges, "exchanges"));
        reviews = List.copyOf(Objects.requireNonNull(reviews, "reviews"));
        withholdings = List.copyOf(Objects.requireNonNull(withholdings, "withholdings"));
        approvals = List.copyOf(Objects.requireNonNull(approvals, "approvals"));
    }

    /** Returns the hashes in order, so that equal tracks have equal bytes. */
    private static Map<LanguageTag, Sha256> inOrder(Map<LanguageTag, Sha256> hashes) {
        return hashes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(hashes));
    }

    private static Set<AuthorityId> inOrder(Set<AuthorityId> keys) {
        return keys.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(keys));
    }

    /** Returns the party's key. */
    public AuthorityId party() {
        return authority.id();
    }

    static Track of(LocalAuthority authority, ProfileRef profile) {
        return new TrackBuilder()
                .authority(authority)
                .profile(profile)
                .opinions(0)
                .build();
    }

    /** Returns all its signatures on one text, by day. */
    Stream<Signature> signatures() {
        return Stream.concat(signature.stream(), otherSignatures.stream()).sorted(BY_DAY);
    }

    /** Returns the track with the given signatures on one text, of which one is that of the party. */
    Track withSignatures(Stream<Signature> all, Optional<Signature> own) {
        return withSignature(own)
                .withOtherSignatures(all.filter(one -> !own.equals(Optional.of(one)))
                        .sorted(BY_DAY)
                        .toList());
    }

    /** Returns the track without signatures, those of added language versions, and their withdrawal. */
    Track unsigned() {
        return withSignatures(Stream.empty(), Optional.empty())
                .withVersions(Map.of())
                .withSignatureWithdrawals()
                .withWithdrawnSignature(Optional.empty());
    }

    /**
     * Returns the track with one more signature as that of the party. Those on another text are history, and so are the
     * signatures of added language versions if the party had withdrawn its signature.
     */
    Track signedWith(Signature added) {
        Track track = signature.isPresent() ? this : withVersions(Map.of());
        return track.withSignatures(
                        Stream.concat(
                                signatures().filter(known -> known.text().equals(added.text())), Stream.of(added)),
                        Optional.of(added))
                .withWithdrawnSignature(
                        withdrawnSignature.filter(known -> known.text().equals(added.text())));
    }

    /** Returns the first day on which nobody has the role of the contact point, empty if somebody has it. */
    public Optional<LocalDate> contactVacantSince() {
        return contactVacancies.stream().findFirst();
    }

    /** Returns whether a contact point is appointed and not vacant. */
    boolean hasContact() {
        return contact.isPresent() && contactVacancies.isEmpty();
    }

    /** Returns the track with a contact point appointed on a day, unless a later one is known. A later vacancy remains. */
    Track withContactFrom(LocalDate on, ContactPoint appointed) {
        if (contactSince.filter(on::isBefore).isPresent()) {
            return this;
        }
        List<LocalDate> later = contactVacancies.stream().filter(on::isBefore).toList();
        return withContact(later.isEmpty() ? appointed : appointed.withoutPerson())
                .withContactSince(on)
                .withContactVacancies(later);
    }

    /** Returns the track with its contact point vacant from a day, unless it was appointed after that. */
    Track withContactVacantFrom(LocalDate since) {
        return contactSince.filter(since::isBefore).isPresent()
                ? this
                : withContact(contact.map(ContactPoint::withoutPerson))
                        .withContactVacancies(withDay(contactVacancies, since));
    }

    /** Returns days with another one, in order and without the earliest if there are too many. */
    private static List<LocalDate> withDay(List<LocalDate> days, LocalDate day) {
        List<LocalDate> all =
                Stream.concat(days.stream(), Stream.of(day)).distinct().sorted().toList();
        return latest(all, MOST_DAYS);
    }

    /** Returns the stored exchanges that it received, and that it has neither answered nor forwarded, in order. */
    public List<Exchange> unanswered() {
        return unanswered(exchanges);
    }

    /** Returns those of some exchanges that were received, and that none of them answers. */
    static List<Exchange> unanswered(Collection<Exchange> all) {
        Set<String> answered =
                all.stream().flatMap(one -> one.answers().stream()).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.callsForAnswer() && !answered.contains(one.id()))
                .toList();
    }

    /** Returns the stored exchange with an id, empty if there is none. */
    Optional<Exchange> exchange(String id) {
        return exchanges.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    /** Returns the track with an exchange, in place of the stored one with its id. */
    Track with(Exchange added) {
        List<Exchange> all = Stream.concat(
                        exchanges.stream().filter(known -> !known.id().equals(added.id())), Stream.of(added))
                .sorted(IN_ORDER)
                .toList();
        List<Exchange> latest = latest(all, EXCHANGES);
        List<Exchange> open = latest(
                unanswered(all).stream().filter(one -> !latest.contains(one)).toList(), UNANSWERED);
        return withExchanges(Stream.concat(open.stream(), latest.stream()).toList());
    }

    /** Returns the track with a review of a principle, unless a later one is known. */
    Track with(PrincipleReview added) {
        boolean isOlder = reviews.stream()
                .anyMatch(known ->
                        known.clause().equals(added.clause()) && known.on().isAfter(added.on()));
        return isOlder
                ? this
                : withReviews(Stream.concat(
                                reviews.stream().filter(known -> !known.clause().equals(added.clause())),
                                Stream.of(added))
                        .sorted(Comparator.comparing(PrincipleReview::clause))
                        .toList());
    }

    /** Returns the latest withholding of a subject, empty if it was never withheld. */
    Optional<Withholding> withholding(WithheldSubject subject) {
        return withholdings.stream()
                .filter(known -> known.subject().equals(subject))
                .findFirst();
    }

    /** Returns the track with a withholding. That of the twinning is first, and those of other subjects follow by day. */
    Track with(Withholding added) {
        Withholding last = withholding(added.subject())
                .map(known -> known.followedBy(added))
                .orElse(added);
        Map<Boolean, List<Withholding>> all = Stream.concat(
                        withholdings.stream().filter(known -> !known.subject().equals(added.subject())),
                        Stream.of(last))
                .sorted(Comparator.comparing(Withholding::lastDay)
                        .thenComparing(known -> known.subject().toString()))
                .collect(Collectors.partitioningBy(known -> known.subject().equals(WithheldSubject.wholeTwinning())));
        return withWithholdings(Stream.concat(all.get(true).stream(), latest(all.get(false), WITHHOLDINGS).stream())
                .toList());
    }

    /** Returns the track with the withholding of a subject lifted on a day, unless it began after that. */
    Track withLifted(WithheldSubject subject, LocalDate on) {
        return withWithholdings(withholdings.stream()
                .map(known -> known.subject().equals(subject) ? known.lifted(on) : known)
                .toList());
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** Returns the last day on which it withdrew its signature, empty if it did not. */
    public Optional<LocalDate> signatureWithdrawnOn() {
        return signatureWithdrawals.stream().reduce((earlier, later) -> later);
    }

    /** Returns the track without its signatures until a day on which it withdrew them. A later signature remains. */
    Track withSignatureWithdrawnOn(LocalDate day) {
        List<Signature> later =
                signatures().filter(one -> one.signedOn().isAfter(day)).toList();
        Optional<Signature> withdrawn = signatures()
                .filter(one -> !one.signedOn().isAfter(day))
                .reduce((first, second) -> second)
                .or(() -> withdrawnSignature);
        return withSignatures(later.stream(), later.stream().findFirst())
                .withWithdrawnSignature(withdrawn)
                .withSignatureWithdrawals(withDay(signatureWithdrawals, day));
    }

    /** Returns the day on which it withdrew its last withdrawn signature, empty if it has a signature or withdrew none. */
    Optional<LocalDate> lastWithdrawal() {
        return signature.isPresent()
                ? Optional.empty()
                : withdrawnSignature.flatMap(withdrawn -> signatureWithdrawals.stream()
                        .filter(day -> !day.isBefore(withdrawn.signedOn()))
                        .findFirst());
    }

    /** Returns the track with its last withdrawn signature, as if it had not withdrawn it. */
    Track withSignatureReinstated() {
        LocalDate withdrawal = lastWithdrawal().orElseThrow();
        return withSignatures(Stream.empty(), withdrawnSignature)
                .withWithdrawnSignature(Optional.empty())
                .withSignatureWithdrawals(signatureWithdrawals.stream()
                        .filter(withdrawal::isAfter)
                        .toList());
    }

    /** Returns the track with a corrected signature as its only one. A withdrawal after it did not happen. */
    Track withSignatureCorrected(Signature right) {
        return withSignatures(Stream.empty(), Optional.of(right))
                .withWithdrawnSignature(Optional.empty())
                .withSignatureWithdrawals(signatureWithdrawals.stream()
                        .filter(day -> !right.signedOn().isBefore(day))
                        .toList());
    }

    /** Returns whether no later decision can undo its signature. A correction may have reopened the matter. */
    boolean isFormed() {
        return formedOn.isPresent() && signatureVoidedOn.isEmpty();
    }

    /** Returns the keys of the party in the hash of the subjects, which neither a successor nor a merger changes. */
    List<AuthorityId> subjectKeys() {
        return joinedAs.isEmpty() ? List.of(party()) : joinedAs;
    }

    /** Returns the other keys that it had, and those of the parties and newcomers that merged into it. */
    public Set<AuthorityId> otherKeys() {
        Set<AuthorityId> all = new TreeSet<>(formerKeys);
        all.addAll(mergedKeys);
        return all;
    }

    /** Returns whether it has or had a key, or a party that merged into it did. */
    boolean hasKey(AuthorityId key) {
        return hadKey(key) || mergedKeys.contains(key);
    }

    /** Returns whether it has or had a key. */
    boolean hadKey(AuthorityId key) {
        return party().equals(key) || formerKeys.contains(key);
    }

    /** Returns the track of a party that continues as an authority, which may have another key. */
    Track succeededBy(LocalAuthority successor) {
        Track renamed = withAuthority(successor).withFormerNames(formerNames(List.of(authority.name()), successor));
        if (successor.id().equals(party())) {
            return renamed;
        }
        Set<AuthorityId> keys = new TreeSet<>(formerKeys);
        keys.add(party());
        keys.remove(successor.id());
        return renamed.withJoinedAs(subjectKeys()).withFormerKeys(keys);
    }

    /**
     * Returns the track after a party or newcomer merged into this one. Its contact point is that of the other one only if
     * it has none.
     *
     * @param wasParty whether the other one was a party, and not a newcomer
     */
    Track withMerged(Track other, boolean wasParty) {
        Set<AuthorityId> keys = new TreeSet<>(mergedKeys);
        keys.add(other.party());
        keys.addAll(other.formerKeys);
        keys.addAll(other.mergedKeys);
        Track one = hasContact() || !other.hasContact()
                ? this
                : withContact(other.contact)
                        .withContactSince(other.contactSince)
                        .withContactVacancies();
        one = one.withFormerNames(formerNames(
                        Stream.concat(other.formerNames.stream(), Stream.of(other.authority.name()))
                                .toList(),
                        authority))
                .withMergedKeys(keys)
                .withNeeds(withMore(needs, other.needs, Need::id))
                .withGoals(withMore(goals, other.goals, Goal::id));
        if (wasParty) {
            one = one.withJoinedAs(Stream.concat(subjectKeys().stream(), other.subjectKeys().stream())
                    .toList());
        }
        for (Exchange exchange : other.exchangesUnder(exchanges)) {
            one = one.with(exchange);
        }
        for (PrincipleReview review : other.reviews) {
            one = one.with(review);
        }
        for (Withholding withholding : other.withholdings) {
            one = one.with(withholding);
        }
        return one;
    }

    /** Returns its exchanges under ids that no exchange of others has. */
    private List<Exchange> exchangesUnder(List<Exchange> others) {
        Set<String> taken = others.stream().map(Exchange::id).collect(Collectors.toSet());
        Map<String, String> ids = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            String id = freeId(exchange.id(), taken);
            taken.add(id);
            ids.put(exchange.id(), id);
        }
        return exchanges.stream()
                .map(exchange -> exchange.withId(ids.get(exchange.id()))
                        .withAnswers(exchange.answers().map(answered -> ids.getOrDefault(answered, answered))))
                .toList();
    }

    /** Returns an id, or one that is derived from it if it is taken. */
    static String freeId(String id, Set<String> taken) {
        String free = id;
        for (int number = 2; taken.contains(free); number++) {
            free = id.substring(0, Math.min(id.length(), LONGEST_TAKEN_ID)) + "-" + number;
        }
        return free;
    }

    /** Returns these items followed by those of others that have none of their ids. */
    private static <T> List<T> withMore(List<T> own, List<T> others, Function<T, Object> id) {
        Set<Object> known = own.stream().map(id).collect(Collectors.toSet());
        return Stream.concat(own.stream(), others.stream().filter(one -> !known.contains(id.apply(one))))
                .toList();
    }

    private List<LocalText> formerNames(List<LocalText> more, LocalAuthority present) {
        List<LocalText> former = new ArrayList<>(formerNames);
        former.removeAll(more);
        former.addAll(more);
        former.remove(present.name());
        return List.copyOf(latest(former, FORMER_NAMES));
    }

    /** Returns these needs followed by more. A need with a known id replaces the earlier one. */
    List<Need> needsWith(List<Need> more) {
        Map<String, Need> all = new LinkedHashMap<>();
        needs.forEach(need -> all.put(need.id(), need));
        more.forEach(need -> all.put(need.id(), need));
        return List.copyOf(all.values());
    }

    Track with(PassedGuidance guidance) {
        List<PassedGuidance> all = new ArrayList<>(passed);
        all.removeIf(old -> old.what() == guidance.what());
        all.add(guidance);
        return withPassed(all);
    }

    Track with(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.removeIf(old -> old.step().equals(approval.step()));
        all.add(approval);
        // By step, so that decisions that were recorded in another order leave the same track.
        all.sort(Comparator.comparing(Approval::step));
        return withApprovals(all);
    }

    /** Returns the track without a decision on a step that was recorded wrongly. */
    Track without(Decision wrong, String step) {
        return withApprovals(approvals.stream()
                .flatMap(approval ->
                        approval.step().equals(step) ? approval.without(wrong).stream() : Stream.of(approval))
                .toList());
    }

    /** Returns the track without what its bodies took back after a day, or the same track if they took nothing back. */
    Track withoutLossesAfter(LocalDate day) {
        List<Approval> remaining = approvals.stream()
                .map(approval -> approval.withoutLossesAfter(day))
                .toList();
        return remaining.equals(approvals) ? this : withApprovals(remaining);
    }

    /** Returns the decisions on a step, including those that no longer cover the current matter. */
    public Optional<Approval> approval(String step) {
        for (Approval approval : approvals) {
            if (approval.step().equals(step)) {
                return Optional.of(approval);
            }
        }
        return Optional.empty();
    }
}
