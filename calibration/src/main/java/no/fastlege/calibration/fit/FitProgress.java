package no.fastlege.calibration.fit;

/** Hears how a fit goes on. Calls come from several threads, one at a time. */
public interface FitProgress {
    /** A batch of runs begins. */
    void begin(String what, int runs);

    /** One of them is done. */
    void step();

    /** The batch is done. */
    void end();

    /** Something worth a line. */
    void say(String line);

    /** Hears and says nothing. */
    static FitProgress none() {
        return new FitProgress() {
            @Override
            public void begin(String what, int runs) {
                // quiet
            }

            @Override
            public void step() {
                // quiet
            }

            @Override
            public void end() {
                // quiet
            }

            @Override
            public void say(String line) {
                // quiet
            }
        };
    }
}
