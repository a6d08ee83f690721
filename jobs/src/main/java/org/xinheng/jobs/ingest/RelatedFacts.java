package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Listings;
import org.xinheng.models.contracts.RelatedListings;
import org.xinheng.models.contracts.Relations;

/**
 * Derives what reaches an enterprise from those it is related to (关联方名单): one fact per relation and
 * listing of the other enterprise, in versions of its own, so that dossiers need no neighbours.
 */
final class RelatedFacts {
  /** Source that derived facts name. */
  static final String SOURCE = "related-listings";

  private static final String SERIES = RelatedListings.CONTRACT.name() + "/";
  private static final String OTHER = Relations.OTHER_USCC.name();
  private static final String RELATION = "relation_key";
  private static final String LISTING = "listing_key";
  private static final String PART = "part";

  private RelatedFacts() {}

  /** Whether a load brings anything that could reach a related enterprise. */
  static boolean isTouched(Dataset<Row> facts, long load) {
    return !facts
        .filter(Facts.LOAD.column().equalTo(load))
        .filter(Facts.CONTRACT.column().isin(Relations.CONTRACT.name(), Listings.CONTRACT.name()))
        .isEmpty();
  }

  /**
   * Versions to append in a load, in the columns of {@link Facts}.
   *
   * @param facts all facts, the load's own included
   */
  static Dataset<Row> of(Dataset<Row> facts, long load) {
    Dataset<Row> relations =
        of(facts, Relations.CONTRACT)
            .withColumnRenamed(Facts.RECORD_KEY.name(), RELATION)
            .withColumn(OTHER, field(OTHER));
    Dataset<Row> listings =
        of(facts, Listings.CONTRACT)
            .withColumnRenamed(Facts.RECORD_KEY.name(), LISTING)
            .withColumnRenamed(Facts.USCC.name(), OTHER);
    Dataset<Row> pairs = touched(relations, listings, load);
    Dataset<Row> histories =
        relations
            .drop(OTHER)
            .join(pairs, new String[] {RELATION, Facts.USCC.name()})
            .select(columns(RelatedTimeline.Part.RELATION))
            .unionByName(
                listings
                    .join(pairs, new String[] {LISTING, OTHER})
                    .select(columns(RelatedTimeline.Part.LISTING)))
            .unionByName(
                of(facts, RelatedListings.CONTRACT)
                    .join(pairs, new String[] {Facts.RECORD_KEY.name(), Facts.USCC.name()})
                    .select(columns(RelatedTimeline.Part.STORED)));
    MapPartitionsFunction<Row, Row> walk =
        rows -> RowsMade.ofEachRun(rows, 0, new Walk(load)::changes);
    return histories
        .repartition(Facts.RECORD_KEY.column())
        .sortWithinPartitions(
            Facts.RECORD_KEY.column(), Facts.KNOWN_ON.column(), Facts.LOAD.column())
        .mapPartitions(walk, Encoders.row(Facts.TABLE.schema()));
  }

  private static Dataset<Row> of(Dataset<Row> facts, Contract contract) {
    return facts
        .filter(Facts.CONTRACT.column().equalTo(contract.name()))
        .filter(Facts.USCC.column().isNotNull())
        .select(
            Facts.RECORD_KEY.column(),
            Facts.USCC.column(),
            Facts.KNOWN_ON.column(),
            Facts.LOAD.column(),
            Facts.RECORD.column());
  }

  /** Relations to enterprises that were ever listed, where the load touches one of the two. */
  private static Dataset<Row> touched(Dataset<Row> relations, Dataset<Row> listings, long load) {
    Dataset<Row> listed =
        listings
            .filter(field(Listings.LIST_KIND.name()).isin(RelatedTimeline.LIST_KINDS.toArray()))
            .select(LISTING, OTHER)
            .distinct();
    Dataset<Row> pairs =
        relations
            .filter(col(OTHER).isNotNull())
            .select(RELATION, Facts.USCC.name(), OTHER)
            .distinct()
            .join(listed, OTHER);
    Column isOfLoad = Facts.LOAD.column().equalTo(load);
    return pairs
        .join(relations.filter(isOfLoad).select(RELATION), new String[] {RELATION}, "left_semi")
        .unionByName(
            pairs.join(
                listings.filter(isOfLoad).select(LISTING), new String[] {LISTING}, "left_semi"))
        .distinct()
        .withColumn(
            Facts.RECORD_KEY.name(),
            concat(
                lit(SERIES), Facts.USCC.column(), lit("|"), col(RELATION), lit("|"), col(LISTING)));
  }

  private static Column field(String name) {
    return get_json_object(Facts.RECORD.column(), "$." + name);
  }

  private static Column[] columns(RelatedTimeline.Part part) {
    return new Column[] {
      Facts.RECORD_KEY.column(),
      Facts.USCC.column(),
      col(OTHER),
      lit(part.name()).as(PART),
      Facts.KNOWN_ON.column(),
      Facts.LOAD.column(),
      Facts.RECORD.column()
    };
  }

  /** Walks a relation with a listing at a time. */
  private static final class Walk {
    private final long load;
    private final RelatedTimeline timeline = new RelatedTimeline();

    private Walk(long load) {
      this.load = load;
    }

    private List<Row> changes(Iterator<Row> histories) {
      Row pair = null;
      List<RelatedTimeline.Version> versions = new ArrayList<>();
      while (histories.hasNext()) {
        pair = histories.next();
        versions.add(
            new RelatedTimeline.Version(
                RelatedTimeline.Part.valueOf(pair.getString(3)),
                (int) pair.getLocalDate(4).toEpochDay(),
                pair.getString(6)));
      }
      List<Row> facts = new ArrayList<>();
      for (RelatedTimeline.Change change :
          timeline.changes(pair.getString(1), pair.getString(2), versions)) {
        facts.add(fact(pair, change));
      }
      return facts;
    }

    private Row fact(Row pair, RelatedTimeline.Change change) {
      return RowFactory.create(
          load,
          SOURCE,
          RelatedListings.CONTRACT.name(),
          pair.getString(0),
          pair.getString(1),
          change.listedOn(),
          LocalDate.ofEpochDay(change.knownOn()),
          change.record() == null,
          change.record() == null ? 0L : RecordText.digest(change.record()),
          change.record());
    }
  }
}
