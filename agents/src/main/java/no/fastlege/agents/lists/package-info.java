/**
 * Places, queues and choice of doctor.
 *
 * <pre>
 *   cuts, newborns, movers,            Places                        ListsPhase
 *   the unallocated, queues,   --->    who has room;          --->   memberships, queues, voluntary changes;
 *   offers, swaps, wishes              the only hand that            the order of the steps
 *                                      moves a resident
 *        wishes:  Reach (kommuner near a home)  -->  ChoiceWeights (logit weights, trees of sums)  -->  ListChoice (the rule)
 * </pre>
 */
package no.fastlege.agents.lists;
