/**
 * The fast core: what any monthly simulation of millions of agents needs, and nothing about doctors or kommuner.
 *
 * <pre>
 *   MonthSchedule (MASON)          Draws                    Workers
 *   phases: named, ordered,  -->   one number per     -->   blocks of rows in parallel,
 *   timed                          (seed, decision,         results joined in block order
 *                                   month, agent)
 *            |                                                   |
 *            v                                                   v
 *   Membership, WaitingQueues (columns of primitives), ObjectColumns  -->  TableData (recorder)  -->  digest, snapshot
 * </pre>
 *
 * Invariants named here and cited where they are relied on:
 * <ul>
 *   <li><b>keyed luck</b>: a draw is a pure function of (run seed, decision, month, agent key); no stream is consumed.
 *   <li><b>block order</b>: whatever leaves a parallel block is integer-summed or joined in block order, so a result never
 *       depends on the number of threads.
 *   <li><b>one place</b>: a member stands in exactly one list or in none, and a list's size is the number of its members.
 * </ul>
 */
package no.fastlege.sim;
