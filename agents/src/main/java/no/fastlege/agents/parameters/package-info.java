/**
 * The parameter dictionary: every number that a rule reads, with unit, range, source, and the honest word published, calibrated or
 * assumed.
 */
package no.fastlege.agents.parameters;
