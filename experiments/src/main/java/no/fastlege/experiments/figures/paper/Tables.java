package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.PaperTable;
import no.fastlege.experiments.figures.TableContent;
import no.fastlege.experiments.figures.TableContent.Cell;
import no.fastlege.experiments.figures.TableContent.Column;
import no.fastlege.experiments.figures.TableContent.Row;
import no.fastlege.experiments.figures.Words;

/** The evaluation's tables, published over simulated. */
abstract class Tables implements PaperTable {

    private final String id;
    private final Words title;

    Tables(String id, Words title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Words title() {
        return title;
    }

    @Override
    public final Set<Need> needs() {
        return Set.of();
    }

    abstract List<Column> columns(Material m);

    abstract List<Row> rows(Material m);

    @Override
    public final TableContent content(Material m) {
        String evaluation = "Tabell " + id.substring("tabell-".length());
        return new TableContent(columns(m), rows(m), Caption.of(Caption.like(evaluation), m.interval()));
    }

    static Cell cell(Material m, String figure, int year, String groupType, String group, double factor, int decimals) {
        double published = Double.NaN;
        double precision = Double.NaN;
        for (Mark mark : m.published(figure, groupType, group, factor)) {
            if (mark.x() == year) {
                published = mark.value();
                precision = mark.high() - mark.value();
            }
        }
        FigureKey key = new FigureKey(figure, Integer.toString(year), groupType, group);
        return new Cell(published, precision, m.base().spread(key).times(factor), unit(m, figure, factor), decimals);
    }

    private static String unit(Material m, String figure, double factor) {
        if (factor == 100) {
            return "per cent";
        }
        return (factor == 1e-3 ? "thousand " : "")
                + m.country().figures().all().stream()
                        .filter(f -> f.id().equals(figure))
                        .findFirst()
                        .map(f -> f.unit())
                        .orElse("");
    }

    static List<Column> years(Material m) {
        List<Column> columns = new ArrayList<>();
        for (int year = m.firstYear(); year <= m.lastYear(); year++) {
            columns.add(new Column(Integer.toString(year), Words.same(Integer.toString(year))));
        }
        return columns;
    }

    static Row national(Material m, String figure, Words name, int decimals) {
        return national(m, figure, name, 1, decimals);
    }

    static Row national(Material m, String figure, Words name, double factor, int decimals) {
        List<Cell> cells = new ArrayList<>();
        for (int year = m.firstYear(); year <= m.lastYear(); year++) {
            cells.add(cell(m, figure, year, Groups.NATIONAL, Groups.NORGE, factor, decimals));
        }
        return new Row(figure, name, cells);
    }

    /** GPs, places and residents. */
    static final class GpsAndResidents extends Tables {
        GpsAndResidents() {
            super("tabell-3-1", Words.of("Fastleger, listetak og innbyggere", "GPs, list caps and residents"));
        }

        @Override
        List<Column> columns(Material m) {
            return years(m);
        }

        @Override
        List<Row> rows(Material m) {
            return List.of(
                    national(m, "gp_count", Words.of("Fastleger", "GPs"), 0),
                    national(m, "gp_specialists", Words.of("Spesialister", "Specialists"), 0),
                    national(
                            m,
                            "list_cap_total",
                            Words.of("Sum listetak, tusen", "Sum of list caps, thousand"),
                            1e-3,
                            0),
                    national(m, "population", Words.of("Innbyggere, tusen", "Residents, thousand"), 1e-3, 0),
                    national(m, "residents_with_gp", Words.of("Med fastlege, tusen", "With a GP, thousand"), 1e-3, 0),
                    national(
                            m,
                            "residents_without_gp",
                            Words.of("Uten fastlege, tusen", "Without a GP, thousand"),
                            1e-3,
                            0),
                    national(m, "residents_per_gp", Words.of("Innbyggere per fastlege", "Residents per GP"), 0));
        }
    }

    /** Doctors and places that came, went and stayed. */
    static final class ComingAndGoing extends Tables {
        ComingAndGoing() {
            super(
                    "tabell-3-2",
                    Words.of(
                            "Fastleger som kommer, går og blir, og deres listetak",
                            "GPs who enter, leave and stay, and their list caps"));
        }

        @Override
        List<Column> columns(Material m) {
            return List.of(
                    new Column("doctors", Words.of("Leger", "Doctors")),
                    new Column("places", Words.of("Plasser", "Places")));
        }

        @Override
        List<Row> rows(Material m) {
            String year = " " + m.lastYear();
            return List.of(
                    row(
                            m,
                            "entrants",
                            "list_cap_entrants",
                            Words.of("Nye", "Entrants").plus(Words.same(year))),
                    row(
                            m,
                            "leavers",
                            "list_cap_leavers",
                            Words.of("Sluttede", "Leavers").plus(Words.same(year))),
                    row(
                            m,
                            "stayers",
                            "list_cap_change_stayers",
                            Words.of("Værende", "Stayers")
                                    .plus(Words.same(year))
                                    .plus(Words.of(" (plasser: endring)", " (places: change)"))));
        }

        private static Row row(Material m, String doctors, String places, Words name) {
            return new Row(
                    doctors,
                    name,
                    List.of(
                            cell(m, doctors, m.lastYear(), Groups.NATIONAL, Groups.NORGE, 1, 0),
                            cell(m, places, m.lastYear(), Groups.NATIONAL, Groups.NORGE, 1, 0)));
        }
    }

    /** Consultations. */
    static final class Consultations extends Tables {
        Consultations() {
            super("tabell-3-3", Words.of("Konsultasjoner, millioner", "Consultations, millions"));
        }

        @Override
        List<Column> columns(Material m) {
            return years(m);
        }

        @Override
        List<Row> rows(Material m) {
            return List.of(
                    national(m, "consultations_all", Words.of("Alle", "All"), 2),
                    national(m, "consultations_gp", Words.of("Fastlege", "GP"), 2),
                    national(m, "consultations_legevakt", Words.of("Legevakt", "Legevakt"), 2),
                    national(
                            m,
                            "consultations_gp_per_resident",
                            Words.of("Fastlege, per innbygger", "GP, per resident"),
                            2),
                    national(
                            m,
                            "physical_consultations_per_resident",
                            Words.of("Fysiske, per innbygger", "Physical, per resident"),
                            2));
        }
    }

    /** Contract forms by kommune size. */
    static final class ContractsBySize extends Tables {
        ContractsBySize() {
            super(
                    "tabell-7-2",
                    Words.of(
                            "Avtaleformer etter kommunestørrelse, prosent av listene med lege",
                            "Contract forms by kommune size, per cent of lists with a doctor"));
        }

        @Override
        List<Column> columns(Material m) {
            List<Column> columns = new ArrayList<>();
            for (int c = 0; c < Texts.CONTRACTS.size(); c++) {
                columns.add(new Column(Texts.CONTRACTS.get(c), Texts.CONTRACT_NAMES.get(c)));
            }
            columns.add(new Column("lists_with_gp", Words.of("Lister", "Lists")));
            return columns;
        }

        @Override
        List<Row> rows(Material m) {
            List<Row> rows = new ArrayList<>();
            for (int s = 0; s < Texts.SIZES.size(); s++) {
                rows.add(row(m, Groups.KOMMUNE_SIZE, Texts.SIZES.get(s), Texts.SIZE_NAMES.get(s)));
            }
            rows.add(row(m, Groups.NATIONAL, Groups.NORGE, Words.of("Hele landet", "Norway")));
            return rows;
        }

        private static Row row(Material m, String groupType, String group, Words name) {
            List<Cell> cells = new ArrayList<>();
            for (String contract : Texts.CONTRACTS) {
                cells.add(cell(m, "contract_share_" + contract, m.lastYear(), groupType, group, 100, 0));
            }
            cells.add(cell(m, "lists_with_gp", m.lastYear(), groupType, group, 1, 0));
            return new Row(group, name, cells);
        }
    }

    /** The four groups of kommuner. */
    static final class ByPtbGroup extends Tables {
        ByPtbGroup() {
            super("tabell-7-4", Words.of("De fire gruppene av kommuner", "The four groups of kommuner"));
        }

        @Override
        List<Column> columns(Material m) {
            return List.of(
                    new Column("lists_with_gp", Words.of("Lister med lege", "Lists with a doctor")),
                    new Column("salaried_share", Words.of("Fastlønn, prosent", "On salary, per cent")));
        }

        @Override
        List<Row> rows(Material m) {
            List<Row> rows = new ArrayList<>();
            for (int g = 0; g < Texts.GROUPS.size(); g++) {
                String group = Texts.GROUPS.get(g);
                rows.add(new Row(
                        group,
                        Texts.GROUP_NAMES.get(g),
                        List.of(
                                cell(m, "lists_with_gp", m.lastYear(), Groups.PTB_GROUP, group, 1, 0),
                                cell(m, "salaried_share", m.lastYear(), Groups.PTB_GROUP, group, 100, 1))));
            }
            return rows;
        }
    }

    /** Turnover in the four groups. */
    static final class TurnoverByGroup extends Tables {
        TurnoverByGroup() {
            super(
                    "tabell-7-5",
                    Words.of(
                            "Turnover blant fastleger i de fire gruppene, prosent i året",
                            "Turnover of GPs in the four groups, per cent a year"));
        }

        @Override
        List<Column> columns(Material m) {
            return years(m);
        }

        @Override
        List<Row> rows(Material m) {
            List<Row> rows = new ArrayList<>();
            for (int g = 0; g < Texts.GROUPS.size(); g++) {
                List<Cell> cells = new ArrayList<>();
                for (int year = m.firstYear(); year <= m.lastYear(); year++) {
                    cells.add(cell(m, "turnover_rate", year, Groups.PTB_GROUP, Texts.GROUPS.get(g), 100, 0));
                }
                rows.add(new Row(Texts.GROUPS.get(g), Texts.GROUP_NAMES.get(g), cells));
            }
            return rows;
        }
    }
}
