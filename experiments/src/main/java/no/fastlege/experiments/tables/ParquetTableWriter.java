package no.fastlege.experiments.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.sim.TableData;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes Parquet through parquet-hadoop, for which parquet-floor stands in for Hadoop: cells go from the table's columns to the page, no
 * row object between.
 */
final class ParquetTableWriter implements TableWriter {
    private static final int MOST_TEXTS = 1 << 16;

    private final String fileName;
    private final SummedOutputFile file;
    private final ParquetWriter<Row> writer;
    private final Row row = new Row();
    private long rows;
    private TableFile written;

    ParquetTableWriter(Path path, String name, List<TableData.Column> columns) throws IOException {
        fileName = path.getFileName().toString();
        file = new SummedOutputFile(path);
        Builder builder = new Builder(file, new Support(name, columns))
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withPageWriteChecksumEnabled(false)
                .withStatisticsEnabled(true);
        for (TableData.Column column : columns) {
            // measured values seldom recur: looking each up in a dictionary cost more than all else
            if (column.type() == TableData.Type.DOUBLE) {
                builder = builder.withDictionaryEncoding(column.name(), false);
            }
        }
        writer = builder.build();
    }

    @Override
    public void write(TableData table, int from, int to) throws IOException {
        row.table = table;
        for (int r = from; r < to; r++) {
            row.number = r;
            writer.write(row);
        }
        rows += to - from;
    }

    @Override
    public void close() throws IOException {
        if (written == null) {
            writer.close();
            written = new TableFile(fileName, rows, file.sha256());
        }
    }

    @Override
    public TableFile written() {
        if (written == null) {
            throw new IllegalStateException(fileName + " is not complete yet");
        }
        return written;
    }

    private static final class Row {
        private TableData table;
        private int number;
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final Support support;

        Builder(OutputFile file, Support support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the super-class, which offers no other
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return support;
        }
    }

    private static final class Support extends WriteSupport<Row> {
        private final String name;
        private final List<TableData.Column> columns;
        private final TableData.Type[] types;
        private final String[] names;
        private final Map<String, Binary> texts = new HashMap<>();
        private RecordConsumer consumer;

        Support(String name, List<TableData.Column> columns) {
            this.name = name;
            this.columns = columns;
            types = columns.stream().map(TableData.Column::type).toArray(TableData.Type[]::new);
            names = columns.stream().map(TableData.Column::name).toArray(String[]::new);
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the super-class, which offers no other
        public WriteContext init(Configuration configuration) {
            Type[] fields = columns.stream().map(Support::field).toArray(Type[]::new);
            return new WriteContext(new MessageType(name, fields), new HashMap<>());
        }

        private static Type field(TableData.Column column) {
            return switch (column.type()) {
                case TEXT ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case LONG -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
                case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            };
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(Row row) {
            TableData table = row.table;
            int r = row.number;
            consumer.startMessage();
            for (int c = 0; c < types.length; c++) {
                if (!table.empty(r, c)) {
                    consumer.startField(names[c], c);
                    switch (types[c]) {
                        case TEXT -> consumer.addBinary(binary(table.text(r, c)));
                        case LONG -> consumer.addLong(table.longValue(r, c));
                        case DOUBLE -> consumer.addDouble(table.doubleValue(r, c));
                        case BOOLEAN -> consumer.addBoolean(table.booleanValue(r, c));
                    }
                    consumer.endField(names[c], c);
                }
            }
            consumer.endMessage();
        }

        /** Most texts recur (dates, kommuner, contracts): each is encoded once. */
        private Binary binary(String text) {
            Binary known = texts.get(text);
            if (known == null) {
                known = Binary.fromString(text);
                if (texts.size() < MOST_TEXTS) {
                    texts.put(text, known);
                }
            }
            return known;
        }
    }
}
