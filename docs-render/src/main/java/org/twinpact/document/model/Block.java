package org.twinpact.document.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LanguageTag;

/** A part of the body of a document. All kinds are immutable. */
public sealed interface Block {
    /** Passes this block to the method of the writer for its kind. */
    void writeTo(BlockWriter writer);

    /**
     * A heading below the title.
     *
     * @param level the level, 2 to 6, because the title has level 1. Another level is an
     *     {@link IllegalArgumentException}
     * @param text the text of the heading
     * @param newPage true if the heading begins a new page in paged output
     */
    record Heading(int level, Text text, boolean newPage) implements Block {
        public Heading {
            Objects.requireNonNull(text, "text");
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException(
                        "A heading must have a level from 2 to 6; this one has " + level + ".");
            }
        }

        /** Creates a heading without a page break. */
        public Heading(int level, Text text) {
            this(level, text, false);
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.writeHeading(this);
        }
    }

    /**
     * A paragraph.
     *
     * @param text the text of the paragraph
     */
    record Paragraph(Text text) implements Block {
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.writeParagraph(this);
        }
    }

    /**
     * The same text in several languages in parallel columns. The first column is on the side on which its language
     * begins a line, so on the right for Hebrew.
     *
     * @param names the name of the language of each column, in that language
     * @param rows the rows, each with one cell for each column. Another number of cells is an
     *     {@link IllegalArgumentException}
     */
    record ParallelColumns(List<Text> names, List<List<Cell>> rows) implements Block {
        public ParallelColumns {
            names = List.copyOf(Objects.requireNonNull(names, "names"));
            rows = rows.stream().map(List::copyOf).toList();
            requireWidth(names.size(), rows);
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.writeParallelColumns(this);
        }
    }

    /**
     * The text of one language in a row of {@link ParallelColumns}.
     *
     * @param heading the heading, or empty if the text has none
     * @param paragraphs the paragraphs
     */
    record Cell(Optional<Text> heading, List<Text> paragraphs) {
        public Cell {
            Objects.requireNonNull(heading, "heading");
            paragraphs = List.copyOf(Objects.requireNonNull(paragraphs, "paragraphs"));
        }
    }

    /**
     * A table in one language. The first cell of each row is the header of the row.
     *
     * @param language the language, which gives the columns their direction. The first column is on the right for
     *     Hebrew.
     * @param header the names of the columns
     * @param rows the rows, each with one cell for each column. Another number of cells is an
     *     {@link IllegalArgumentException}
     */
    record Table(LanguageTag language, List<Text> header, List<List<Text>> rows) implements Block {
        public Table {
            Objects.requireNonNull(language, "language");
            header = List.copyOf(Objects.requireNonNull(header, "header"));
            rows = rows.stream().map(List::copyOf).toList();
            requireWidth(header.size(), rows);
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.writeTable(this);
        }
    }

    /**
     * The signature block. It remains on one page together with its heading.
     *
     * @param headings the heading in each language
     * @param panels one panel for each party
     */
    record Signatures(List<Text> headings, List<Panel> panels) implements Block {
        public Signatures {
            headings = List.copyOf(Objects.requireNonNull(headings, "headings"));
            panels = List.copyOf(Objects.requireNonNull(panels, "panels"));
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.writeSignatures(this);
        }
    }

    /**
     * The signature panel of one party. Every label is given in each language.
     *
     * @param party the name of the party
     * @param signatures the labels below each signature line
     * @param marks the labels of everything else that is filled in or affixed, such as seal and date
     */
    record Panel(List<Text> party, List<List<Text>> signatures, List<List<Text>> marks) {
        public Panel {
            party = List.copyOf(Objects.requireNonNull(party, "party"));
            signatures = signatures.stream().map(List::copyOf).toList();
            marks = marks.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A drawing with alternative text for readers who cannot see it.
     *
     * @param drawing the drawing
     * @param alternative the alternative text
     */
    record Figure(Drawing drawing, Text alternative) implements Block {
        public Figure {
            Objects.requireNonNull(drawing, "drawing");
            Objects.requireNonNull(alternative, "alternative");
        }

        @Override
        public void writeTo(BlockWriter writer) {
            writer.writeFigure(this);
        }
    }

    private static void requireWidth(int columns, List<? extends List<?>> rows) {
        for (List<?> row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException(
                        "Each row needs %d cells, like the header; one row has %d.".formatted(columns, row.size()));
            }
        }
    }
}
