package org.twinpact.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Move;
import org.twinpact.twinning.Stage;

/** The lifecycle as a picture, drawn from its definition: stages down the middle, acts beside them, ways back. */
final class LifecycleSvg {
    private static final int ROW = 150;
    private static final int PER_LINE = 3;
    private static final int TOP = 96;
    private static final int LEFT = 430;
    private static final int WIDTH = 240;
    private static final int BOX = 58;

    private final StringBuilder svg = new StringBuilder();

    private LifecycleSvg() {}

    static String draw() {
        LifecycleSvg drawing = new LifecycleSvg();
        drawing.open();
        for (Stage stage : Stage.values()) {
            drawing.stage(stage);
        }
        Lifecycle.moves().forEach(drawing::move);
        return drawing.svg.append("</svg>\n").toString();
    }

    private void open() {
        int height = TOP + Stage.values().length * ROW;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1100 %d" role="img" aria-labelledby="t d" \
                font-family="Frank Ruhl Libre, Noto Serif Hebrew, Noto Sans Hebrew, serif">
                <title id="t">The lifecycle of a twinning · מחזור החיים של ברית ערים תאומות</title>
                <desc id="d">%s</desc>
                <defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
                orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#1f4e79"/></marker></defs>
                <rect width="1100" height="%1$d" fill="#fff"/>
                <text x="550" y="40" text-anchor="middle" font-size="24" fill="#12304d">The lifecycle of a twinning</text>
                <text x="550" y="66" text-anchor="middle" font-size="20" fill="#12304d" direction="rtl" lang="he">\
                מחזור החיים של ברית ערים תאומות</text>
                """.formatted(height, description()));
    }

    private static String description() {
        return String.join(
                " → ",
                List.of(Stage.values()).stream()
                        .map(stage -> stage.text(LanguageTag.ENGLISH))
                        .toList());
    }

    private static int y(Stage stage) {
        return TOP + stage.ordinal() * ROW;
    }

    private void stage(Stage stage) {
        int middle = LEFT + WIDTH / 2;
        svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\" fill=\"#e8f0f8\" stroke=\"#1f4e79\"/>\n"
                        .formatted(LEFT, y(stage), WIDTH, BOX));
        text(middle, y(stage) + 24, "middle", 17, stage.text(LanguageTag.ENGLISH), LanguageTag.ENGLISH);
        text(middle, y(stage) + 46, "middle", 17, stage.text(LanguageTag.HEBREW), LanguageTag.HEBREW);
        int line = 0;
        for (String act : acts(stage)) {
            text(LEFT + WIDTH + 24, y(stage) + 14 + 17 * line++, "start", 14, act, LanguageTag.ENGLISH);
        }
    }

    /** The acts after which the stage stays, and those that end it, several to a line. */
    private static List<String> acts(Stage stage) {
        List<String> words = Lifecycle.moves().stream()
                .filter(move -> move.from() == stage && move.to() == stage)
                .flatMap(move -> move.words(LanguageTag.ENGLISH).stream())
                .toList();
        List<String> ways = Lifecycle.moves().stream()
                .filter(move -> move.from() == stage && isEnd(move))
                .flatMap(move -> move.words(LanguageTag.ENGLISH).stream()
                        .map(act -> act + " → " + move.to().text(LanguageTag.ENGLISH)))
                .toList();
        words = Stream.concat(words.stream(), ways.stream()).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i += PER_LINE) {
            lines.add(String.join(" · ", words.subList(i, Math.min(i + PER_LINE, words.size()))));
        }
        return lines;
    }

    private static boolean isEnd(Move move) {
        return move.from() != move.to() && (move.to() == Stage.ENDED || move.to() == Stage.ABANDONED);
    }

    private void move(Move move) {
        int step = move.to().ordinal() - move.from().ordinal();
        if (step == 1) {
            forward(move);
        } else if (step < 0) {
            back(move);
        }
    }

    private void forward(Move move) {
        int x = LEFT + WIDTH / 2;
        int from = y(move.from()) + BOX;
        line("M%d %d V%d".formatted(x, from, y(move.to()) - 2), "");
        String act = String.join(", ", move.words(LanguageTag.ENGLISH));
        Optional<String> asks = move.asks(LanguageTag.ENGLISH);
        String label =
                act.isEmpty() ? asks.orElse("") : act + asks.map(a -> ": " + a).orElse("");
        text(x + 12, from + 25, "start", 13, label, LanguageTag.ENGLISH);
        text(x - 12, from + 25, "end", 13, move.asks(LanguageTag.HEBREW).orElse(""), LanguageTag.HEBREW);
    }

    /** All ways back to one stage share a lane, which is named once, where it arrives. */
    private void back(Move move) {
        int lane = LEFT - 120 - 70 * (move.to().ordinal() - Stage.EXPLORING.ordinal());
        int from = y(move.from()) + 16 + 14 * move.to().ordinal();
        int to = y(move.to()) + BOX - 12;
        line("M%d %d H%d V%d H%d".formatted(LEFT, from, lane, to, LEFT - 2), " stroke-dasharray=\"5 4\"");
        if (move.from().ordinal() == move.to().ordinal() + 1) {
            text(lane - 8, to - 20, "end", 13, String.join(", ", move.words(LanguageTag.ENGLISH)), LanguageTag.ENGLISH);
            text(lane - 8, to, "end", 13, String.join(", ", move.words(LanguageTag.HEBREW)), LanguageTag.HEBREW);
        }
    }

    private void line(String path, String style) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#1f4e79\" stroke-width=\"1.5\"%s marker-end=\"url(#a)\"/>\n"
                .formatted(path, style));
    }

    private void text(int x, int y, String anchor, int size, String words, LanguageTag language) {
        boolean hebrew = language.isRightToLeft();
        // In a right-to-left text the start is its right end.
        String side = hebrew && anchor.equals("end") ? "start" : anchor;
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"#12304d\" lang=\"%s\"%s>%s</text>\n"
                        .formatted(x, y, side, size, language, hebrew ? " direction=\"rtl\"" : "", words));
    }
}
