package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that works, as its claims name it: enough for another process of the same machine to tell whether it still lives.
 *
 * @param host the host's name
 * @param machine the machine's boot and the space of process numbers, so that neither a reboot nor a container is taken for this one
 * @param pid the process number
 * @param started when the process started, so that a number used again is not taken for it; empty where the system does not tell
 * @param label a name for people, such as the number of a cluster's job; may be empty
 */
record Worker(String host, String machine, long pid, String started, String label) {
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** This process. */
    static Worker self() {
        ProcessHandle me = ProcessHandle.current();
        return new Worker(hostName(), machineName(), me.pid(), started(me), clusterJob());
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException | RuntimeException e) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException u) {
                return "unknown";
            }
        }
    }

    private static String machineName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + " "
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String clusterJob() {
        String array = System.getenv("SLURM_ARRAY_JOB_ID");
        String task = System.getenv("SLURM_ARRAY_TASK_ID");
        String job = System.getenv("SLURM_JOB_ID");
        return array != null && task != null ? "slurm " + array + "_" + task : job != null ? "slurm " + job : "";
    }

    /** Whether the process can be looked up from here. */
    boolean isOn(Worker here) {
        return !machine.isEmpty() && machine.equals(here.machine) && host.equals(here.host);
    }

    /** Whether a process of this machine still lives. */
    boolean lives() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent() && (started.isEmpty() || started.equals(started(process.get())));
    }

    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("host", host).put("machine", machine).put("pid", pid);
        json.put("started", started).put("label", label);
        return json.toString();
    }

    /** The worker a claim names, or null where it is not written yet. */
    static Worker parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json == null || !json.path("pid").isIntegralNumber()
                    ? null
                    : new Worker(
                            json.path("host").asText(),
                            json.path("machine").asText(),
                            json.path("pid").asLong(),
                            json.path("started").asText(),
                            json.path("label").asText());
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "process " + pid + " on " + host + (label.isEmpty() ? "" : " (" + label + ")");
    }
}
