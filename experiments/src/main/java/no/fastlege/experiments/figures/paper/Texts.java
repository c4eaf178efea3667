package no.fastlege.experiments.figures.paper;

import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.PtbGroup;
import no.fastlege.agents.record.Groups;
import no.fastlege.agents.world.Contract;
import no.fastlege.experiments.figures.Words;

/** Names of groups and recurring words. */
final class Texts {
    /** The four groups of kommuner as the published figures name them. */
    static final List<String> GROUPS =
            Arrays.stream(PtbGroup.values()).map(PtbGroup::label).toList();

    /** Their names: education and centrality. */
    static final List<Words> GROUP_NAMES = List.of(
            Words.of("Høy utdanning, sentral", "High education, central"),
            Words.of("Lav utdanning, sentral", "Low education, central"),
            Words.of("Høy utdanning, usentral", "High education, remote"),
            Words.of("Lav utdanning, usentral", "Low education, remote"));

    /** The same on two lines, for the ends of lines. */
    static final List<Words> GROUP_LABELS = List.of(
            Words.of("Høy utd.,\nsentral", "High educ.,\ncentral"),
            Words.of("Lav utd.,\nsentral", "Low educ.,\ncentral"),
            Words.of("Høy utd.,\nusentral", "High educ.,\nremote"),
            Words.of("Lav utd.,\nusentral", "Low educ.,\nremote"));

    /** What the four groups are, as a sentence. */
    static final Words GROUP_SENTENCE = Words.of(
            "De fire gruppene er evalueringens: kommuner etter utdanningsnivå og sentralitet (usentral: klasse 5 og 6).",
            "The four groups are the evaluation's: kommuner by level of education and centrality (remote: classes 5 and 6).");

    /** Kommune sizes as the published figures name them. */
    static final List<String> SIZES =
            Groups.SIZES.stream().map(Groups.Range::label).toList();

    /** Their names. */
    static final List<Words> SIZE_NAMES = List.of(
            Words.of("Under 5\u00a0000", "Below 5,000"),
            Words.of("5\u00a0000\u201310\u00a0000", "5,000\u201310,000"),
            Words.of("10\u00a0000\u201350\u00a0000", "10,000\u201350,000"),
            Words.of("50\u00a0000\u2013100\u00a0000", "50,000\u2013100,000"),
            Words.of("Over 100\u00a0000", "Above 100,000"));

    /** Contract forms as the tables name them. */
    static final List<String> CONTRACTS =
            Arrays.stream(Contract.values()).map(Contract::label).toList();

    /** Their names. */
    static final List<Words> CONTRACT_NAMES = List.of(
            Words.of("Næringsdrift", "Self-employed"),
            Words.of("8.2-avtale", "8.2 agreement"),
            Words.of("Fastlønn", "Salaried"),
            Words.of("Fastlønn med bonus", "Salaried with bonus"));

    static final Words PER_CENT = Words.of("Prosent", "Per cent");

    private Texts() {}
}
