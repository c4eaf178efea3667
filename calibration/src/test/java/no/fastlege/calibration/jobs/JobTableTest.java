package no.fastlege.calibration.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import no.fastlege.agents.scenario.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode EMPTY = JSON.createObjectNode();

    @TempDir
    Path folder;

    private static List<Job> jobs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new Job("j" + n, "{\"n\":" + n + "}"))
                .toList();
    }

    private static JsonNode number(int n) {
        return JSON.createObjectNode().put("n", n);
    }

    /** A worker of this machine whose process is gone: no process has this number. */
    private static Worker dead() {
        Worker self = Worker.self();
        return new Worker(self.host(), self.machine(), Integer.MAX_VALUE - 7, self.started(), "");
    }

    private static Worker elsewhere() {
        return new Worker("elsewhere", "another boot", 1, "", "");
    }

    private JobTable openedBy(Worker worker, long staleMillis) {
        return JobTable.open(folder, worker, 10_000, staleMillis);
    }

    @Test
    void aJobGoesFromOpenToDoneAndItsResultIsReadBack() throws IOException {
        JobTable table = JobTable.create(folder, jobs(0, 1));
        assertThat(table.status().count(JobState.OPEN)).isEqualTo(1);
        Claim claim = table.claim().orElseThrow();
        assertThat(claim.job().json().path("n").asInt()).isZero();
        assertThat(table.status().count(JobState.RUNNING)).isEqualTo(1);
        assertThat(table.claim()).isEmpty();
        assertThat(table.result(0)).isEmpty();
        Files.writeString(claim.directory().resolve("a.txt"), "abc");
        assertThat(claim.complete(number(7))).isTrue();

        JobTable again = JobTable.open(folder);
        assertThat(again.status().count(JobState.DONE)).isEqualTo(1);
        assertThat(again.claim()).isEmpty();
        JobResult result = again.result(0).orElseThrow();
        assertThat(result.result().path("n").asInt()).isEqualTo(7);
        assertThat(result.directory().resolve("a.txt")).hasContent("abc");
        // SHA-256 of "abc", FIPS 180-2 appendix B.1
        assertThat(result.files())
                .isEqualTo(Map.of("a.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void aFailedJobStaysFailedUntilRetried() throws IOException {
        JobTable table = JobTable.create(folder, jobs(0, 2));
        table.claim().orElseThrow().fail("no luck\nat all");
        JobStatus.Row row = table.status().in(JobState.FAILED).get(0);
        assertThat(row.note()).isEqualTo("no luck at all");
        table.claim().orElseThrow().complete(EMPTY);
        assertThat(table.claim()).isEmpty();
        assertThat(table.retry()).isEqualTo(1);
        assertThat(table.retry()).isZero();
        Claim second = table.claim().orElseThrow();
        assertThat(second.job()).isEqualTo(row.job());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void aClaimClosedWithoutAnEndGivesTheJobBack() {
        JobTable table = JobTable.create(folder, jobs(0, 1));
        table.claim().orElseThrow().close();
        assertThat(table.status().in(JobState.OPEN)).singleElement().satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.lost()).isZero();
        });
        assertThat(table.claim().orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void aJobOfADeadProcessIsOpenAtOnceAndFailsAtTheThirdDeath() {
        JobTable.create(folder, jobs(0, 1));
        for (int death = 1; death <= JobStates.MOST_LOST; death++) {
            assertThat(openedBy(dead(), 1_000_000).claim()).isPresent();
            JobState expected = death < JobStates.MOST_LOST ? JobState.OPEN : JobState.FAILED;
            assertThat(JobTable.open(folder).status().count(expected)).isEqualTo(1);
        }
        JobTable table = JobTable.open(folder);
        assertThat(table.claim()).isEmpty();
        assertThat(table.status().in(JobState.FAILED).get(0).note()).contains("died 3 times");
        assertThat(table.retry()).isEqualTo(1);
        assertThat(table.claim().orElseThrow().attempt()).isEqualTo(4);
    }

    @Test
    void aClaimOfAnotherMachineLivesByItsHeartbeat() throws IOException {
        JobTable.create(folder, jobs(0, 1));
        openedBy(elsewhere(), 60_000).claim().orElseThrow();
        JobTable table = openedBy(Worker.self(), 60_000);
        assertThat(table.status().count(JobState.RUNNING)).isEqualTo(1);
        assertThat(table.claim()).isEmpty();
        Path claim = folder.resolve("state/000/j0.1.claim");
        Files.setLastModifiedTime(claim, FileTime.fromMillis(System.currentTimeMillis() - 61_000));
        assertThat(table.status().count(JobState.OPEN)).isEqualTo(1);
        assertThat(table.claim()).isPresent();
    }

    @Test
    void theHeartBeats() throws IOException, InterruptedException {
        JobTable.create(folder, jobs(0, 1));
        JobTable table = JobTable.open(folder, elsewhere(), 10, 60_000);
        try (Claim claim = table.claim().orElseThrow()) {
            Path file = folder.resolve("state/000/j0.1.claim");
            String text = Files.readString(file);
            FileTime old = FileTime.fromMillis(System.currentTimeMillis() - 3_600_000);
            Files.setLastModifiedTime(file, old);
            for (int i = 0; i < 6_000 && Files.getLastModifiedTime(file).equals(old); i++) {
                Thread.sleep(10);
            }
            assertThat(Files.getLastModifiedTime(file)).isGreaterThan(old);
            assertThat(file).hasContent(text);
            assertThat(claim.attempt()).isEqualTo(1);
        }
    }

    @Test
    void anAttemptGivenUpThatStillFinishesCountsOnce() throws IOException {
        JobTable.create(folder, jobs(0, 1));
        Claim old = openedBy(elsewhere(), 60_000).claim().orElseThrow();
        Files.setLastModifiedTime(
                folder.resolve("state/000/j0.1.claim"), FileTime.fromMillis(System.currentTimeMillis() - 61_000));
        Claim second = openedBy(Worker.self(), 60_000).claim().orElseThrow();
        Files.writeString(old.directory().resolve("who"), "old");
        Files.writeString(second.directory().resolve("who"), "second");
        assertThat(old.complete(number(1))).isTrue();
        assertThat(second.complete(number(2))).isFalse();

        JobTable table = JobTable.open(folder);
        assertThat(table.results()).singleElement().satisfies(result -> {
            assertThat(result.result().path("n").asInt()).isEqualTo(1);
            assertThat(result.directory().resolve("who")).hasContent("old");
        });
        try (var names = Files.list(folder.resolve("state/000"))) {
            assertThat(names.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("j0.1.claim", "j0.2.claim", "j0.done");
        }
    }

    @Test
    void tidyingSweepsWhatTheDeadLeftAndNothingElse() throws IOException {
        JobTable.create(folder, jobs(0, 2));
        Claim left = openedBy(dead(), 60_000).claim().orElseThrow();
        Files.writeString(left.directory().resolve("half"), "x");
        JobTable table = JobTable.open(folder);
        Claim mine = table.claim().orElseThrow();
        Claim other = table.claim().orElseThrow();
        table.tidy();
        assertThat(left.directory()).doesNotExist();
        assertThat(mine.directory()).exists();
        assertThat(other.directory()).exists();
    }

    @Test
    void manyWorkersDoEveryJobOnce() {
        int many = 2 * JobStates.JOBS_PER_SHARD + 37;
        JobTable.create(folder, jobs(0, many));
        Map<String, Integer> times = new ConcurrentHashMap<>();
        List<Thread> processes = new ArrayList<>();
        for (int p = 0; p < 3; p++) {
            Thread process = new Thread(() -> new JobRunner(JobTable.open(folder), 2).run((job, directory) -> {
                times.merge(job.id(), 1, Integer::sum);
                return job.json();
            }));
            processes.add(process);
            process.start();
        }
        processes.forEach(JobTableTest::join);
        assertThat(times).hasSize(many).allSatisfy((id, n) -> assertThat(n).isEqualTo(1));
        List<JobResult> results = JobTable.open(folder).results();
        assertThat(results).hasSize(many);
        for (int n = 0; n < many; n++) {
            assertThat(results.get(n).result().path("n").asInt()).isEqualTo(n);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFailingJobDoesNotStopTheOthers() {
        JobTable table = JobTable.create(folder, jobs(0, 5));
        List<String> heard = new ArrayList<>();
        JobRunner.Outcome outcome = new JobRunner(table, 2)
                .run(
                        (job, directory) -> {
                            if (job.id().equals("j3")) {
                                throw new IllegalStateException("three");
                            }
                            return EMPTY;
                        },
                        (job, error) -> heard.add(job.id() + error),
                        begun -> true);
        assertThat(outcome).isEqualTo(new JobRunner.Outcome(4, 1));
        assertThat(heard).containsExactlyInAnyOrder("j0", "j1", "j2", "j3three", "j4");
        assertThat(table.status().in(JobState.FAILED).get(0).note()).isEqualTo("three");
    }

    @Test
    void moreJobsLeaveFinishedOnesAlone() throws IOException {
        JobTable table = JobTable.create(folder, jobs(0, 2));
        new JobRunner(table, 1).run((job, directory) -> job.json());
        table.add(jobs(2, 5));
        assertThat(table.status().count(JobState.DONE)).isEqualTo(2);
        assertThat(table.status().count(JobState.OPEN)).isEqualTo(3);
        assertThat(JobTable.open(folder).jobs()).isEqualTo(jobs(0, 5));
        assertThatThrownBy(() -> table.add(jobs(4, 6))).hasMessageContaining("'j4' stands there twice");
        assertThat(table.jobs()).hasSize(5);
        assertThat(JobTable.open(folder).jobs()).hasSize(5);
    }

    @Test
    void twoThatAddAtTheSameTimeDoNotMix() {
        JobTable.create(folder, jobs(0, 1));
        JobTable a = JobTable.open(folder);
        JobTable b = JobTable.open(folder);
        a.add(jobs(1, 2));
        assertThatThrownBy(() -> b.add(jobs(2, 3)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("another process");
        assertThat(JobTable.open(folder).jobs()).isEqualTo(jobs(0, 2));
    }

    @Test
    void aTableEditedByHandIsRefused() throws IOException {
        JobTable table = JobTable.create(folder, jobs(0, 2));
        table.add(jobs(2, 4));
        Path first = folder.resolve("jobs/0001/jobs.jsonl");
        String text = Files.readString(first);
        Files.writeString(first, text.replace("\"n\":1", "\"n\":9"));
        assertRefused("jobs.jsonl: was changed by hand");
        Files.writeString(first, text);
        assertThat(JobTable.open(folder).jobs()).hasSize(4);

        // a part written anew with its sum is told by the part after it
        Path parts = folder.resolve("jobs");
        Path other = folder.resolve("other");
        JobTable.create(other, jobs(0, 3));
        Files.move(parts.resolve("0001"), folder.resolve("kept"));
        Files.move(other.resolve("jobs/0001"), parts.resolve("0001"));
        assertRefused("the part before it is another");
        Files.move(parts.resolve("0001"), folder.resolve("gone"));
        assertRefused("part 0001 of the job table is missing");
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> JobTable.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aTableIsNeverOverwrittenAndMustExist() {
        assertRefused("holds no job table");
        JobTable.create(folder, jobs(0, 1));
        assertThatThrownBy(() -> JobTable.create(folder, jobs(0, 1))).hasMessageContaining("holds a job table already");
        assertThatThrownBy(() -> new Job("a.b", "{}")).hasMessageContaining("job id 'a.b'");
        assertThatThrownBy(() -> new Job("a", "{\n}")).hasMessageContaining("one line");
    }
}
