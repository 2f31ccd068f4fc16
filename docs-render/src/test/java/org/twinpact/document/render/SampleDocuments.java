package org.twinpact.document.render;

import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinpact.document.model.Block;
import org.twinpact.document.model.Document;
import org.twinpact.document.model.Drawing;
import org.twinpact.document.model.Text;

/** Sample documents that tests render. */
final class SampleDocuments {
    static final Instant CREATED = Instant.parse("2026-11-23T09:30:00Z");

    private static final String CHART = """
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="80" viewBox="0 0 300 80">\
            <rect x="10" y="20" width="180" height="24" fill="#1f3a5f"/>\
            <text x="200" y="38" font-family="Frank Ruhl Libre" font-size="14">יעד 60</text></svg>""";

    private SampleDocuments() {}

    /** Writes the PDF of {@link #everyKind()} to standard output. */
    public static void main(String[] arguments) {
        new PdfRenderer().render(everyKind(), System.out);
        System.out.flush();
    }

    static Text he(String text) {
        return Text.of(HEBREW, text);
    }

    static Text en(String text) {
        return Text.of(ENGLISH, text);
    }

    static Document of(Block... blocks) {
        return new Document(
                List.of(he("מסמך לדוגמה"), en("A sample document")),
                CREATED,
                Optional.of(en("SHA-256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                List.of(blocks));
    }

    static Document everyKind() {
        return of(
                new Block.Heading(2, he("ערכים בתוך עברית")),
                new Block.Paragraph(
                        he(
                                "בשנים 2026–2030, בטמפרטורה של -3 מעלות, טלפון +972-4-835-6000, יעד >= 85% או ≥ 85%, ב-3 במאי;"
                                        + " ארגון Sister Cities International (SCI) ותקן ISO 3166-1, דוא״ל twin@haifa.example.")),
                new Block.Paragraph(he("בְּרֵאשִׁית בָּרָא (סוגריים) [מרובעים] «מירכאות» 50 ₪.")),
                new Block.Paragraph(he("שני ערכים (2026–2030): 85%; (SHA-256): 9f86d081884c7d65, 3, 4, -5.")),
                new Block.Heading(2, en("Values in English")),
                new Block.Paragraph(
                        en("In 2026–2030 the city of חיפה (Haifa) and בְּרֵאשִׁית, ג׳ בחשוון תשע״ד, agree.")),
                parallel(3),
                table(6),
                new Block.Figure(new Drawing(CHART), he("תרשים: יעד של 60 משתתפים")),
                signatures(2));
    }

    /**
     * Returns a document whose text tries to run, to escape from the markup, and to be read differently from its
     * characters.
     */
    static Document hostile() {
        List<String> texts = List.of(
                "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
                "\"'><b>&amp;&lt;]]>--> {x} ${y} <fo:block/>",
                "abc\u202Edef\u202C \u2066ghi\u2069 \u200Fjkl \u0000\u0008\uFFFE\uD800 end",
                "שלום \u202Eהפוך\u202C עולם\u200B 2026\u200F–2030",
                "x".repeat(300),
                "א".repeat(300));
        return of(texts.stream()
                .flatMap(text -> List.<Block>of(
                        new Block.Paragraph(he(text)),
                        new Block.Paragraph(en(text)),
                        new Block.Table(HEBREW, List.of(he("שם"), he(text)), List.of(List.of(he(text), he("1")))))
                        .stream())
                .toArray(Block[]::new));
    }

    static Block.ParallelColumns parallel(int rows) {
        return new Block.ParallelColumns(
                List.of(he("עברית"), en("English")),
                IntStream.rangeClosed(1, rows).mapToObj(SampleDocuments::row).toList());
    }

    private static List<Block.Cell> row(int number) {
        return List.of(
                new Block.Cell(
                        Optional.of(he(number + ". תחומי שיתוף הפעולה")),
                        List.of(
                                he("הצדדים ישתפו פעולה בתחומי התרבות, הסביבה והמדע (2026–2030), לתועלת תושביהם."),
                                he("כל צד יישא בהוצאותיו, בכפוף לתקציבו המאושר, עד 10% לשנה."))),
                new Block.Cell(
                        Optional.of(en(number + ". Areas of cooperation")),
                        List.of(
                                en("The Parties cooperate in culture, environment and science (2026–2030), for the"
                                        + " benefit of their residents."),
                                en("Each Party bears its own costs, within its approved budget, up to 10% a year."))));
    }

    static Block.Table table(int rows) {
        return new Block.Table(
                HEBREW,
                List.of(he("יעד"), he("מדד"), he("ערך בסיס"), he("ערך יעד"), he("מועד"), he("צד מוביל"), he("תועלת")),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of(
                                he("חילופי נוער " + i),
                                he("מספר משתתפים (בני נוער)"),
                                he("0"),
                                he("40–60"),
                                he("31.12.2027"),
                                he("חיפה"),
                                he("היכרות בין תושבים צעירים משתי הערים")))
                        .toList());
    }

    static Block.Signatures signatures(int parties) {
        List<String> names = List.of("חיפה", "ליון", "אתונה", "מרסיי");
        List<String> english = List.of("Haifa", "Lyon", "Athens", "Marseille");
        return new Block.Signatures(
                List.of(he("חתימות"), en("Signatures")),
                IntStream.range(0, parties)
                        .mapToObj(i -> new Block.Panel(
                                List.of(he("עיריית " + names.get(i)), en("City of " + english.get(i))),
                                List.of(List.of(he("ראש העירייה"), en("Mayor"))),
                                List.of(List.of(he("חותמת"), en("Seal")), List.of(he("תאריך"), en("Date")))))
                        .toList());
    }
}
