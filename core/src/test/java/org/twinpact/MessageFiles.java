package org.twinpact;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The shipped message files as written, for tests that compare them. */
final class MessageFiles {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private MessageFiles() {}

    /** Returns the messages of one language in the package of a type. */
    static Properties read(Class<?> type, String language) {
        Properties messages = new Properties();
        try (Reader file = new InputStreamReader(
                type.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** Returns the placeholders of a message. */
    static Set<String> placeholders(String message) {
        return PLACEHOLDER.matcher(message).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }
}
