package no.fastlege.experiments.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import no.fastlege.agents.data.KommuneOutlines;
import no.fastlege.sim.Sha256;

/** Writes figures and tables: pictures or LaTeX, the numbers as CSV, and a sidecar each. */
public final class FigureFiles {
    private final Path directory;
    private final Lang lang;
    private final Material material;
    private final Provenance provenance;
    private final Outlines outlines = new Outlines(KommuneOutlines.load());

    /** Figures and tables of one material into an existing folder. */
    public FigureFiles(Path directory, Lang lang, Material material) {
        this.directory = directory;
        this.lang = lang;
        this.material = material;
        this.provenance = new Provenance(material.study());
    }

    /**
     * Writes one figure or table; what it needs must be there.
     *
     * @return whether there was anything to show
     */
    public boolean write(Product product) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String title = product.title().in(lang);
        String caption;
        if (product instanceof Figure figure) {
            Sheet sheet = figure.sheet(material);
            caption = title + ". " + sheet.caption().in(lang);
            files.put(".csv", bytes(Numbers.of(sheet).csv()));
            Picture picture =
                    new Picture(new SheetDrawing(sheet, lang, outlines), title, caption, provenance.brief(figure.id()));
            files.put(".svg", picture.svg());
            files.put(".pdf", picture.pdf());
            files.put(".png", picture.png());
        } else if (product instanceof PaperTable table) {
            TableContent content = table.content(material);
            caption = title + ". " + content.caption().in(lang);
            files.put(".csv", bytes(content.csv()));
            files.put(".tex", bytes(content.latex(table.id(), title, lang, provenance.brief(table.id()))));
        } else {
            throw new IllegalArgumentException(product.id() + " is neither figure nor table");
        }
        if (new String(files.get(".csv"), StandardCharsets.UTF_8).lines().count() < 2) {
            return false;
        }
        ObjectNode sidecar = provenance.full(product.id());
        sidecar.put("lang", lang.code());
        sidecar.put("title", title);
        sidecar.put("caption", caption);
        sidecar.put("small_cells_suppressed", material.suppresses());
        ObjectNode beside = sidecar.putObject("beside_runs_sha256");
        material.extras().sums().forEach(beside::put);
        sidecar.set("check", new Check(material).of(product));
        ObjectNode sums = sidecar.putObject("files_sha256");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = product.id() + file.getKey();
            Files.write(directory.resolve(name), file.getValue());
            sums.put(name, Sha256.of(file.getValue()));
        }
        Files.writeString(directory.resolve(product.id() + ".json"), Provenance.pretty(sidecar));
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
