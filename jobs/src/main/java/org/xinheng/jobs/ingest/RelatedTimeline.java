package org.xinheng.jobs.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Listings;
import org.xinheng.models.contracts.RelatedListings;
import org.xinheng.models.contracts.Relations;

/**
 * What one enterprise's relation and one listing of the other enterprise make together, day by day:
 * the listing of a related enterprise, from the day both are known until one of them is withdrawn.
 * Pure; one instance per thread.
 */
final class RelatedTimeline {
  /** Lists that reach related enterprises (依据: 市监信发〔2022〕5号, 关联关系信息). */
  static final List<String> LIST_KINDS = List.of("SERIOUS_VIOLATION", "JUDGMENT_DEFAULTER");

  private final RecordText relations = new RecordText(Relations.CONTRACT);
  private final RecordText listings = new RecordText(Listings.CONTRACT);
  private final RecordText related = new RecordText(RelatedListings.CONTRACT);

  /** Which history a version belongs to. */
  enum Part {
    RELATION,
    LISTING,
    STORED
  }

  /**
   * A version of the relation, of the listing, or of what was derived of them before.
   *
   * @param knownOn day it is known from, as days since 1970-01-01
   * @param record its record, or null where it was withdrawn
   */
  record Version(Part part, int knownOn, String record) {}

  /**
   * A version to append.
   *
   * @param knownOn day it is known from
   * @param listedOn day it counts from, or null where it is withdrawn
   * @param record its record, or null where it is withdrawn
   */
  record Change(int knownOn, LocalDate listedOn, String record) {}

  /**
   * What must be appended so that every day shows what both histories say of it.
   *
   * @param uscc the enterprise of the relation
   * @param other the listed enterprise
   * @param versions all three histories, each in its order: by day known, then load
   */
  List<Change> changes(String uscc, String other, List<Version> versions) {
    Map<Part, NavigableMap<Integer, Version>> histories = new HashMap<>();
    TreeSet<Integer> days = new TreeSet<>();
    for (Part part : Part.values()) {
      histories.put(part, new TreeMap<>());
    }
    for (Version version : versions) {
      histories.get(version.part()).put(version.knownOn(), version);
      days.add(version.knownOn());
    }
    List<Change> changes = new ArrayList<>();
    String shown = null;
    for (int day : days) {
      Version stored = histories.get(Part.STORED).get(day);
      shown = stored == null ? shown : stored.record();
      Object[] wanted =
          related(
              uscc,
              other,
              read(relations, histories.get(Part.RELATION).floorEntry(day)),
              read(listings, histories.get(Part.LISTING).floorEntry(day)));
      String text = wanted == null ? null : related.write(wanted);
      if (!Objects.equals(text, shown)) {
        changes.add(new Change(day, wanted == null ? null : listedOn(wanted), text));
        shown = text;
      }
    }
    return changes;
  }

  private static Object[] read(RecordText text, Map.Entry<Integer, Version> version) {
    return version == null || version.getValue().record() == null
        ? null
        : text.read(version.getValue().record());
  }

  private static LocalDate listedOn(Object[] values) {
    return LocalDate.ofEpochDay(
        (Integer) values[RelatedListings.CONTRACT.indexOf(RelatedListings.LISTED_ON)]);
  }

  /** The record, or null where relation and listing never held at one time. */
  private static Object[] related(String uscc, String other, Object[] relation, Object[] listing) {
    if (relation == null || listing == null) {
      return null;
    }
    String kind = (String) of(Listings.CONTRACT, listing, Listings.LIST_KIND);
    if (!other.equals(of(Relations.CONTRACT, relation, Relations.OTHER_USCC))
        || !LIST_KINDS.contains(kind)) {
      return null;
    }
    int since =
        Math.max(
            (Integer) of(Listings.CONTRACT, listing, Listings.LISTED_ON),
            (Integer) of(Relations.CONTRACT, relation, Relations.SINCE_ON));
    Integer removed = (Integer) of(Listings.CONTRACT, listing, Listings.REMOVED_ON);
    Integer until = (Integer) of(Relations.CONTRACT, relation, Relations.UNTIL_ON);
    boolean endsWithRelation = until != null && (removed == null || until < removed);
    Integer end = endsWithRelation ? Integer.valueOf(until + 1) : removed;
    if (end != null && end <= since) {
      return null;
    }
    Object[] values = new Object[RelatedListings.CONTRACT.fields().size()];
    put(values, RelatedListings.USCC, uscc);
    put(
        values,
        RelatedListings.RELATION_KIND,
        of(Relations.CONTRACT, relation, Relations.RELATION_KIND));
    put(values, RelatedListings.OTHER_USCC, other);
    put(
        values,
        RelatedListings.DOCUMENT_NUMBER,
        of(Listings.CONTRACT, listing, Listings.DOCUMENT_NUMBER));
    put(values, RelatedListings.LIST_KIND, kind);
    put(values, RelatedListings.LISTED_ON, since);
    put(values, RelatedListings.REMOVED_ON, end);
    put(
        values,
        RelatedListings.REMOVAL_KIND,
        endsWithRelation ? null : of(Listings.CONTRACT, listing, Listings.REMOVAL_KIND));
    return values;
  }

  private static Object of(Contract contract, Object[] values, Field field) {
    return values[contract.indexOf(field)];
  }

  private static void put(Object[] values, Field field, Object value) {
    values[RelatedListings.CONTRACT.indexOf(field)] = value;
  }
}
