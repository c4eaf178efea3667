package no.fastlege.experiments.reduced;

import java.util.function.Supplier;
import no.fastlege.agents.data.Country;
import no.fastlege.experiments.study.StoredRun;

/** What a run's large tables come down to, each made when it is first asked for. */
public final class RunTables {
    private final Supplier<KommuneMonths> kommuner;
    private final Supplier<ListYears> lists;
    private final Supplier<DoctorYears> doctors;

    /** The reductions of one run, from wherever they are kept. */
    public RunTables(Supplier<KommuneMonths> kommuner, Supplier<ListYears> lists, Supplier<DoctorYears> doctors) {
        this.kommuner = kommuner;
        this.lists = lists;
        this.doctors = doctors;
    }

    /** All three, made now and kept. */
    public static RunTables of(StoredRun run, Country country) {
        KommuneMonths kommuner = KommuneMonths.of(run, country);
        ListYears lists = ListYears.of(run, country);
        DoctorYears doctors = DoctorYears.of(run, country);
        return new RunTables(() -> kommuner, () -> lists, () -> doctors);
    }

    KommuneMonths kommuner() {
        return kommuner.get();
    }

    ListYears lists() {
        return lists.get();
    }

    DoctorYears doctors() {
        return doctors.get();
    }
}
