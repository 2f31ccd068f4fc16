package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;

/** Tests of the lifecycle in a separate process, without other libraries and under a foreign locale. */
class StandaloneLifecycleTest {
    private static final String JUST_CORE = Stream.of("classes", "test-classes")
            .map(folder -> Path.of("target", folder).toAbsolutePath().toString())
            .reduce((one, other) -> one + File.pathSeparator + other)
            .orElseThrow();

    @Test
    void theLifecycleNeedsNothingButCore() throws IOException, InterruptedException {
        assertThat(run(JUST_CORE, StandaloneLifecycle.class))
                .contains("Other acts that are possible now:", "הבקשה סורבה", "Required decisions: none.")
                .endsWith("IN_FORCE after 36 events\n");
    }

    @Test
    void withEverythingAroundItStillLoadsNeitherJacksonNorTheValidator() throws IOException, InterruptedException {
        String loaded = run(System.getProperty("java.class.path"), StandaloneLifecycle.class, "-Xlog:class+load");

        assertThat(loaded)
                .contains("org.twinpact.twinning.Lifecycle ", "IN_FORCE after 36 events")
                .doesNotContain(ObjectMapper.class.getPackageName(), HibernateValidator.class.getPackageName());
    }

    @Test
    void aRefusalOfBadInputReadsTheSameUnderEveryLocale() throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");

        String french = run(classPath, BadInput.class, "-Duser.language=fr", "-Duser.country=FR");

        assertThat(french)
                .contains("goal: the list is empty", "must contain at least one goal", "must contain 0 to 20 entries");
        assertThat(french)
                .isEqualTo(run(classPath, BadInput.class, "-Duser.language=iw", "-Duser.country=IL"))
                .isEqualTo(run(classPath, BadInput.class, "-Duser.language=" + Locale.ENGLISH));
    }

    private static String run(String classPath, Class<?> main, String... options)
            throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(options),
                        Stream.of("-cp", classPath, main.getName()))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s", said).isZero();
        return said.replace(System.lineSeparator(), "\n");
    }
}
