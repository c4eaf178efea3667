package no.fastlege.experiments.run;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import no.fastlege.sim.Sha256;

/** What a manifest says about the program and the machine. */
public final class Machine {
    private static final String UNKNOWN = "unknown";

    private Machine() {}

    /** The program's version, as the build wrote it. */
    public static String version() {
        return build().getProperty("version", UNKNOWN);
    }

    /** The commit the program was built from, with {@code -dirty} where files had changed; {@code unknown} outside a git checkout. */
    public static String gitCommit() {
        String commit = build().getProperty("git.commit", "");
        if (commit.isEmpty() || commit.startsWith("$")) {
            return UNKNOWN;
        }
        return Boolean.parseBoolean(build().getProperty("git.dirty")) ? commit + "-dirty" : commit;
    }

    private static CompletableFuture<String> jarSha256;

    private static Properties build() {
        Properties properties = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("/no/fastlege/experiments/build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("build.properties in the jar cannot be read", e);
        }
        return properties;
    }

    /** SHA-256 of the jar that runs; empty when classes run from a folder, as in tests. */
    static String jarSha256() {
        startReadingJar();
        return jarSha256.join();
    }

    /** Starts to read the jar for {@link #jarSha256()}, once in a process, beside whatever else goes on: it takes a third of a second. */
    static synchronized void startReadingJar() {
        if (jarSha256 == null) {
            jarSha256 = CompletableFuture.supplyAsync(Machine::readJar);
        }
    }

    private static String readJar() {
        try {
            Path jar = Path.of(Machine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar) ? Sha256.of(jar) : "";
        } catch (URISyntaxException | IOException e) {
            return "";
        }
    }

    /** What every manifest says of the program and the machine: version, commit, jar, Java, operating system, processor. */
    public static Map<String, Object> manifestEntries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("version", version());
        entries.put("git_commit", gitCommit());
        entries.put("jar_sha256", jarSha256());
        entries.putAll(describe());
        return entries;
    }

    /** Java, operating system and processor. */
    static Map<String, Object> describe() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        machine.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        machine.put("cpu", line(Path.of("/proc/cpuinfo"), "model name"));
        machine.put("cpu_cores", Runtime.getRuntime().availableProcessors());
        return machine;
    }

    /** The most memory the process has held, bytes; where the system does not tell, the most the JVM's pools have held. */
    static long peakMemoryBytes() {
        String peak = line(Path.of("/proc/self/status"), "VmHWM");
        if (peak.endsWith("kB")) {
            return Long.parseLong(peak.substring(0, peak.length() - 2).trim()) * 1024;
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static String line(Path file, String key) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(key)) {
                    return line.substring(line.indexOf(':') + 1).trim();
                }
            }
        } catch (IOException e) {
            return UNKNOWN;
        }
        return UNKNOWN;
    }
}
