package org.twinpact;

import static org.twinpact.WalkTowns.FIRST_DAY;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.twinpact.WalkScope.Try;
import org.twinpact.WalkTowns.Words;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Grade;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.Manner;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** The acts that a walk tries in a state: for every kind of act as many as guards could tell apart. */
record WalkAlphabet(Rulebook rules, List<LocalAuthority> towns, WalkScope scope) {
    static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");
    /** The hash of something that no twinning here holds. */
    private static final Sha256 NONE = Story.plan().hash();

    static final PersonRef PERSON = new PersonRef(NONE);

    static final String EARLIER = " of the first day";

    /** One act with a name by which people know it. */
    record Letter(String name, Act act) {}

    /** The towns of the walk, and the one that comes and goes. */
    List<LocalAuthority> everyTown() {
        return scope.tries(Try.GUEST)
                ? Stream.concat(towns.stream(), Stream.of(WalkTowns.GUEST)).toList()
                : towns;
    }

    List<Letter> letters(Twinning twinning, LocalDate day) {
        List<Letter> letters = new ArrayList<>();
        List<Track> tracks = twinning.tracks();
        Optional<WalkScope.OfStep> next = scope.tries(Try.IN_ORDER) ? next(twinning, day) : Optional.empty();
        joint(letters, twinning, day);
        if (scope.tries(Try.GUEST)) {
            add(letters, "LinkParty guest", new Act.LinkParty(WalkTowns.GUEST));
            add(letters, "DropParty guest", new Act.DropParty(WalkTowns.GUEST.id(), REASON));
        }
        for (Track track : tracks) {
            AuthorityId party = track.party();
            preparing(letters, track);
            if (scope.tries(Try.DROPPING)) {
                add(letters, "DropParty " + party, new Act.DropParty(party, REASON));
            }
            if (isNext(twinning, track, this::isEndorsed)) {
                add(letters, "EndorsePlan " + party, new Act.EndorsePlan(party, planHash(twinning)));
            }
            certificates(letters, twinning, track);
            decisions(letters, twinning, track, day, next);
            signatures(letters, twinning, track, day);
            livingOn(letters, twinning, track, day);
        }
        return letters;
    }

    private void joint(List<Letter> letters, Twinning twinning, LocalDate day) {
        if (scope.tries(Try.LINKING)) {
            towns.stream()
                    .filter(town -> twinning.track(town.id()).isEmpty())
                    .forEach(town -> add(letters, "LinkParty " + town.id(), new Act.LinkParty(town)));
        }
        add(letters, "ProposePlan", new Act.ProposePlan(WalkTowns.nextPlan(twinning, false)));
        if (scope.tries(Try.MONEY_PLAN)) {
            add(letters, "ProposePlan with money", new Act.ProposePlan(WalkTowns.nextPlan(twinning, true)));
        }
        for (Words words : scope.words()) {
            add(letters, "ProposeText " + words, new Act.ProposeText(WalkTowns.text(twinning, words)));
        }
        add(letters, "FreezeText", new Act.FreezeText(textHash(twinning)));
        if (scope.tries(Try.COMPLETION)) {
            add(letters, "CompleteText", new Act.CompleteText(WalkTowns.completed(twinning, false)));
            add(letters, "CompleteText with money", new Act.CompleteText(WalkTowns.completed(twinning, true)));
        }
        if (scope.tries(Try.LANGUAGES)) {
            add(letters, "AddLanguage", new Act.AddLanguage(WalkTowns.withLanguage(twinning)));
            add(letters, "CompleteText", new Act.CompleteText(WalkTowns.completed(twinning, false)));
        }
        add(letters, "BringIntoForce", new Act.BringIntoForce());
        add(letters, "Fail", new Act.Fail(REASON));
        add(letters, "Abandon", new Act.Abandon(REASON));
        if (scope.start() != WalkScope.Start.EXPLORING) {
            add(letters, "VerifyOrigin", new Act.VerifyOrigin(Grade.SIGNED_ORIGINAL, "the deed itself"));
            add(letters, "ErasePerson", new Act.ErasePerson(PERSON));
            add(letters, "ScheduleCeremony", ceremony(twinning, day));
        }
    }

    private static Act ceremony(Twinning twinning, LocalDate day) {
        return new Act.ScheduleCeremony(new CeremonyBuilder()
                .on(day)
                .place(LocalText.of("הנמל", "The port"))
                .host(twinning.tracks().get(0).party())
                .manner(Manner.IN_PERSON)
                .build());
    }

    private void preparing(List<Letter> letters, Track track) {
        boolean anyOrder = scope.tries(Try.PREPARING);
        if (!anyOrder && !scope.tries(Try.PREPARING_IN_ORDER)) {
            return;
        }
        AuthorityId party = track.party();
        add(letters, "AssessNeeds " + party, new Act.AssessNeeds(party, Story.roundTable("2026-01-19", "H")));
        if (anyOrder || !track.needs().isEmpty()) {
            add(letters, "SetGoals " + party, new Act.SetGoals(party, Story.goals("H")));
        }
        if (anyOrder || !track.goals().isEmpty()) {
            add(letters, "JudgeCapacity " + party, new Act.JudgeCapacity(party, Story.capacity()));
        }
        if (anyOrder) {
            add(letters, "SearchPartner " + party, new Act.SearchPartner(party, Story.search()));
        }
    }

    private void certificates(List<Letter> letters, Twinning twinning, Track track) {
        AuthorityId party = track.party();
        boolean first = towns.get(0).id().equals(party);
        for (LanguageTag language : Stream.of(LanguageTag.HEBREW, LanguageTag.ENGLISH, WalkTowns.ADDED)
                .toList()) {
            boolean own = first == language.equals(LanguageTag.HEBREW);
            if (own && isNext(twinning, track, this::isCertified) || scope.tries(Try.ALL_CERTIFICATES)) {
                Sha256 hash = twinning.languageHashes().get(language);
                if (hash != null) {
                    add(
                            letters,
                            "CertifyLanguage " + party + " " + language,
                            new Act.CertifyLanguage(party, language, hash));
                }
            }
        }
    }

    private void decisions(
            List<Letter> letters, Twinning twinning, Track track, LocalDate day, Optional<WalkScope.OfStep> next) {
        for (Step step : profile(track).steps()) {
            Optional<WalkScope.OfStep> asked = Optional.of(new WalkScope.OfStep(track.party(), step.code()));
            String name = track.party() + " " + step.code();
            boolean inFocus = scope.step().equals(asked);
            Decision plain = plain(twinning, step, dayOf(twinning, track, step, day));
            if (inFocus || !scope.tries(Try.IN_ORDER) || next.equals(asked)) {
                decide(letters, name, track, plain);
            }
            if (inFocus) {
                results(letters, name, twinning, track, step, plain);
            }
        }
    }

    /** Where one step is in focus all else is done in one order: what one party does next, no other does before. */
    private boolean isNext(Twinning twinning, Track track, BiPredicate<Twinning, Track> isDone) {
        return !scope.tries(Try.IN_ORDER)
                || twinning.tracks().stream()
                        .filter(other -> !isDone.test(twinning, other))
                        .findFirst()
                        .filter(track::equals)
                        .isPresent();
    }

    private boolean isEndorsed(Twinning twinning, Track track) {
        return track.endorsedPlan().equals(twinning.planHash());
    }

    private boolean isCertified(Twinning twinning, Track track) {
        return track.certificates().values().stream()
                .anyMatch(twinning.languageHashes().values()::contains);
    }

    /** The step that is decided next where one step is in focus: the first open one of all others. */
    private Optional<WalkScope.OfStep> next(Twinning twinning, LocalDate day) {
        WalkOracle oracle = new WalkOracle(rules, twinning);
        for (Track track : twinning.tracks()) {
            for (Step step : profile(track).steps()) {
                Optional<WalkScope.OfStep> asked = Optional.of(new WalkScope.OfStep(track.party(), step.code()));
                if (!scope.step().equals(asked) && oracle.isOpen(track, step, day)) {
                    return asked;
                }
            }
        }
        return Optional.empty();
    }

    private static void results(
            List<Letter> letters, String name, Twinning twinning, Track track, Step step, Decision plain) {
        for (Result result : Result.values()) {
            if (result != plain.result()) {
                decide(letters, name, track, plain.withResult(result));
            }
        }
        decide(letters, name + EARLIER, track, plain.withDecidedOn(FIRST_DAY));
        decide(letters, name + " until the first day", track, plain.withValidUntil(FIRST_DAY));
        decide(letters, name + " on conditions", track, plain.withConditions(REASON));
        add(
                letters,
                "MeetConditions " + name,
                new Act.MeetConditions(track.party(), step.code(), plain.decidedOn(), "protocol 14"));
        for (Result result : List.of(plain.result(), Result.REFUSED, Result.WITHDRAWN)) {
            Decision right = plain.withResult(result).withDecidedOn(FIRST_DAY);
            add(
                    letters,
                    "CorrectDecision " + name + " " + result,
                    new Act.CorrectDecision(track.party(), new ActId("wrong"), right, REASON));
        }
    }

    private static void decide(List<Letter> letters, String name, Track track, Decision decision) {
        add(
                letters,
                "RecordDecision " + name + " " + decision.result(),
                new Act.RecordDecision(track.party(), decision));
    }

    /** Where one step is in focus, the other party decides on the day of what it decides on. */
    private LocalDate dayOf(Twinning twinning, Track track, Step step, LocalDate day) {
        if (scope.step().isEmpty() || isLookedAt(track)) {
            return day;
        }
        return (step.scope() == Scope.SUBJECTS ? twinning.subjectsOn() : twinning.frozenOn()).orElse(day);
    }

    static Decision plain(Twinning twinning, Step step, LocalDate day) {
        return new DecisionBuilder()
                .body(step.body())
                .scope(step.scope())
                .result(step.filing() && step.silence().isEmpty() ? Result.RECEIVED : Result.GRANTED)
                .number("2026/1")
                .decidedOn(day)
                .budgetLine(step.budgetLine() ? Optional.of("1781000-750") : Optional.empty())
                .matter(step.scope() == Scope.SUBJECTS ? subjects(twinning) : textHash(twinning))
                .build();
    }

    private void signatures(List<Letter> letters, Twinning twinning, Track track, LocalDate day) {
        AuthorityId party = track.party();
        Signature full = signature(twinning, track, day, true);
        add(letters, "Sign " + party, new Act.Sign(party, full));
        if (scope.step().isPresent() && isLookedAt(track) && !day.equals(FIRST_DAY)) {
            add(
                    letters,
                    "Sign " + party + EARLIER,
                    new Act.Sign(party, new Signature(full.text(), full.signatories(), full.seal(), FIRST_DAY)));
        }
        if (scope.tries(Try.SIGNATURES)) {
            Signature poor = signature(twinning, track, day, false);
            add(letters, "Sign " + party + " alone", new Act.Sign(party, poor));
            correct(letters, party, full, "");
            correct(letters, party, poor, " alone");
            add(letters, "AppointContact " + party, new Act.AppointContact(party, Story.contact("haifa")));
        }
        if (scope.tries(Try.LANGUAGES)) {
            Sha256 added = twinning.languageHashes().getOrDefault(WalkTowns.ADDED, textHash(twinning));
            add(letters, "SignVersion " + party, new Act.SignVersion(party, WalkTowns.ADDED, added, day));
        }
        if (scope.words().contains(Words.NOTICED)) {
            add(letters, "GiveCompletionNotice " + party, new Act.GiveCompletionNotice(party, day));
        }
    }

    /** Whether a party is tried with all that it can do: every party, or in one order that of the step in focus. */
    private boolean isLookedAt(Track track) {
        return !scope.tries(Try.IN_ORDER)
                || scope.step()
                        .filter(step -> step.party().equals(track.party()))
                        .isPresent();
    }

    private static void correct(List<Letter> letters, AuthorityId party, Signature right, String how) {
        add(
                letters,
                "CorrectSignature " + party + how,
                new Act.CorrectSignature(party, new ActId("wrong"), right, REASON));
    }

    private void livingOn(List<Letter> letters, Twinning twinning, Track track, LocalDate day) {
        AuthorityId party = track.party();
        if (scope.start() != WalkScope.Start.EXPLORING) {
            add(letters, "SucceedParty " + party, new Act.SucceedParty(track.authority()));
            add(letters, "Publish " + party, new Act.Publish(party, publication(day)));
            add(letters, "SubmitReport " + party, new Act.SubmitReport(party, report(day)));
            add(letters, "AppointContact " + party, new Act.AppointContact(party, Story.contact("haifa")));
            duty(letters, twinning, party);
        }
        if (scope.tries(Try.PROFILES)) {
            rules.profiles().all().stream()
                    .filter(profile -> profile.id().equals(track.profile().id()))
                    .forEach(profile -> add(
                            letters,
                            "AdoptProfile " + party + " " + profile.version(),
                            new Act.AdoptProfile(party, WalkTowns.ref(profile))));
        }
    }

    static void duty(List<Letter> letters, Twinning twinning, AuthorityId party) {
        String code = twinning.obligations().stream()
                .filter(duty -> duty.owner().equals(party) && duty.kind() == DutyKind.NOTICE)
                .map(Obligation::code)
                .findFirst()
                .orElse("NO-DUTY");
        add(letters, "FulfilDuty " + party, new Act.FulfilDuty(party, code, "letter 7"));
    }

    static Publication publication(LocalDate day) {
        return new Publication(day, LocalText.of("חצי", "Half"), URI.create("https://example.org/twinning"));
    }

    static Report report(LocalDate day) {
        return new Report(
                day,
                List.of(new Measurement("O1", BigDecimal.TEN, day)),
                LocalText.of("ירידה", "Down"),
                List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY", "STATE", "PARTNERS"));
    }

    /** The fullest set that the rules could ask for, or one that lacks somebody wherever they ask for more. */
    Signature signature(Twinning twinning, Track track, LocalDate day, boolean full) {
        List<SignatoryRule> asked = profile(track).signatories();
        Set<Body> offices = new TreeSet<>(Set.of(Body.HEAD));
        asked.forEach(rule -> {
            offices.addAll(rule.all());
            rule.anyOf().stream().findFirst().ifPresent(offices::add);
        });
        List<Body> signing = full ? List.copyOf(offices) : List.of(new Body("CLERK"));
        return new Signature(
                textHash(twinning),
                signing.stream().map(Body::code).map(Signatory::of).toList(),
                full,
                day);
    }

    private Profile profile(Track track) {
        return rules.profiles().find(track.profile()).orElseThrow();
    }

    private static Sha256 planHash(Twinning twinning) {
        return twinning.planHash().orElse(NONE);
    }

    private static Sha256 subjects(Twinning twinning) {
        return twinning.subjects().orElse(NONE);
    }

    private static Sha256 textHash(Twinning twinning) {
        return twinning.textHash().orElse(NONE);
    }

    private static void add(List<Letter> letters, String name, Act act) {
        letters.add(new Letter(name, act));
    }

    /** Whether a walk ends there. */
    static boolean isEnd(Stage stage) {
        return stage == Stage.IN_FORCE || stage == Stage.ENDED || stage == Stage.ABANDONED;
    }
}
