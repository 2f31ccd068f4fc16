package org.twinpact.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * The quickstart. It carries one twinning from the round table through its first yearly report to a second programme,
 * imports a register of real ones, takes up one of them, stores all in a database file, and writes the agreement, the
 * index and the picture of the lifecycle.
 */
public final class Quickstart {
    /** The key of the twinning of Ashdod and Berlin-Spandau in the register. */
    private static final String OLD_TWINNING = "ashdod-berlin-spandau";

    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    private final PrintStream out;
    private final Path folder;

    private Quickstart(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * Runs the quickstart. If the dossier has faults or the folder contains other files, it writes nothing and exits with
     * code 1.
     *
     * @param args the folder to write to, and optionally a dossier file
     */
    public static void main(String[] args) throws IOException {
        // With LANG=C the default stream would print Hebrew as question marks.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = run(out, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintStream out, String... args) throws IOException {
        VALIDATOR_LOG.setLevel(Level.WARNING);
        try {
            run(args, out);
            return 0;
        } catch (FaultyFileException e) {
            out.println("The dossier has " + e.getMessage() + ". Nothing was written.");
            e.faults().forEach(out::println);
        } catch (QuickstartException e) {
            out.println(e.getMessage());
        }
        return 1;
    }

    private static void run(String[] args, PrintStream out)
            throws IOException, FaultyFileException, QuickstartException {
        if (args.length < 1 || args.length > 2 || args[0].isBlank()) {
            throw new QuickstartException("Usage: Quickstart <output folder> [dossier.json].");
        }
        boolean own = args.length > 1 && !args[1].equals("shipped");
        Dossier dossier = own ? DossierFile.read(Path.of(args[1])) : DossierFile.shipped();
        DryRun.check(dossier);
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        OutputFolder.clear(folder);
        new Quickstart(out, folder).run(dossier);
    }

    private void run(Dossier dossier) throws IOException {
        DataSource database = SqliteFiles.dataSource(folder.resolve(OutputFolder.DATABASE));
        TwinningSchema.create(database);
        TwinningRegistry registry = JdbcRegistry.on(database);
        TwinningOffice office = TwinningOffice.over(registry).build();
        TwinningId id = TwinningId.named("quickstart");

        out.println(names(dossier));
        dossier.note().map(PrintableText::of).ifPresent(out::println);
        new Timeline(office, id, out).performAll(DossierActs.of(dossier, office::seal));
        importRegister(office);
        takeUp(office);
        new Results(registry, folder).write(id);
        SqliteFiles.close(folder.resolve(OutputFolder.DATABASE));
        reopen(id);
        ending();
    }

    private static String names(Dossier dossier) {
        return dossier.parties().stream()
                .map(party -> party.name().byLanguage().values().stream()
                        .distinct()
                        .map(PrintableText::of)
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("  –  "));
    }

    private void importRegister(TwinningOffice office) throws IOException {
        List<RegisterFile.Entry> entries = RegisterFile.read();
        out.printf("%nIMPORTING THE REGISTER%n");
        int done = 0;
        for (RegisterFile.Entry entry : entries) {
            ActContext by =
                    ActContext.role("Importer", entry.act().parties().get(0).id(), LocalDate.parse("2026-11-23"));
            office.open(entry.id(), entry.act(), by).orElseThrow();
            done++;
            if (done % 20 == 0 || done == entries.size()) {
                out.printf("  %-24s %d of %d%n", "█".repeat(24 * done / entries.size()), done, entries.size());
            }
        }
    }

    /** Takes up a twinning of the register as an example, and prints what its parties owe from then on. */
    private void takeUp(TwinningOffice office) {
        TwinningId id = RegisterFile.id(OLD_TWINNING);
        Twinning old = office.find(id);
        LocalText reason = LocalText.of("דוגמה: הוחלט לחדש את הקשר", "An example: it was decided to revive the tie");
        LocalDate day = LocalDate.parse("2026-11-24");
        ActContext by = ActContext.role(
                "International relations officer", old.tracks().get(0).party(), day);
        out.printf(
                "%nTAKING UP AN OLD TWINNING%n  %s, registered since %s%n",
                PrintableText.of(old.parties().read(LanguageTag.ENGLISH)),
                old.origin().flatMap(Origin::since).map(PartialDate::iso).orElseThrow());
        office.perform(id, new OpeningActs.TakeUp(reason), by).orElseThrow();
        office.query(id).obligations(day).stream()
                .map(owed -> owed.text(LanguageTag.ENGLISH))
                .forEach(owed -> out.println("  " + PrintableText.of(owed)));
    }

    /** Opens the closed file again and compares the stored state with the history. */
    private void reopen(TwinningId id) {
        DataSource database = SqliteFiles.dataSource(folder.resolve(OutputFolder.DATABASE));
        TwinningRegistry registry = JdbcRegistry.on(database);
        List<Event> history = registry.history(id);
        Twinning stored = registry.find(id).orElseThrow();
        boolean same = Twinning.load(history).equals(stored);
        int differences = Lifecycle.under(Rulebook.shipped()).audit(history).size();
        SqliteFiles.close(folder.resolve(OutputFolder.DATABASE));
        out.printf(
                "%nREOPENED%n  %d events load to the stored state: %s; audit: %d differences%n",
                history.size(), same ? "yes" : "NO", differences);
    }

    private void ending() throws IOException {
        out.printf("%nWRITTEN TO %s%n", PrintableText.of(folder.toString()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                out.printf("  %-18s %,9d bytes%n", file.getFileName(), Files.size(file));
            }
        }
        out.println("Open agreement.pdf and index.html first.");
    }
}
