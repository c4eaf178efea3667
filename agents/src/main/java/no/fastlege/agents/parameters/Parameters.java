package no.fastlege.agents.parameters;

import no.fastlege.agents.doctors.BooksParameters;
import no.fastlege.agents.doctors.PipelineParameters;
import no.fastlege.agents.lists.ListParameters;
import no.fastlege.agents.market.DecisionParameters;
import no.fastlege.agents.market.KommuneParameters;
import no.fastlege.agents.market.MarketParameters;
import no.fastlege.agents.market.ReformParameters;
import no.fastlege.agents.population.PopulationParameters;
import no.fastlege.agents.start.StartParameters;
import no.fastlege.agents.use.UseParameters;

/**
 * Every parameter of the model, one record per family of rules; each family lies beside the rules that read it, and its components
 * carry their dictionary entries ({@link Parameter}).
 *
 * @param start the start of 31 December 2016
 * @param population ageing, births, deaths, moves
 * @param use need and use of consultations
 * @param list list choice, queues, allocation
 * @param pipeline from graduation to specialist
 * @param books hours, income, legevakt rosters
 * @param decision doctors' utility, exit, cap, contract
 * @param kommune kommuner's offers
 * @param market search, matching, vikarer
 * @param reform terms of proposals that the calendar can put in force
 */
public record Parameters(
        StartParameters start,
        PopulationParameters population,
        UseParameters use,
        ListParameters list,
        PipelineParameters pipeline,
        BooksParameters books,
        DecisionParameters decision,
        KommuneParameters kommune,
        MarketParameters market,
        ReformParameters reform) {}
