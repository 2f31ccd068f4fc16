package org.twinpact.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.agreement.AgreementText;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Text;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Twinning;

/** Assembler of the agreement document: draft notice, clauses, signature block and work plan. */
final class AgreementAssembler {
    private final Twinning twinning;
    private final AgreementText text;
    private final Profiles profiles;
    private final List<LanguageTag> languages;

    AgreementAssembler(Twinning twinning, AgreementText text, Profiles profiles, List<LanguageTag> languages) {
        this.twinning = twinning;
        this.text = text;
        this.profiles = profiles;
        this.languages = languages;
    }

    Document assemble() {
        List<Text> titles = languages.stream()
                .map(language -> Text.of(language, text.title().read(language)))
                .toList();
        Text fingerprint = Labels.text(languages.get(0), "fingerprint", text.operativeHash());
        return new Document(titles, dated(), Optional.of(fingerprint), blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (twinning.finalTextHash().isEmpty()) {
            languages.forEach(language -> blocks.add(new Block.Paragraph(Labels.text(language, "draft"))));
        }
        blocks.add(ClauseColumns.of(text, languages));
        blocks.add(new SignaturePanels(twinning, profiles, languages).block());
        twinning.plan().ifPresent(plan -> blocks.addAll(new PlanAnnex(twinning, plan, languages).blocks()));
        return blocks;
    }

    /** Returns the latest known date of the text itself, so that the same state always yields the same document. */
    private Instant dated() {
        LocalDate day = twinning.signedOn()
                .or(twinning::textFinalOn)
                .or(twinning::lastOn)
                .orElse(LocalDate.EPOCH);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
