package org.twinpact.examples.host;

import static org.twinpact.language.LanguageTag.ENGLISH;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.TwinningId;

/**
 * The town's register of files. Each act of a twinning is filed under a number that the council assigns. The file entry
 * and the act are stored in one Spring transaction, both or neither. After a
 * {@link org.twinpact.registry.RetryableRegistryException} retry the whole method.
 */
@Service
public class CouncilFiles {
    private final TwinningOffice office;
    private final JdbcClient database;

    CouncilFiles(TwinningOffice office, JdbcClient database) {
        this.office = office;
        this.database = database;
    }

    /** Opens a twinning and files the opening. */
    @Transactional
    public TwinningId open(String number, LocalAuthority town, ActContext by) {
        TwinningId id = office.open(new OpeningActs.OpenTwinning(town), by)
                .orElseThrow()
                .twinning()
                .id();
        file(number, id, "opened");
        return id;
    }

    /**
     * Performs an act and files its outcome. A refusal is not a failure and has written nothing. This town files the
     * reasons of a refusal. Another town may throw an exception instead, and file nothing.
     */
    @Transactional
    public Outcome perform(String number, TwinningId id, Act act, ActContext by) {
        Outcome outcome = office.perform(id, act, by);
        file(number, id, outcome.match(accepted -> "done", refused -> refused.text(ENGLISH)));
        return outcome;
    }

    /** Returns the file entries of a twinning, in the order of their numbers. */
    public List<String> entries(TwinningId id) {
        return database.sql("select number || ': ' || entry from council_file where twinning_id = ? order by number")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private void file(String number, TwinningId id, String entry) {
        database.sql("insert into council_file (number, twinning_id, entry) values (?, ?, ?)")
                .params(number, id.toString(), entry)
                .update();
    }
}
