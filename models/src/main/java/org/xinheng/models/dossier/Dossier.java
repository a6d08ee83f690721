package org.xinheng.models.dossier;

import java.util.List;

/**
 * One enterprise with all its facts in all their versions (企业信用档案).
 *
 * @param uscc the enterprise
 * @param packed its versions as {@link DossierCodec} encodes them
 */
public record Dossier(String uscc, byte[] packed) {

  /** A dossier of these versions, for tests and tools. */
  public static Dossier of(String uscc, List<FactVersion> versions) {
    return new Dossier(
        uscc, DossierCodec.file(new byte[0], versions.stream().map(DossierCodec::encode).toList()));
  }

  /** This dossier with further packed versions filed in it. */
  public Dossier with(byte[] entries) {
    return new Dossier(uscc, DossierCodec.file(packed, List.of(entries)));
  }

  /** Facts as they were known on a day, given as days since 1970-01-01. */
  public List<Fact> knownBy(int day, Symbols symbols) {
    return DossierCodec.knownBy(packed, day, symbols);
  }

  /** All that was known by a day, to be asked for as it was known on days before. */
  public DossierHistory history(int day, Symbols symbols) {
    return DossierCodec.history(packed, day, symbols);
  }

  /** Every version, for people and audits. */
  public List<FactVersion> versions() {
    return DossierCodec.versions(packed);
  }
}
