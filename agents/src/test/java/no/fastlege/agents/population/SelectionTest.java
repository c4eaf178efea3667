package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The selection against a slow, obvious twin that sorts everyone. */
class SelectionTest {
    private static final int MONTH = SmallCountry.START + 11;
    private static final long DECISION = Decisions.ALIGN_LEAVE;

    @ParameterizedTest
    @CsvSource({"1,true", "3,true", "1,false", "3,false"})
    void picksThoseWithTheSmallestScores(int threads, boolean byCell) {
        World world = SmallCountry.world(100, 5, threads);
        int kommuner = world.country.kommuner().size();
        int[] have = new int[kommuner * Cells.COUNT];
        for (int row = 0; row < world.residents.rows(); row++) {
            have[place(world.residents, row)]++;
        }
        double[] weight = new double[Cells.COUNT];
        for (int c = 0; c < Cells.COUNT; c++) {
            weight[c] = byCell ? 1 : (c % 5) / 4.0;
        }
        int[] wanted = new int[byCell ? have.length : kommuner];
        for (int g = 0; g < wanted.length; g++) {
            int there = byCell
                    ? have[g]
                    : Arrays.stream(have, g * Cells.COUNT, (g + 1) * Cells.COUNT)
                            .sum();
            // some groups want nobody, some one, some all they have and more
            wanted[g] = switch (g % 4) {
                case 0 -> 0;
                case 1 -> Math.min(there, 1);
                case 2 -> there / 3;
                default -> byCell ? there : there + 2;
            };
        }
        Selection.Picked picked = new Selection(world).pick(MONTH, DECISION, wanted, byCell, weight, have);
        List<List<Integer>> twin = twin(world, wanted, byCell, weight);
        for (int g = 0; g < wanted.length; g++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = picked.start(g); i < picked.end(g); i++) {
                rows.add(picked.row(i));
            }
            assertThat(rows).as("group %d", g).isEqualTo(twin.get(g));
        }
        world.workers.close();
    }

    private static List<List<Integer>> twin(World world, int[] wanted, boolean byCell, double[] weight) {
        Residents residents = world.residents;
        long salt = world.draws.salt(DECISION, MONTH);
        List<List<Integer>> groups = new ArrayList<>();
        for (int g = 0; g < wanted.length; g++) {
            groups.add(new ArrayList<>());
        }
        for (int row = 0; row < residents.rows(); row++) {
            int place = place(residents, row);
            if (weight[place % Cells.COUNT] > 0) {
                groups.get(byCell ? place : residents.kommune(row)).add(row);
            }
        }
        List<List<Integer>> picked = new ArrayList<>();
        for (int g = 0; g < wanted.length; g++) {
            List<Integer> rows = groups.get(g);
            rows.sort(Comparator.comparingDouble(
                    row -> Draws.uniform(salt, residents.key(row)) / weight[place(residents, row) % Cells.COUNT]));
            picked.add(rows.subList(0, Math.min(wanted[g], rows.size())));
        }
        return picked;
    }

    private static int place(Residents residents, int row) {
        int cell = Cells.of(residents.woman(row), residents.age(row, MONTH));
        return residents.kommune(row) * Cells.COUNT + cell;
    }
}
