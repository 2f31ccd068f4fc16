package org.twinpact.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.twinpact.language.LanguageTag;
import org.twinpact.message.Terms;

/**
 * A body or office that decides or signs. A profile may name bodies other than the constants. Immutable.
 *
 * @param code the code, such as {@code COUNCIL}
 */
public record Body(
        @JsonValue @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "must be a body's code such as 'COUNCIL'")
        String code)
        implements Comparable<Body> {
    /** The head of the authority (ראש הרשות). */
    public static final Body HEAD = new Body("HEAD");

    /** The council of the authority (מועצת הרשות). */
    public static final Body COUNCIL = new Body("COUNCIL");

    /** The authority's legal adviser. */
    public static final Body LEGAL_ADVISER = new Body("LEGAL_ADVISER");

    /** The authority's treasurer. */
    public static final Body TREASURER = new Body("TREASURER");

    /** The authority's secretary. */
    public static final Body SECRETARY = new Body("SECRETARY");

    /** An employee who performs the office of secretary (עובד/ת הרשות הממלא/ת את תפקיד המזכיר). */
    public static final Body ACTING_SECRETARY = new Body("ACTING_SECRETARY");

    /** The representative of the State, such as a prefect. */
    public static final Body STATE_REPRESENTATIVE = new Body("STATE_REPRESENTATIVE");

    /** The city of which the authority is a part. */
    public static final Body PARENT_CITY = new Body("PARENT_CITY");

    /** The region. */
    public static final Body REGION = new Body("REGION");

    /** The development ministry. */
    public static final Body DEVELOPMENT_MINISTRY = new Body("DEVELOPMENT_MINISTRY");

    /** The foreign ministry. */
    public static final Body FOREIGN_MINISTRY = new Body("FOREIGN_MINISTRY");

    /** The foreign minister. */
    public static final Body FOREIGN_MINISTER = new Body("FOREIGN_MINISTER");

    /** The Department for Regional Affairs. */
    public static final Body REGIONAL_AFFAIRS_DEPARTMENT = new Body("REGIONAL_AFFAIRS_DEPARTMENT");

    /** The officer in charge, who supplies everything that no body decides. */
    public static final Body OFFICER = new Body("OFFICER");

    @JsonCreator
    public Body {
        Objects.requireNonNull(code, "code");
    }

    /**
     * Returns the library's name of this body in Hebrew or English, and in English for any other language. If only a
     * host's profile names the body, returns its code.
     */
    public String text(LanguageTag language) {
        return Terms.find("body." + code).map(name -> name.read(language)).orElse(code);
    }

    @Override
    public int compareTo(Body other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
