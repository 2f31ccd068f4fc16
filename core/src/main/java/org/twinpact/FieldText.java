package org.twinpact;

import jakarta.validation.Path;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Languages;
import org.twinpact.message.Messages;

/** The path of a value in an act, in words such as "goal 1 › text (English)". */
final class FieldText {
    static final String PREFIX = "field.";

    /** The properties that are left out, because the name of their parent is sufficient. */
    private static final Set<String> SILENT = Set.of("act", "byLanguage", "value", "hex", "iso", "code");

    private static final LocalText NO_NAME = LocalText.of("", "");

    private static final Messages MESSAGES = Messages.nextTo(FieldText.class);

    private FieldText() {}

    /** Returns a property path in Hebrew and English. A property that only a host knows appears under its own name. */
    static LocalText of(Path path) {
        return LocalText.of(text(path, LanguageTag.HEBREW), text(path, LanguageTag.ENGLISH));
    }

    private static String text(Path path, LanguageTag language) {
        StringJoiner parts = new StringJoiner(" › ");
        String name = "";
        for (Path.Node node : path) {
            String position = position(node, language);
            if (!position.isEmpty()) {
                name = (name + " " + position).strip();
            }
            if (isWord(node)) {
                add(parts, name);
                // Only the key of the act is an id without a parent.
                boolean isKey = name.isEmpty() && node.getName().equals("id");
                name = MESSAGES.both(PREFIX + (isKey ? "actId" : node.getName()))
                        .read(language);
            }
        }
        return add(parts, name).toString();
    }

    /**
     * Returns the position of a list element, counted from 1, or the key of a map entry, of which a language appears by
     * its name. Empty if the node has neither, or a blank key.
     */
    private static String position(Path.Node node, LanguageTag language) {
        return Optional.ofNullable(node.getIndex())
                .map(index -> String.valueOf(index + 1))
                .or(() -> Optional.ofNullable(node.getKey())
                        .map(key -> name(key).read(language))
                        .filter(name -> !name.isEmpty())
                        .map(name -> "(" + name + ")"))
                .orElse("");
    }

    private static LocalText name(Object key) {
        LocalText language = key instanceof LanguageTag tag ? Languages.name(tag) : NO_NAME;
        return language.equals(NO_NAME) && !ConstraintMessages.isBlank(key.toString())
                ? ConstraintMessages.quoted(ConstraintMessages.shown(key.toString()))
                : language;
    }

    /** Returns whether a node has a name that says more than the node before it. */
    private static boolean isWord(Path.Node node) {
        String name = node.getName();
        return name != null && !name.startsWith("<") && !SILENT.contains(name);
    }

    private static StringJoiner add(StringJoiner parts, String name) {
        return name.isEmpty() ? parts : parts.add(name);
    }
}
