package org.xinheng.models.approval;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.ledger.JsonText;
import org.xinheng.models.draw.ledger.LedgerFault;

/**
 * One entry of the record of rule changes: a proposal, or its approval.
 *
 * @param digest digest of the proposed definitions
 * @param rules digest of what they say, by {@link RulesDigest}
 * @param base digest of what the definitions in force said when they were tried
 * @param person author of the proposal, or who approved it
 * @param reason why it is proposed; empty for an approval
 * @param on day of the entry
 * @param from first night that runs by the proposed definitions; null for a proposal
 * @param trial digest of what the trial found
 */
public record RuleEntry(
    Kind kind,
    String digest,
    String rules,
    String base,
    String person,
    String reason,
    LocalDate on,
    LocalDate from,
    String trial) {

  /** What an entry says. */
  public enum Kind {
    /** A change was tried and is proposed (提出). */
    PROPOSAL,
    /** A second person approved it from a night on (批准). */
    APPROVAL
  }

  /** Whether a name is that of the person of this entry, however it is written. */
  public boolean isBy(String name) {
    return plain(person).equals(plain(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}·.]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The approval of this proposal. */
  public RuleEntry approved(String by, LocalDate today, LocalDate fromNight) {
    return new RuleEntry(Kind.APPROVAL, digest, rules, base, by, "", today, fromNight, trial);
  }

  /** The entry as a line, bound to the one before. */
  String line(String previous) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("kind", kind.name());
    fields.put("digest", digest);
    fields.put("rules", rules);
    fields.put("base", base);
    fields.put("person", person);
    fields.put("reason", reason);
    fields.put("on", on.toString());
    fields.put("from", from == null ? null : from.toString());
    fields.put("trial", trial);
    fields.put("previous", previous);
    return CanonicalJson.of(fields);
  }

  /**
   * The entry of a line; it must be bound to the one before.
   *
   * @throws LedgerFault where it cannot be read, or follows another
   */
  static RuleEntry of(String line, String previous) {
    if (!(JsonText.canonicalValue(line) instanceof Map<?, ?> fields)) {
      throw new LedgerFault("is no entry");
    }
    if (!previous.equals(fields.get("previous"))) {
      throw new LedgerFault("is not bound to the entry before");
    }
    try {
      Object from = fields.get("from");
      return new RuleEntry(
          Kind.valueOf(text(fields, "kind")),
          text(fields, "digest"),
          text(fields, "rules"),
          text(fields, "base"),
          text(fields, "person"),
          text(fields, "reason"),
          LocalDate.parse(text(fields, "on")),
          from == null ? null : LocalDate.parse(String.valueOf(from)),
          text(fields, "trial"));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new LedgerFault("holds a value that is none: " + e.getMessage());
    }
  }

  private static String text(Map<?, ?> fields, String key) {
    if (fields.get(key) instanceof String text) {
      return text;
    }
    throw new LedgerFault("has no text " + key);
  }
}
