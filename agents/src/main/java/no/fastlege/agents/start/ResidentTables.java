package no.fastlege.agents.start;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.data.ResidentCounts;
import no.fastlege.agents.use.FrailtyShape;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;

/** Tables that turn a few bits of a resident's word into a trait: one look-up each, since there are millions. Read by all threads. */
final class ResidentTables {
    /** Bits of a word that decide last year's consultations. */
    static final int USE_BITS = 10;

    /** Bits of a word that decide the months on the list. */
    static final int TENURE_BITS = 10;

    /** The youngest and oldest mother at birth. */
    static final int YOUNGEST_MOTHER = 18;

    /** The oldest mother at birth. */
    static final int OLDEST_MOTHER = 45;

    private static final int FIRST_FERTILITY_YEAR = 2010;

    /** Consultations of last year by class (sex, age group, frailty) and draw. */
    private final byte[] uses = new byte[2 * MonthUse.AGE_GROUPS * Traits.FRAILTY_CLASSES << USE_BITS];

    private final byte[] groupOf = new byte[Country.LAST_AGE + 1];
    /** Months on the list by draw. */
    final short[] tenure = new short[1 << TENURE_BITS];
    /** Births per woman by the child's age now and the mother's age then. */
    final double[][] fertility = new double[16][OLDEST_MOTHER + 1];
    /** Education: a 16-bit draw below this has compulsory school only, by kommune. */
    final int[] lowEducation;
    /** A 16-bit draw below this puts a child on the mother's list. */
    final int childWithMother;
    /** A 20-bit draw of one aged 16 or more below this waits for another list. */
    final int waits;

    ResidentTables(World world) {
        Country country = world.country;
        StartParameters p = world.parameters.start();
        lowEducation = new int[country.kommuner().size()];
        int grownUp = 0;
        for (int k = 0; k < lowEducation.length; k++) {
            lowEducation[k] = (int) Math.round(65536 * country.kommune(k).compulsoryOnlyShare());
            int[] cells = country.counts().of(ResidentCounts.FIRST_YEAR, k);
            for (int c = 0; c < cells.length; c++) {
                grownUp += c % ResidentCounts.AGES >= KommuneFill.CHILDREN ? cells[c] : 0;
            }
        }
        childWithMother = (int) Math.round(65536 * p.childWithMotherShare());
        waits = (int) Math.round((1 << 20) * p.waitingResidents() / grownUp);
        for (int i = 0; i < tenure.length; i++) {
            tenure[i] = (short)
                    Math.min(600, Distributions.exponential((i + 0.5) / tenure.length, 12 * p.listTenureYears()));
        }
        for (int age = 0; age < groupOf.length; age++) {
            groupOf[age] = (byte) MonthUse.ageGroup(age);
        }
        fertility(country);
        uses(world);
    }

    private void fertility(Country country) {
        CsvTable table = country.files().table("nasjonal_fruktbarhet_alder_2010_2022.csv");
        for (int r = 0; r < table.rows(); r++) {
            int year = table.integer(r, "aar");
            int age = table.integer(r, "alder");
            if (age < YOUNGEST_MOTHER || age > OLDEST_MOTHER) {
                continue;
            }
            for (int child = 0; child < fertility.length; child++) {
                if (year == Math.max(2016 - child, FIRST_FERTILITY_YEAR)) {
                    fertility[child][age] = table.number(r, "fruktbarhetsrate");
                }
            }
        }
    }

    /** Poisson outcomes around rates by age, sex and frailty at the level of use that is in force when the run begins. */
    private void uses(World world) {
        CsvTable profile = world.country.files().table("antatt_bruksprofil.csv");
        double level = world.calendar.inForce(Decisions.START_MONTH + 1).useLevel();
        for (int group = 0; group < MonthUse.AGE_GROUPS; group++) {
            double mean = level
                    * world.country
                            .figures()
                            .input("consultations_gp_per_resident", 2023, "age", MonthUse.AGE_LABELS[group]);
            double womenOverMen = profile.number(group, "kvinner_over_menn");
            double[] frail = frailty(FrailtyShape.of(world.parameters.use(), group));
            for (int frailty = 0; frailty < Traits.FRAILTY_CLASSES; frailty++) {
                double man = mean * frail[frailty] * 2.0 / (1.0 + womenOverMen);
                poisson(uses, row(false, group, frailty) << USE_BITS, man);
                poisson(uses, row(true, group, frailty) << USE_BITS, man * womenOverMen);
            }
        }
    }

    /** Need of each frailty class, mean 1: the gamma's quantiles in the middle of the classes, scaled. */
    private static double[] frailty(double shape) {
        double[] need = new double[Traits.FRAILTY_CLASSES];
        double sum = 0;
        for (int f = 0; f < need.length; f++) {
            need[f] = Distributions.gammaOfMeanOne((f + 0.5) / need.length, shape);
            sum += need[f];
        }
        for (int f = 0; f < need.length; f++) {
            need[f] *= need.length / sum;
        }
        return need;
    }

    /** Writes the Poisson quantiles of evenly spaced probabilities from a place on. */
    static void poisson(byte[] quantiles, int first, double mean) {
        double probability = StrictMath.exp(-mean);
        double cumulated = probability;
        int k = 0;
        for (int i = 0; i < 1 << USE_BITS; i++) {
            double u = (i + 0.5) / (1 << USE_BITS);
            while (u > cumulated && k < Byte.MAX_VALUE) {
                k++;
                probability *= mean / k;
                cumulated += probability;
            }
            quantiles[first + i] = (byte) k;
        }
    }

    private static int row(boolean woman, int group, int frailty) {
        return ((woman ? 1 : 0) * MonthUse.AGE_GROUPS + group) * Traits.FRAILTY_CLASSES + frailty;
    }

    /** Consultations of last year, by the highest bits of a word. */
    byte usesLastYear(boolean woman, int age, int frailty, long word) {
        return uses[row(woman, groupOf[age], frailty) << USE_BITS | (int) (word >>> 64 - USE_BITS)];
    }
}
