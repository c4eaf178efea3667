package no.fastlege.experiments.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.fastlege.agents.data.KommuneOutlines;

/** Writes figures: three pictures, the plotted numbers and a sidecar each. */
public final class FigureFiles {
    private final Path directory;
    private final Lang lang;
    private final Material material;
    private final Provenance provenance;
    private final Outlines outlines = new Outlines(KommuneOutlines.load());

    /** Figures of one material into an existing folder. */
    public FigureFiles(Path directory, Lang lang, Material material) {
        this.directory = directory;
        this.lang = lang;
        this.material = material;
        this.provenance = new Provenance(material.study());
    }

    /**
     * Writes one figure; what it needs must be there.
     *
     * @return whether there was anything to show
     */
    public boolean write(Figure figure) throws IOException {
        Sheet sheet = figure.sheet(material);
        String csv = Numbers.of(sheet).csv();
        if (csv.lines().count() < 2) {
            return false;
        }
        String title = figure.title().in(lang);
        String caption = title + ". " + sheet.caption().in(lang);
        Picture picture =
                new Picture(new SheetDrawing(sheet, lang, outlines), title, caption, provenance.brief(figure.id()));
        ObjectNode sidecar = provenance.full(figure.id());
        sidecar.put("kind", "figure");
        sidecar.put("lang", lang.code());
        sidecar.put("title", title);
        sidecar.put("caption", caption);
        ObjectNode files = sidecar.putObject("files_sha256");
        byte[] svg = picture.svg();
        for (var file : List.of(
                new Named(".svg", svg),
                new Named(".pdf", picture.pdf()),
                new Named(".png", picture.png()),
                new Named(".csv", csv.getBytes(StandardCharsets.UTF_8)))) {
            Path path = directory.resolve(figure.id() + file.extension());
            Files.write(path, file.bytes());
            files.put(path.getFileName().toString(), Provenance.sha256(file.bytes()));
        }
        Files.writeString(directory.resolve(figure.id() + ".json"), Provenance.pretty(sidecar));
        return true;
    }

    private record Named(String extension, byte[] bytes) {}
}
