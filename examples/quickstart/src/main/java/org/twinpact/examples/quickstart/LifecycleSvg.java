package org.twinpact.examples.quickstart;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Transition;

/**
 * The lifecycle as a picture in one language, computed from its transitions. The stages form a column in their order. A
 * step to the next stage is an arrow between two stages. The acts after which a stage remains are a loop at its end
 * side. Every other transition has a lane at the start side. A right-to-left picture is the mirror image.
 */
final class LifecycleSvg {
    private static final LocalText TITLE =
            LocalText.of("מחזור החיים של ברית ערים תאומות", "The lifecycle of a twinning");
    private static final LocalText LEGEND = LocalText.of(
            "בסוגריים מרובעים: תנאי המעבר. קו מקווקו: חזרה לשלב קודם. לולאה: פעולות שאינן משנות את השלב."
                    + " ברית קיימת נקלטת בשלב שהגיעה אליו.",
            "In square brackets: the conditions of a transition. Dashed line: back to an earlier stage."
                    + " Loop: acts that do not change the stage. An imported twinning begins at the stage that it had"
                    + " reached.");

    private static final int MARGIN = 32;
    private static final int HEADER = 122;
    private static final int SIZE = 14;
    private static final int LINE = 19;
    private static final int PAD = 10;
    private static final int LANE = 22;
    private static final int LANE_LABEL = 210;
    private static final int LOOP = 26;
    private static final int LOOP_LABEL = 540;
    private static final int STAGE_SIZE = 17;

    private final LanguageTag language;
    private final List<Transition> lanes;
    private final int stageLeft;
    private final int stageRight;
    private final int width;
    private final Map<Stage, Integer> tops = new EnumMap<>(Stage.class);
    private final Map<Stage, Integer> bottoms = new EnumMap<>(Stage.class);
    private final Map<Transition, Map<Stage, Integer>> ports = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private LifecycleSvg(LanguageTag language) {
        this.language = language;
        this.lanes = Lifecycle.transitions().stream()
                .filter(transition -> transition.from().stream().anyMatch(from -> isLane(from, transition)))
                .toList();
        this.stageLeft = MARGIN + LANE * (lanes.size() - 1) + LANE_LABEL;
        this.stageRight = stageLeft
                + 4 * PAD
                + Stream.of(Stage.values())
                        .mapToInt(stage -> width(stage.text(language), STAGE_SIZE))
                        .max()
                        .orElse(0);
        this.width = stageRight + LOOP + LANE + LOOP_LABEL + MARGIN;
    }

    /** Returns the picture in Hebrew or in English. */
    static String draw(LanguageTag language) {
        return new LifecycleSvg(language).draw();
    }

    private String draw() {
        int y = HEADER;
        for (Stage stage : Stage.values()) {
            y = row(stage, y);
        }
        opening();
        for (int i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), MARGIN + LANE * (lanes.size() - 1 - i));
        }
        int legend = bottoms.get(Stage.DISCONTINUED) + 2 * LINE;
        List<String> lines = wrap(LEGEND.read(language), width - 2 * MARGIN, SIZE);
        text(MARGIN, legend, lines);
        return open(legend + lines.size() * LINE) + svg + "</svg>\n";
    }

    private String open(int height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="t d" \
                lang="%3$s" direction="%4$s" font-size="%5$d" fill="#12304d" \
                font-family="Segoe UI, Noto Sans Hebrew, Noto Sans, Arial, sans-serif">
                <title id="t">%6$s</title>
                <desc id="d">%7$s</desc>
                <defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
                orient="auto"><path d="M0 0 10 5 0 10z" fill="#1f4e79"/></marker></defs>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                <text x="%8$d" y="52" text-anchor="middle" font-size="24">%6$s</text>
                """.formatted(
                        width,
                        height,
                        language,
                        language.isRightToLeft() ? "rtl" : "ltr",
                        SIZE,
                        TITLE.read(language),
                        description(),
                        width / 2);
    }

    /** Returns one sentence for each arrow. */
    private String description() {
        String arrow = language.isRightToLeft() ? " ← " : " → ";
        List<String> sentences = new ArrayList<>();
        sentences.add(ActKind.OPEN_TWINNING.text(language) + arrow + Stage.PREPARATION.text(language) + ".");
        for (Stage from : Stage.values()) {
            String name = from.text(language);
            for (Stage to : Stage.values()) {
                String label = label(from, (stage, transition) -> stage != to && leads(stage, transition, to));
                if (!label.isEmpty()) {
                    sentences.add(name + arrow + to.text(language) + ": " + label + ".");
                }
            }
            sentences.add(name + ": " + label(from, LifecycleSvg::isLoop) + ".");
        }
        return String.join(" ", sentences);
    }

    /** Draws a stage with its loop and the step to the next stage, and returns the top of the next row. */
    private int row(Stage stage, int top) {
        int start = ports(stage, top + PAD);
        List<String> loop = wrap(label(stage, LifecycleSvg::isLoop), LOOP_LABEL, SIZE);
        int bottom = Math.max(start, top + loop.size() * LINE + 2 * PAD);
        tops.put(stage, top);
        bottoms.put(stage, bottom);
        svg.append("""
                <rect class="stage" x="%d" y="%d" width="%d" height="%d" rx="10" fill="#e8f0f8" stroke="#1f4e79"/>
                <text x="%d" y="%d" text-anchor="middle" font-size="%d" font-weight="600">%s</text>
                """.formatted(
                        Math.min(x(stageLeft), x(stageRight)),
                        top,
                        stageRight - stageLeft,
                        bottom - top,
                        x((stageLeft + stageRight) / 2),
                        (top + bottom) / 2 + STAGE_SIZE / 3,
                        STAGE_SIZE,
                        stage.text(language)));
        loop(stage, loop);
        return step(stage, bottom);
    }

    /** Draws the arrow by which a twinning begins. */
    private void opening() {
        int middle = (stageLeft + stageRight) / 2;
        arrow("M%d %d V%d".formatted(x(middle), HEADER - 2 * LINE, HEADER - 1));
        text(middle + PAD, HEADER - LINE, List.of(ActKind.OPEN_TWINNING.text(language)));
    }

    private void loop(Stage stage, List<String> label) {
        int middle = (tops.get(stage) + bottoms.get(stage)) / 2;
        int first = middle - label.size() * LINE / 2;
        begin(stage.name(), stage.name());
        arrow("M%d %d H%d V%d H%d"
                .formatted(x(stageRight), middle - PAD, x(stageRight + LOOP), middle + PAD, x(stageRight + 1)));
        text(stageRight + LOOP + LANE / 2, first + SIZE, label);
        end();
    }

    private int step(Stage stage, int bottom) {
        String label = label(stage, LifecycleSvg::isStep);
        if (label.isEmpty()) {
            return bottom + 2 * LINE;
        }
        List<String> lines = wrap(label, width - stageRight, SIZE);
        int next = bottom + (lines.size() + 2) * LINE;
        int middle = (stageLeft + stageRight) / 2;
        begin(stage.name(), Stage.values()[stage.ordinal() + 1].name());
        arrow("M%d %d V%d".formatted(x(middle), bottom, next - 1));
        text(middle + PAD, bottom + LINE + SIZE, lines);
        end();
        return next;
    }

    /** Places where lanes meet a stage from above: those that arrive with their labels, then those that leave. */
    private int ports(Stage stage, int top) {
        int y = top;
        for (Transition lane : lanes) {
            if (lane.to().contains(stage)) {
                y += laneLabel(lane).size() * LINE + PAD;
                port(lane, stage, y);
                y += PAD;
            }
        }
        for (Transition lane : lanes) {
            if (isLane(stage, lane)) {
                y += PAD;
                port(lane, stage, y);
                y += PAD;
            }
        }
        return y + PAD;
    }

    private void port(Transition lane, Stage stage, int y) {
        ports.computeIfAbsent(lane, key -> new EnumMap<>(Stage.class)).put(stage, y);
    }

    private void lane(Transition lane, int at) {
        Map<Stage, Integer> ys = ports.get(lane);
        List<String> label = laneLabel(lane);
        List<Stage> sources =
                lane.from().stream().filter(from -> isLane(from, lane)).toList();
        boolean dashed = sources.stream().allMatch(from -> lane.to().stream().allMatch(to -> to.compareTo(from) < 0));
        StringBuilder trunk = new StringBuilder();
        begin(names(sources), names(lane.to()));
        for (Stage from : sources) {
            trunk.append("M%d %d H%d ".formatted(x(stageLeft), ys.get(from), x(at)));
            svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#1f4e79\"/>\n".formatted(x(at), ys.get(from)));
        }
        IntSummaryStatistics ends = ys.values().stream().mapToInt(y -> y).summaryStatistics();
        line(trunk + "M%d %d V%d".formatted(x(at), ends.getMin(), ends.getMax()), dashed, false);
        for (Stage to : lane.to()) {
            int arrival = ys.get(to);
            line("M%d %d H%d".formatted(x(at), arrival, x(stageLeft - 1)), dashed, true);
            text(stageLeft - LANE_LABEL + PAD, arrival - PAD - (label.size() - 1) * LINE, label);
        }
        end();
    }

    private static String names(Collection<Stage> stages) {
        return stages.stream().map(Stage::name).collect(joining(" "));
    }

    private List<String> laneLabel(Transition lane) {
        return wrap(label(lane), LANE_LABEL - 2 * PAD, SIZE);
    }

    private static boolean leads(Stage from, Transition transition, Stage to) {
        return transition.from().contains(from)
                && (transition.to().isEmpty() ? to == from : transition.to().contains(to));
    }

    private static boolean isLoop(Stage from, Transition transition) {
        return leads(from, transition, from);
    }

    private static boolean isStep(Stage from, Transition transition) {
        return from != Stage.DISCONTINUED && leads(from, transition, Stage.values()[from.ordinal() + 1]);
    }

    private static boolean isLane(Stage from, Transition transition) {
        return transition.from().contains(from) && !isLoop(from, transition) && !isStep(from, transition);
    }

    private String label(Stage from, BiPredicate<Stage, Transition> which) {
        return Lifecycle.transitions().stream()
                .filter(transition -> transition.from().contains(from) && which.test(from, transition))
                .map(this::label)
                .collect(joining("\u00A0· "));
    }

    private String label(Transition transition) {
        String acts = String.join("\u00A0· ", transition.acts(language));
        String gate = transition.gate(language).map(words -> "[" + words + "]").orElse("");
        return (acts + " " + gate).strip();
    }

    private static List<String> wrap(String words, int width, int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Returns an estimate on the wide side, since the font of the reader is unknown. */
    private static int width(String words, int size) {
        return words.length() * size * 55 / 100;
    }

    private int x(int fromStartSide) {
        return language.isRightToLeft() ? width - fromStartSide : fromStartSide;
    }

    private void begin(String from, String to) {
        svg.append("<g data-from=\"%s\" data-to=\"%s\">\n".formatted(from, to));
    }

    private void end() {
        svg.append("</g>\n");
    }

    private void arrow(String data) {
        line(data, false, true);
    }

    private void line(String data, boolean dashed, boolean pointed) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#1f4e79\" stroke-width=\"1.5\"%s%s/>\n"
                .formatted(data, dashed ? " stroke-dasharray=\"5 4\"" : "", pointed ? " marker-end=\"url(#a)\"" : ""));
    }

    /** Writes lines that begin at a place, which in a right-to-left picture is their right end. */
    private void text(int start, int firstLine, List<String> lines) {
        svg.append("<text y=\"%d\">".formatted(firstLine));
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<tspan x=\"%d\" dy=\"%d\">%s</tspan> ".formatted(x(start), i == 0 ? 0 : LINE, lines.get(i)));
        }
        svg.append("</text>\n");
    }
}
