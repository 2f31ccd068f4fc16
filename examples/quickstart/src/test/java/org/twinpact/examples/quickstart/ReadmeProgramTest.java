package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.twinning.Stage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Tests of the program and the project that the README shows whole, as a new user copies them. */
class ReadmeProgramTest {
    private static final Path ROOT = Path.of("..", "..");

    @TempDir
    private Path folder;

    @Test
    void theProgramIsShortAndItsLinesFit() throws IOException {
        assertThat(block("java").lines())
                .hasSizeLessThanOrEqualTo(70)
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(120));
    }

    @Test
    void theProgramCompilesWithoutWarningsAndSignsAnAgreementInHebrewAndEnglish() throws Exception {
        Path source = Files.writeString(folder.resolve("FirstTwinning.java"), block("java"));
        // FOP's manifest names jars that do not exist, and -Xlint:path warns of them.
        String[] options = {"-Xlint:all,-path", "-Werror", "-proc:none", "--release", "17", "-encoding", "UTF-8"};
        String[] files = {"-cp", JavaProcess.CLASS_PATH, source.toString()};
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        Stream.of(options, files).flatMap(Stream::of).toArray(String[]::new));
        assertThat(compiled).isZero();

        JavaProcess.Run run =
                JavaProcess.runIn(folder, "-cp", folder + File.pathSeparator + JavaProcess.CLASS_PATH, "FirstTwinning");

        assertThat(run.code()).as(run.printed()).isZero();
        assertThat(run.printed())
                .contains("The agreement entered into force on ")
                .doesNotContain(Stage.IN_FORCE.name());
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("agreement.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Haifa", "Gdynia", "חיפה", "גדיניה")
                    .contains("Twinning Agreement between Haifa and Gdynia")
                    .contains("הסכם ברית ערים תאומות בין חיפה לבין גדיניה");
        }
    }

    @Test
    void theProjectNamesModulesPluginsAndVersionsOfThisRepository() throws Exception {
        Document parent = xml(Files.readString(ROOT.resolve("pom.xml")));
        Document project = xml(block("xml"));
        String version = child(parent.getDocumentElement(), "version");
        Map<String, String> plugins = versions(parent, "plugin");
        List<String> modules = Stream.of("core", "registry-jdbc", "docs-render")
                .map(module -> "org.twinpact:twinpact-" + module)
                .toList();

        assertThat(versions(project, "dependency")).isNotEmpty().allSatisfy((artifact, given) -> {
            assertThat(modules).contains(artifact);
            assertThat(given).isEqualTo(version);
        });
        assertThat(versions(project, "plugin"))
                .containsOnlyKeys(
                        "org.apache.maven.plugins:maven-compiler-plugin",
                        "org.apache.maven.plugins:maven-resources-plugin",
                        "org.codehaus.mojo:exec-maven-plugin")
                .allSatisfy((artifact, given) -> assertThat(given).isEqualTo(plugins.get(artifact)));
        assertThat(text(project, "maven.compiler.release")).isEqualTo(text(parent, "maven.compiler.release"));
        assertThat(text(project, "exec.mainClass")).isEqualTo("FirstTwinning");
    }

    private static String block(String language) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String begin = "```" + language + "\n";
        assertThat(readme).containsOnlyOnce(begin);
        int from = readme.indexOf(begin) + begin.length();
        return readme.substring(from, readme.indexOf("\n```", from));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    /** Returns the version that each element of a name gives, by group and artifact. */
    private static Map<String, String> versions(Document pom, String name) {
        NodeList found = pom.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(element -> element.getElementsByTagName("version").getLength() > 0)
                .collect(Collectors.toMap(
                        element -> child(element, "groupId") + ":" + child(element, "artifactId"),
                        element -> child(element, "version"),
                        (first, second) -> first));
    }

    private static String text(Document pom, String name) {
        return pom.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String child(Element element, String name) {
        NodeList found = element.getChildNodes();
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(node -> node.getTextContent())
                .findFirst()
                .orElse("");
    }
}
