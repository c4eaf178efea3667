/**
 * A table of jobs on disk that any number of processes on any number of hosts work through, for whatever takes many runs. It knows
 * nothing of what a job does: a job is an id and a JSON input, a result is a small JSON and the files that the work left.
 *
 * <pre>
 *   DIR/jobs/0001/   jobs.jsonl, SHA256SUMS        written once; more jobs are more parts (0002 ...)
 *   DIR/state/000/   ID.1.claim                    attempt 1 was claimed: whoever creates the file has it; its age is the heartbeat
 *                    .ID.1.work/                   what the attempt writes, under the attempt's own name
 *                    ID.1.failed                   the attempt ended with this error
 *                    ID.1.released                 the attempt was given back
 *                    ID.1.retry                    someone asked for another attempt
 *                    ID.done/                      the result: the first finished attempt's directory, renamed
 * </pre>
 *
 * <p>Implementation overview: state is only ever added, and each step is one file-system operation that happens or does not. A file
 * made with "create new" has one maker, on network file systems too (NFS from version 3 on, Lustre, BeeGFS, GPFS): that claims. The
 * rename of a directory onto a name that holds a directory with files fails: that makes the first finished attempt the only one. So a
 * worker may be killed at any moment, and an attempt long given up may still finish: <b>none lost, none twice, none half</b>. A lock
 * file, which has to be broken when its holder dies, was rejected for exactly that, and so was a database, which does not work on the
 * shared file systems of clusters.
 */
package no.fastlege.calibration.jobs;
