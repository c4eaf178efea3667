package no.fastlege.agents.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a scenario can be wrong gives one clear line: the file, the key, the value, what is allowed, the nearest name. */
class BadScenarioTest {
    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, text);
        return path.toString();
    }

    private static void refused(String scenario, List<String> sets, String... words) {
        Throwable e = catchThrowable(() -> Scenario.load(scenario, sets));
        assertThat(e).isInstanceOf(BadInputException.class).hasMessageContainingAll(words);
        assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("Exception");
    }

    private void refusedFile(String text, String... words) throws IOException {
        String path = file("bad.yaml", text);
        refused(path, List.of(), words);
        Throwable e = catchThrowable(() -> Scenario.load(path, List.of()));
        assertThat(e.getMessage()).contains("bad.yaml");
    }

    private static void refusedSet(String set, String... words) {
        refused("baseline", List.of(set), words);
    }

    @Test
    void unknownNamesAndTheNearest() throws IOException {
        refused("baselin", List.of(), "'baselin'", "did you mean 'baseline'?");
        refusedFile("description: x\nmesures: {pandemic: off}\n", "line 2", "'mesures'", "'measures'", "Allowed");
        refusedFile("description: x\nmeasures: {pandemics: off}\n", "unknown measure 'pandemics'", "'pandemic'");
        refusedFile(
                "description: x\nparameters: {list.retrn_share: 0.1}\n",
                "unknown parameter 'list.retrn_share'",
                "'list.return_share'");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    set: {hospital_demnd: 1}\n",
                "line 4",
                "unknown rule 'hospital_demnd'",
                "'hospital_demand'");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    put: {notice_months: 1}\n",
                "unknown key 'put'",
                "times");
        refusedFile("description: x\ntables: {calender: a.csv}\n", "'calender'", "'calendar'");
        refusedSet("list.retrn_share=0.1", "--set list.retrn_share=0.1", "did you mean 'list.return_share'");
        refusedSet("measure.pandemics=off", "did you mean 'measure.pandemic'");
    }

    @Test
    void aNameInAnotherPartOfTheFileIsToldWhereItBelongs() throws IOException {
        refusedFile("description: x\nparameters: {job_mobility: 1}\n", "'job_mobility', it is a rule", "under changes");
        refusedFile("description: x\nparameters: {pandemic: 1}\n", "'pandemic', it is a measure", "under measures");
        refusedFile(
                "description: x\nmeasures: {list.return_share: 0.1}\n",
                "'list.return_share', it is a parameter",
                "under parameters");
    }

    @Test
    void wrongTypes() throws IOException {
        refusedFile("- a\n- b\n", "is a list, but must be named values");
        refusedFile("description: [x]\n", "description", "is a list");
        refusedFile("description: x\nmeasures: [pandemic]\n", "measures", "is a list");
        refusedFile("description: x\nmeasures: {pandemic: maybe}\n", "measures.pandemic", "'maybe'", "off, on");
        refusedFile(
                "description: x\nparameters: {list.return_share: half}\n",
                "list.return_share",
                "'half' is not a number");
        refusedFile("description: x\nparameters: {list.return_share: \"0.2\"}\n", "text in quotes");
        refusedFile("description: x\nparameters: {list.return_share: {by: 2}}\n", "'by'", "times, add");
        refusedFile("description: x\nparameters: {list.return_share: {times: 2, add: 1}}\n", "times: or add:");
        refusedFile("description: x\nchanges: {from: 2022-01}\n", "changes", "must be a list");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    set: {notice_months: soon}\n",
                "'soon' is not a number");
        refusedFile("description: x\npopulation: middle\n", "'middle'", "main, high, low");
        refusedFile("measures: {pandemic: off}\n", "'description' is missing");
        refusedSet("list.return_share=half", "'half' is not a number");
        refusedSet("list.return_share=NaN", "not a number");
        refusedSet("list.return_share", "must be key=value");
        refusedSet("=3", "must be key=value");
        refusedSet("measure.pandemic=maybe", "off, on");
    }

    @Test
    void valuesOutOfRange() throws IOException {
        refusedFile(
                "description: x\nparameters: {list.return_share: 1.5}\n",
                "line 2",
                "list.return_share",
                "1.5",
                "0 to 1");
        refusedFile(
                "description: x\nparameters: {list.return_share: {times: 3}}\n", "list.return_share", "1.5", "0 to 1");
        refusedFile("description: x\nmeasures: {pandemic: 9}\n", "'9'", "0 to 5");
        refusedFile("description: x\nmeasures: {pandemic: -1}\n", "'-1'", "0 to 5");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    set: {notice_months: 99}\n",
                "notice_months",
                "99",
                "0 to 24");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    set: {national_alis: 0.5}\n",
                "national_alis",
                "switch",
                "0 or 1");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    times: {notice_months: 9}\n",
                "notice_months",
                "54",
                "2022-01");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    add: {electronic_share: 0.9}\n",
                "electronic_share",
                "out of range");
        refusedSet("list.return_share=-0.1", "--set", "-0.1", "0 to 1");
        refusedSet("cap_maximum=100000", "cap_maximum", "500 to 5000");
        refusedSet("measure.pandemic=6", "0 to 5");
        refusedSet("population=huge", "main, high, low");
    }

    @Test
    void badMonths() throws IOException {
        refusedFile("description: x\neffective_from: 2016-12\n", "effective_from", "2016-12", "2017-01 to 2049-12");
        refusedFile("description: x\neffective_from: May 2020\n", "'May 2020'", "YYYY-MM");
        refusedFile("description: x\neffective_from: 2020-13\n", "13");
        refusedFile("description: x\nchanges:\n  - from: 2050-01\n    set: {notice_months: 1}\n", "2050-01", "2049-12");
        refusedFile("description: x\nchanges:\n  - set: {notice_months: 1}\n", "from: YYYY-MM");
        refusedFile(
                "description: x\nchanges:\n  - from: 2022-01\n    until: 2021-01\n    set: {notice_months: 1}\n",
                "must be later");
        refusedFile("description: x\nchanges:\n  - from: 2022-01\n", "changes nothing");
        refusedFile(
                "description: x\neffective_from: 2023-01\nchanges:\n  - from: 2022-01\n    set: {notice_months: 1}\n",
                "before effective_from 2023-01");
        refusedFile("description: x\neffective_from: 2023-01\nparameters: {list.return_share: 0.1}\n", "whole run");
    }

    @Test
    void badKommuner() throws IOException {
        String change = "description: x\nchanges:\n  - from: 2022-01\n    kommuner: ";
        refusedFile(change + "[5066]\n    times: {kommune_packages: 2}\n", "line 4", "'5066'", "did you mean '5");
        refusedFile(change + "[301]\n    times: {kommune_packages: 2}\n", "'301'", "did you mean '0301'?");
        refusedFile(change + "5006\n    times: {kommune_packages: 2}\n", "kommuner", "must be a list");
        refusedFile(change + "[]\n    times: {kommune_packages: 2}\n", "names no kommune");
        refusedFile(change + "[5006, 5006]\n    times: {kommune_packages: 2}\n", "5006 stands there twice");
        refusedFile(
                change + "[5006]\n    set: {notice_months: 2}\n",
                "line 5",
                "'notice_months' is the same in every kommune",
                "kommune_packages");
        refusedFile(change + "[5006]\n    times: {kommune_packages: 99}\n", "out of range", "in kommune 5006");
    }

    @Test
    void yamlTricks() throws IOException {
        refusedFile("description: &d x\nsource: *d\n", "anchor");
        refusedFile("description: !!python/object x\n", "tag");
        refusedFile("description: x\ndescription: y\n", "line 2", "twice");
        refusedFile(
                "description: x\nparameters:\n  list.return_share: 0.1\n  list.return_share: 0.2\n", "line 4", "twice");
        refusedFile("description: [x\n", "not YAML");
        refusedFile("description: x\n---\ndescription: y\n", "second document");
        refusedFile("", "empty");
    }

    @Test
    void filesThatAreNotThere() throws IOException {
        refused(folder.resolve("none.yaml").toString(), List.of(), "none.yaml", "no such file");
        Files.createDirectory(folder.resolve("dir.yaml"));
        refused(folder.resolve("dir.yaml").toString(), List.of(), "is a folder");
        Files.write(folder.resolve("latin.yaml"), new byte[] {'d', ':', ' ', (byte) 0xE6, '\n'});
        refused(folder.resolve("latin.yaml").toString(), List.of(), "UTF-8");
        refusedFile("description: x\nextends: none.yaml\n", "extends", "none.yaml", "no such file");
        refusedFile("description: x\nextends: basline\n", "extends", "'basline'", "'baseline'");
        refusedFile("description: x\ntables: {calendar: none.csv}\n", "tables.calendar", "none.csv");
        refused("../../etc/passwd", List.of(), "no scenario named");
        refused("", List.of(), "no scenario named");
        Files.write(folder.resolve("big.yaml"), new byte[2_000_001]);
        refused(folder.resolve("big.yaml").toString(), List.of(), "2000001 bytes");
    }

    @Test
    void chainsThatLeadBack() throws IOException {
        refusedFile("description: x\nextends: bad.yaml\n", "leads back", "bad.yaml -> ");
        file("one.yaml", "description: x\nextends: two.yaml\n");
        file("two.yaml", "description: x\nextends: three.yaml\n");
        file("three.yaml", "description: x\nextends: one.yaml\n");
        refused(folder.resolve("one.yaml").toString(), List.of(), "leads back", "two.yaml -> three.yaml -> one.yaml");
        for (int i = 0; i < 25; i++) {
            file("long" + i + ".yaml", "description: x\nextends: long" + (i + 1) + ".yaml\n");
        }
        refused(folder.resolve("long0.yaml").toString(), List.of(), "longer than 20");
    }

    @Test
    void tablesThatAreCutOrRagged() throws IOException {
        String path = file("tabled.yaml", "description: x\ntables: {calendar: t.csv}\n");
        String header = "from,until,key,value\n";
        file("t.csv", header + "2022-01,,notice_months,1");
        refused(path, List.of(), "t.csv", "cut off");
        file("t.csv", header + "2022-01,,notice_months\n");
        refused(path, List.of(), "t.csv line 2", "3 cells, must have 4");
        file("t.csv", header + "2022-01,,notice_months,1,2\n");
        refused(path, List.of(), "5 cells");
        file("t.csv", "");
        refused(path, List.of(), "t.csv", "empty");
        file("t.csv", "from,key,value\n");
        refused(path, List.of(), "line 1", "from,until,key,value");
        file("t.csv", header + "2022-01,,notice_month,1\n");
        refused(path, List.of(), "line 2", "did you mean 'notice_months'");
        file("t.csv", header + "2022-01,,notice_months,1\n2022-02,,notice_months,x\n");
        refused(path, List.of(), "line 3", "'x' is not a number");
        file("t.csv", header + "2022-01,,notice_months,NaN\n");
        refused(path, List.of(), "out of range");
        file("t.csv", header + "2016-01,,notice_months,1\n");
        refused(path, List.of(), "2016-01", "2017-01");
    }

    @Test
    void manifestsOfAnotherVersion() {
        String json = Scenario.load("baseline", List.of()).toJson();
        for (String wrong : List.of(
                json.replace("\"population\":\"main\"", "\"population\":\"huge\""),
                json.replace("list.return_share", "list.return_shares"),
                json.substring(0, json.length() - 20),
                json.replace("\"measures\":{", "\"measures\":{\"plague\":1,"),
                "{}")) {
            Throwable e = catchThrowable(() -> EffectiveScenario.fromJson(wrong));
            assertThat(e).isInstanceOf(BadInputException.class);
            assertThat(e.getMessage()).startsWith("scenario.json").doesNotContain("\n");
        }
    }
}
