package org.twinpact.examples.quickstart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The check for numbers whose exponent would exhaust the memory or overflow when they are expanded. */
final class HugeExponents {
    private static final Pattern HUGE = Pattern.compile("[eE][+-]?0*[1-9][0-9]{2,}$");

    private HugeExponents() {}

    static List<Fault> faults(String json) throws IOException {
        List<Fault> faults = new ArrayList<>();
        try (JsonParser parser = Json.STRICT.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric() && HUGE.matcher(parser.getText()).find()) {
                    String path = path(parser.getParsingContext());
                    faults.add(new Fault(path, parser.getText(), "a number with an exponent from -99 to 99"));
                }
            }
        }
        return faults;
    }

    private static String path(JsonStreamContext context) {
        if (context.inRoot()) {
            return "$";
        }
        String step = context.inArray() ? "[" + context.getCurrentIndex() + "]" : "." + context.getCurrentName();
        return path(context.getParent()) + step;
    }
}
