package town;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.document.compose.AgreementComposer;
import org.twinpact.document.compose.AgreementTerms;
import org.twinpact.document.compose.AgreementTermsBuilder;
import org.twinpact.document.compose.ClauseLibrary;
import org.twinpact.document.compose.EntryIntoForceClause;
import org.twinpact.document.compose.PartyTerms;
import org.twinpact.document.compose.Renewal;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Drawing;
import org.twinpact.document.model.Text;
import org.twinpact.document.render.PdfRenderer;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.needs.Themes;

/** A host that is itself a module. It composes an agreement and writes it as PDF to a given file. */
public final class Main {
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" viewBox="0 0 90 40">\
            <text x="5" y="30" font-family="Frank Ruhl Libre" font-size="14">60</text></svg>""";

    private Main() {}

    /** Writes the file that the one argument names. */
    public static void main(String[] arguments) throws IOException {
        AgreementText text = new AgreementComposer(ClauseLibrary.shipped(), Themes.standard()).compose(terms());
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            new PdfRenderer().render(document(text), out);
        }
    }

    private static Document document(AgreementText text) {
        Stream<Block> clauses = text.clauses().stream()
                .flatMap(clause -> clause.body().byLanguage().entrySet().stream())
                .flatMap(words -> words.getValue().lines().map(line -> Text.of(words.getKey(), line)))
                .map(Block.Paragraph::new);
        Block figure = new Block.Figure(new Drawing(DRAWING), Text.of(LanguageTag.ENGLISH, "Sixty"));
        return new Document(
                List.of(Text.of(LanguageTag.HEBREW, text.title().read(LanguageTag.HEBREW))),
                Instant.EPOCH,
                Optional.empty(),
                Stream.concat(clauses, Stream.of(figure)).toList());
    }

    private static AgreementTerms terms() {
        return new AgreementTermsBuilder()
                .addLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                .addParties(party("il-haifa", "IL", "חיפה", "Haifa"), party("fr-lyon", "FR", "ליון", "Lyon"))
                .addThemes(new Theme("culture"))
                .plan(Sha256.of(List.of("plan")))
                .contactDays(14)
                .noticeMonths(6)
                .reviewMonths(6)
                .renewal(Renewal.BY_CONSENT)
                .entryIntoForce(EntryIntoForceClause.ALL_SIGNED)
                .suspensionBody(LocalText.of("מועצתו", "its council"))
                .build();
    }

    private static PartyTerms party(String id, String country, String hebrew, String english) {
        LocalText name = LocalText.of(hebrew, english);
        return new PartyTerms(
                new LocalAuthority(new AuthorityId(id), name, country, AuthorityKind.CITY, List.of()),
                LocalText.of("ראש העירייה", "Mayor"),
                new ContactPoint(name, "twinning@" + id + ".example", name, Optional.empty()));
    }
}
