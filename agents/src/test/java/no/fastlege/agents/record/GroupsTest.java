package no.fastlege.agents.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PtbGroup;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.world.Contract;
import org.junit.jupiter.api.Test;

/** A group that figures are asked for by name is one that the published figures know by that name. */
class GroupsTest {
    private final PublishedFigures published = Country.load().figures();

    @Test
    void publishedFiguresAndModelNameTheSameGroups() {
        assertThat(published(Groups.NATIONAL)).containsExactly(Groups.NORGE);
        assertThat(published(Groups.CONTRACT)).isSubsetOf(labels(Contract.values()));
        assertThat(published(Groups.PTB_GROUP))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(PtbGroup.values()).map(PtbGroup::label).toList());
        assertThat(published(Groups.KOMMUNE_SIZE))
                .containsAll(Groups.SIZES.stream().map(Groups.Range::label).toList());
        assertThat(published(Groups.SENTRALITET))
                .isSubsetOf(
                        IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList());
        assertThat(published(Groups.DOCTOR_SEX)).isSubsetOf(Groups.WOMEN, Groups.MEN);
    }

    @Test
    void aContractIsFoundByItsNameInTables() {
        assertThat(Contract.values())
                .allSatisfy(c -> assertThat(Contract.labelled(c.label())).isSameAs(c));
    }

    private static List<String> labels(Contract... contracts) {
        return Arrays.stream(contracts).map(Contract::label).toList();
    }

    private List<String> published(String groupType) {
        return published.all().stream()
                .filter(f -> f.groupType().equals(groupType))
                .map(PublishedFigures.Figure::group)
                .distinct()
                .toList();
    }
}
