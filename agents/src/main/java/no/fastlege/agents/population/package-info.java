/**
 * Births, deaths, migration and moves of the residents, and their alignment to published counts.
 *
 * <pre>
 *   VitalRates, MoveRates, InlandFlows, Destinations   published rates and counts  ->  a year's odds (YearOfLife)
 *   JanuaryDraw     one keyed draw per resident -> LifeCalendar, twelve buckets of events to come
 *   MonthOfEvents   a month's bucket: deaths, emigration, moves, and what they mean for children
 *   Births          children of the month's mothers          Immigration   arrivals from abroad
 *   Alignment       December: counts by kommune, sex and age (or totals of the projection), met exactly
 *                   (Targets: how many; Selection: who; Matching: from where to where; Households: whose child)
 * </pre>
 *
 * <p>Nothing but January's draw and December's count passes over all residents. Rates depend on published figures and parameters alone,
 * never on the simulated state, so that one more resident changes nobody else's luck.
 */
package no.fastlege.agents.population;
