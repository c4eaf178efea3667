package no.fastlege.experiments.tables;

/**
 * A table's file as it was written.
 *
 * @param name the file's name, without its directory
 * @param rows rows of the table, a header not counted
 * @param sha256 SHA-256 of the file's bytes, hexadecimal
 */
public record TableFile(String name, long rows, String sha256) {}
