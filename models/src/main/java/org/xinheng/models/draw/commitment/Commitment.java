package org.xinheng.models.draw.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.NameRules;

/**
 * What is published before the seed of a scope can be known (protocol §0). Its digest is in the
 * next commitment, so that none can be exchanged later.
 *
 * @param scope coordination period and round
 * @param plans the plans, by id
 * @param officersRoot Merkle root over the officers
 * @param definitions digest of each definition file by its path
 * @param keyDigest SHA-256 of the key
 * @param secretDigest SHA-256 of the secret
 * @param seedSource where the seed will appear
 * @param seedDue when: a day, or an instant with its offset
 * @param previous digest of the commitment before; null for the first
 */
public record Commitment(
    String scope,
    List<CommittedPlan> plans,
    String officersRoot,
    SortedMap<String, String> definitions,
    String keyDigest,
    String secretDigest,
    String seedSource,
    String seedDue,
    String previous) {
  public static final String PROTOCOL = "xinheng-draw/1";
  private static final int FEWEST_BYTES = 32;

  public Commitment {
    plans =
        plans.stream()
            .sorted(Comparator.comparing(plan -> plan.plan().plan(), CodePoints.ORDER))
            .toList();
    definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    List<String> faults = new ArrayList<>();
    NameRules.faultOfName(scope).ifPresent(fault -> faults.add("its name " + fault));
    addFaultsOfPlans(plans, faults);
    if (seedSource.isBlank()) {
      faults.add("it does not say where the seed will appear");
    }
    if (!SeedTime.isReadable(seedDue)) {
      faults.add("the seed is due " + NameRules.shown(seedDue) + ", neither a day nor an instant");
    }
    DrawException.throwIfAny("Scope " + NameRules.shown(scope), faults);
  }

  private static void addFaultsOfPlans(List<CommittedPlan> plans, List<String> faults) {
    if (plans.isEmpty()) {
      faults.add("it has no plan");
    }
    Set<String> seen = new HashSet<>();
    for (CommittedPlan plan : plans) {
      if (!seen.add(plan.plan().plan())) {
        faults.add("plan " + plan.plan().plan() + " is in it twice");
      }
    }
  }

  /**
   * What makes a key or a secret too weak: both have a digest in public, so they can be guessed.
   */
  public static List<String> faultsOfSecrets(String key, String secret) {
    List<String> faults = new ArrayList<>();
    if (key.length() < FEWEST_BYTES) {
      faults.add("the key has fewer than " + FEWEST_BYTES + " characters");
    }
    if (secret.length() < FEWEST_BYTES) {
      faults.add("the secret has fewer than " + FEWEST_BYTES + " characters");
    }
    if (key.equals(secret)) {
      faults.add("key and secret are the same, and the secret will be revealed");
    }
    return faults;
  }

  /** The canonical text that is published. */
  public String json() {
    Map<String, Object> document = new HashMap<>();
    document.put("protocol", PROTOCOL);
    document.put("scope", scope);
    document.put("plans", plans.stream().map(CommittedPlan::json).toList());
    document.put("officers_root", officersRoot);
    document.put("definitions", definitions);
    document.put("key_digest", keyDigest);
    document.put("secret_digest", secretDigest);
    document.put("seed_source", seedSource);
    document.put("seed_due", seedDue);
    document.put("previous", previous);
    return CanonicalJson.of(document);
  }

  /** The commitment itself: SHA-256 of the canonical text. */
  public String digest() {
    return Sha256.hex(json());
  }
}
