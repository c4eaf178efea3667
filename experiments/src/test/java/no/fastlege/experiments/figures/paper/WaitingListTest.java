package no.fastlege.experiments.figures.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fastlege.experiments.figures.Mark;
import org.junit.jupiter.api.Test;

class WaitingListTest {
    /** A year's number stands at its 31 December, three months after the end of September. */
    @Test
    void aCountOfSeptemberStandsThreeMonthsBeforeTheYearsEnd() {
        Mark mark = WaitingList.inSeptember(Mark.published(2023, "2023", 343.859, 0));

        assertThat(mark.x()).isCloseTo(2022.75, within(1e-9));
        assertThat(mark.at()).isEqualTo("2023-09");
        assertThat(mark.value()).isEqualTo(343.859);
    }
}
