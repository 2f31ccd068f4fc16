package org.twinpact;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Messages;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.RevivalActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The permission of parties, each for itself. Immutable.
 *
 * @param onBehalf whether a party may also act for another one, with evidence
 */
record PartyPermission(boolean onBehalf) implements Permission {
    static final String PREFIX = "permission.";

    private static final Messages MESSAGES = Messages.nextTo(PartyPermission.class);

    @Override
    public Verdict decide(ActContext context, Act act, Optional<Twinning> twinning) {
        return twinning.map(now -> ofAct(context, act, now)).orElseGet(() -> ofOpening(context.authority(), act));
    }

    private Verdict ofAct(ActContext context, Act act, Twinning twinning) {
        if (twinning.track(context.authority()).isEmpty() && !isOfNewcomer(context.authority(), act, twinning)) {
            return denied("parties", Map.of("parties", twinning.parties()));
        }
        // The authority may have another key since it was given its access.
        AuthorityId own = twinning.track(context.authority()).map(Track::party).orElse(context.authority());
        Optional<AuthorityId> other =
                parties(act).filter(party -> !party.equals(own)).findFirst();
        // A reaffirmation contains its own evidence.
        boolean isEvidenced = context.evidence().isPresent() || act instanceof RevivalActs.Reaffirm;
        return other.isEmpty() || onBehalf && isEvidenced
                ? Verdict.permitted()
                : denied(onBehalf ? "onBehalf" : "own", Map.of("party", name(twinning, other.get())));
    }

    /** Returns the parties whose own act it is. An act of all parties together has none. */
    private static Stream<AuthorityId> parties(Act act) {
        if (act instanceof RevivalActs.Reaffirm reaffirm) {
            return reaffirm.parties().stream();
        }
        if (act instanceof PartyActs.RecordMerger merger) {
            return Stream.of(merger.party(), merger.merged());
        }
        return act instanceof ActOfParty ofParty ? Stream.of(ofParty.party()) : Stream.empty();
    }

    /**
     * Returns whether a newcomer does an act for itself. The acts of all parties together are reserved to the parties,
     * except for the erasure of a person whose data the newcomer supplied.
     */
    private static boolean isOfNewcomer(AuthorityId authority, Act act, Twinning twinning) {
        Optional<AuthorityId> newcomer = twinning.newcomer(authority).map(Track::party);
        boolean own = act instanceof ActOfParty ofParty
                ? newcomer.equals(Optional.of(ofParty.party()))
                : act instanceof OpeningActs.ErasePersonalData
                        || act instanceof PartyActs.WithdrawNewcomer withdraw
                                && newcomer.equals(Optional.of(withdraw.newcomer()));
        return own && newcomer.isPresent();
    }

    private static Verdict ofOpening(AuthorityId authority, Act act) {
        boolean becomesParty = act instanceof OpeningActs.OpenTwinning open
                ? open.opener().id().equals(authority)
                : act instanceof OpeningActs.ImportTwinning imported
                        && imported.parties().stream()
                                .anyMatch(party -> party.id().equals(authority));
        return becomesParty ? Verdict.permitted() : denied("opening", Map.of());
    }

    private static LocalText name(Twinning twinning, AuthorityId party) {
        return twinning.track(party)
                .or(() -> twinning.newcomer(party))
                .map(Track::authority)
                .map(LocalAuthority::name)
                .orElseGet(() -> LocalText.in(LanguageTag.ENGLISH, party.value()));
    }

    private static Verdict denied(String reason, Map<String, LocalText> details) {
        return Verdict.denied(MESSAGES.both(PREFIX + reason, details));
    }
}
