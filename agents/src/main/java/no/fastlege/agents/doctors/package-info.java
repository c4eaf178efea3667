/**
 * Doctors' careers up to the market and their books.
 *
 * <p>Two phases run here. {@link no.fastlege.agents.doctors.PipelinePhase} takes graduates through the LIS1 queue and LIS1, lets
 * training in general practice accrue, makes specialists, and retires doctors who are not GPs. {@link
 * no.fastlege.agents.doctors.WorkAndPayPhase} turns the month's real use into hours and kroner:
 *
 * <pre>
 *  use by list ----> {@link no.fastlege.agents.doctors.Capitation}   what the state pays for a list
 *               ---> {@link no.fastlege.agents.doctors.PracticePay}  who gets what of it under the list's contract
 *               ---> {@link no.fastlege.agents.doctors.WorkHours}    the doctor's hours
 *  use by district -> {@link no.fastlege.agents.doctors.Roster}      duty hours and pay per participant
 *  all kroner -----> {@link no.fastlege.agents.doctors.Ledger}       paid = received
 * </pre>
 *
 * <p>{@link no.fastlege.agents.doctors.Books} values a post or a list length that nobody has yet with the same formulas, for the
 * decisions of doctors.
 */
package no.fastlege.agents.doctors;
