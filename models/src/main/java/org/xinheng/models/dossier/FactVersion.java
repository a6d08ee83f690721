package org.xinheng.models.dossier;

import java.util.Arrays;
import java.util.Objects;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;

/**
 * One version of one fact, as it reached us: what {@code core.facts} holds and dossiers pack.
 *
 * @param contract contract the record obeys
 * @param key key of the record, with the series of its source before it; versions of one fact share
 *     it
 * @param knownOn day the version reached us, as days since 1970-01-01
 * @param load number of the ingest run that recorded it; the later of two versions of one day wins
 * @param deleted whether the source withdrew the record with this version
 * @param values field values in the order of the contract: {@link String} for text and codes,
 *     {@link Integer} days for dates, {@link Long} 分 for money, {@link Long} for whole numbers,
 *     {@link Boolean} for flags, null for missing
 */
public record FactVersion(
    Contract contract, String key, int knownOn, long load, boolean deleted, Object[] values) {

  public FactVersion {
    if (values.length != contract.fields().size()) {
      throw new IllegalArgumentException(
          contract.name() + " has " + contract.fields().size() + " fields, not " + values.length);
    }
  }

  /** Value of a field, or null. */
  public Object value(Field field) {
    return values[contract.indexOf(field)];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactVersion version
        && contract.equals(version.contract)
        && key.equals(version.key)
        && knownOn == version.knownOn
        && load == version.load
        && deleted == version.deleted
        && Arrays.equals(values, version.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(contract.id(), key, knownOn, load, deleted, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    return contract.name() + "/" + key + "@" + knownOn + "#" + load + Arrays.toString(values);
  }
}
