package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;

/** Says what a failure of the database means for the caller. */
final class Failures {
    private Failures() {}

    static RegistryException reading(String what, SQLException e) {
        return new RegistryException(what + " cannot be read" + because(e), e);
    }

    static RegistryException keeping(Append append, SQLException e) {
        String what =
                "act " + append.act() + " of twinning " + append.twinning().id();
        return new RegistryException(
                e instanceof UncertainCommit
                        ? what + ": it cannot be known whether it is kept" + because(e)
                                + ". Read the twinning again, or ask the same act again under its key, which is"
                                + " accepted once"
                        : what + " is not kept" + because(e),
                e);
    }

    static RegistryException sending(String what, SQLException e) {
        return new RegistryException(
                e instanceof UncertainCommit
                        ? what + ": it cannot be known whether that is kept" + because(e)
                                + ". Ask again: what was kept is not kept twice"
                        : what + ": nothing is kept" + because(e),
                e);
    }

    /** Whether a key is taken. */
    static boolean isTaken(SQLException e) {
        return !(e instanceof UncertainCommit)
                && String.valueOf(e.getSQLState()).startsWith("23");
    }

    /** Whether somebody else was there first: a key that is taken (23), or a transaction the database gave up (40). */
    static boolean isLostRace(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return !(e instanceof UncertainCommit) && (state.startsWith("23") || state.startsWith("40"));
    }

    private static String because(SQLException e) {
        return "; the database says SQLSTATE " + e.getSQLState() + ": " + e.getMessage();
    }
}
