package org.twinpact.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Transition;

/** The lifecycle as a picture, drawn from its definition: stages down the middle, acts beside them, ways back. */
final class LifecycleSvg {
    private static final int ROW = 150;
    private static final int LONGEST_LINE = 80;
    private static final int TOP = 96;
    private static final int LEFT = 430;
    private static final int WIDTH = 240;
    private static final int BOX = 58;
    private static final int ACTS = 1010;

    private final StringBuilder svg = new StringBuilder();

    private LifecycleSvg() {}

    static String draw() {
        LifecycleSvg drawing = new LifecycleSvg();
        drawing.open();
        for (Stage stage : Stage.values()) {
            drawing.stage(stage);
        }
        for (Stage from : Stage.values()) {
            transitions(from).forEach(transition -> drawing.arrow(from, transition));
        }
        return drawing.svg.append("</svg>\n").toString();
    }

    private void open() {
        int height = TOP + Stage.values().length * ROW;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1640 %d" role="img" aria-labelledby="t d" \
                font-family="Frank Ruhl Libre, Noto Serif Hebrew, Noto Sans Hebrew, serif">
                <title id="t">The lifecycle of a twinning · מחזור החיים של ברית ערים תאומות</title>
                <desc id="d">%s</desc>
                <defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
                orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#1f4e79"/></marker></defs>
                <rect width="1640" height="%1$d" fill="#fff"/>
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
            text(ACTS, y(stage) + 14 + 17 * line++, "start", 14, act, LanguageTag.ENGLISH);
        }
    }

    /** The acts after which the stage stays, and those that end it, several to a line. */
    private static List<String> acts(Stage stage) {
        List<String> words = transitions(stage)
                .filter(transition -> transition.to().filter(to -> to != stage).isEmpty())
                .flatMap(transition -> transition.acts(LanguageTag.ENGLISH).stream())
                .toList();
        List<String> ways = transitions(stage)
                .flatMap(transition -> transition.to().filter(LifecycleSvg::isEnd).stream()
                        .flatMap(end -> transition.acts(LanguageTag.ENGLISH).stream()
                                .map(act -> act + " → " + end.text(LanguageTag.ENGLISH))))
                .toList();
        return lines(Stream.concat(words.stream(), ways.stream()));
    }

    private static List<String> lines(Stream<String> words) {
        List<String> lines = new ArrayList<>(List.of(""));
        words.forEach(word -> {
            int last = lines.size() - 1;
            String line = lines.get(last).isEmpty() ? word : lines.get(last) + " · " + word;
            if (line.length() > LONGEST_LINE) {
                lines.add(word);
            } else {
                lines.set(last, line);
            }
        });
        return lines;
    }

    private static Stream<Transition> transitions(Stage from) {
        return Lifecycle.transitions().stream()
                .filter(transition -> transition.from().contains(from));
    }

    private static boolean isEnd(Stage stage) {
        return stage == Stage.ENDED || stage == Stage.DISCONTINUED;
    }

    private void arrow(Stage from, Transition transition) {
        Stage to = transition.to().orElse(from);
        int step = to.ordinal() - from.ordinal();
        if (step == 1) {
            forward(from, to, transition);
        } else if (step < 0) {
            back(from, to, transition);
        }
    }

    private void forward(Stage from, Stage to, Transition transition) {
        int x = LEFT + WIDTH / 2;
        int bottom = y(from) + BOX;
        line("M%d %d V%d".formatted(x, bottom, y(to) - 2), "");
        String act = String.join(", ", transition.acts(LanguageTag.ENGLISH));
        Optional<String> asks = transition.gate(LanguageTag.ENGLISH);
        String label =
                act.isEmpty() ? asks.orElse("") : act + asks.map(a -> ": " + a).orElse("");
        text(x + 12, bottom + 25, "start", 13, label, LanguageTag.ENGLISH);
        text(x - 12, bottom + 25, "end", 13, transition.gate(LanguageTag.HEBREW).orElse(""), LanguageTag.HEBREW);
    }

    /** All ways back to one stage share a lane, which is named once, where it arrives. */
    private void back(Stage from, Stage to, Transition transition) {
        int lane = LEFT - 120 - 70 * (to.ordinal() - Stage.EXPLORATION.ordinal());
        int start = y(from) + 16 + 14 * to.ordinal();
        int end = y(to) + BOX - 12;
        line("M%d %d H%d V%d H%d".formatted(LEFT, start, lane, end, LEFT - 2), " stroke-dasharray=\"5 4\"");
        if (from.ordinal() == to.ordinal() + 1) {
            String english = String.join(", ", transition.acts(LanguageTag.ENGLISH));
            String hebrew = String.join(", ", transition.acts(LanguageTag.HEBREW));
            text(lane - 8, end - 20, "end", 13, english, LanguageTag.ENGLISH);
            text(lane - 8, end, "end", 13, hebrew, LanguageTag.HEBREW);
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
