package no.fastlege.experiments.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.fastlege.experiments.study.Pairing;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import no.fastlege.sim.Sha256;

/**
 * What allows to verify a figure by running one replicate again: which runs, and the checksum of the numbers that the figure would show
 * of them alone. For a contrast a replicate is a pair.
 */
final class Check {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Material material;

    Check(Material material) {
        this.material = material;
    }

    ObjectNode of(Product product) {
        List<StoredRun> replicate = replicate(product);
        ObjectNode node = JSON.createObjectNode();
        ArrayNode runs = node.putArray("runs");
        replicate.forEach(run -> runs.add(material.study().runs().indexOf(run)));
        Material one = material.of(Study.of(material.study().directory(), replicate));
        // what lives of the spread over runs cannot be drawn from one
        String numbers = one.lacks(product.needs()).isEmpty() ? Sha256.of(product.numbers(one)) : "";
        node.put("numbers_sha256", numbers);
        return node;
    }

    private List<StoredRun> replicate(Product product) {
        if (product.needs().contains(Need.CONTRASTS)) {
            Pairing pairing = material.study().pairings().get(0);
            return List.of(pairing.base().runs().get(0), pairing.other().runs().get(0));
        }
        return List.of(material.base().runs().get(0));
    }
}
