package no.fastlege.agents.market;

/**
 * Parameters of doctors' decisions, one record per idea; in the dictionary all of them belong to the family {@code decision}.
 *
 * @param utility the utility of work: pay, hours, strain, duty, place, reputation, other work than a GP's
 * @param form the tastes for contract forms, and of how often a GP asks for another one
 * @param exit giving up a list: attachment, leaving, retiring, breaks, looking for another list
 * @param sentiment satisfaction and of the profession's reputation
 * @param cap the list cap that a GP wishes, of how the agreed one follows, and of locking
 * @param entrant the list cap that is agreed when a doctor takes a list over
 * @param absence spells with a vikar while the list is kept
 */
public record DecisionParameters(
        UtilityParameters utility,
        FormParameters form,
        ExitParameters exit,
        SentimentParameters sentiment,
        CapParameters cap,
        EntrantCapParameters entrant,
        AbsenceParameters absence) {}
