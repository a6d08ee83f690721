package org.xinheng.jobs.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Storage;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.draw.following.EarlierPosts;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.Chain;
import org.xinheng.models.draw.ledger.LedgerFolder;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.Seal;

/**
 * The folder of all ledgers, {@code draws/<scope>/oversight} and {@code /public} below the lake. A
 * step counts once it is sealed, and a scope once its commitment is.
 *
 * @param root the folder
 */
public record DrawFolders(Folders root) {
  private static final String FOLDER = "draws";
  private static final String OVERSIGHT = "/oversight";
  private static final String PUBLIC = "/public";
  private static final String COMMITTED = Seal.COMMITMENT.file();
  private static final String PENDING = ".pending-";

  /** The folder below a lake. */
  public static DrawFolders of(Lake lake) {
    return new DrawFolders(lake.folder(FOLDER));
  }

  /** The folder below the lake of the settings, for commands that open no session. */
  public static DrawFolders of(Settings settings) {
    return new DrawFolders(Storage.folder(settings.lakeRoot(), settings).in(FOLDER));
  }

  /** Frozen scopes by name. */
  public List<String> scopes() {
    return root.names("").stream()
        .filter(name -> !name.startsWith("."))
        .filter(this::isFrozen)
        .toList();
  }

  /** Whether a scope is there, and not one whose commitment a killed run left half-way. */
  public boolean isFrozen(String scope) {
    return root.exists(scope)
        && (everybody(scope).folder().has(Seal.COMMITMENT.file()) || !root.exists(PENDING + scope));
  }

  /** Whether a step of a scope is sealed. */
  public boolean has(String scope, Seal seal) {
    return oversight(scope).folder().has(seal.file());
  }

  /** Whether the bulletin of a scope is sealed. */
  public boolean isPublished(String scope) {
    return everybody(scope).folder().has(Seal.BULLETIN.file());
  }

  /** The ledger of a frozen scope for oversight. */
  public OversightLedger oversight(String scope) {
    return OversightLedger.in(root.ledger(scope + OVERSIGHT));
  }

  /** The ledger of a frozen scope for everybody. */
  public PublicLedger everybody(String scope) {
    return PublicLedger.in(root.ledger(scope + PUBLIC));
  }

  /** Digest of the commitment of a scope. */
  String digest(String scope) {
    return Chain.of(everybody(scope).folder()).digest();
  }

  /** Posts of all scopes but one as they stood by a night. */
  EarlierPosts earlierPosts(String but, LocalDate asOf) {
    List<Standing.PostNow> posts = new ArrayList<>();
    for (String scope : scopes()) {
      if (!scope.equals(but) && has(scope, Seal.STAFF)) {
        posts.addAll(Standing.knownBy(oversight(scope), asOf).posts());
      }
    }
    return new EarlierPosts(posts);
  }

  /** The texts of all commitments so far, from the first. */
  List<String> chain() {
    return scopes().stream()
        .map(scope -> Chain.of(everybody(scope).folder()).texts())
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  /** The oversight ledger of a scope that is not committed yet, without what a killed run left. */
  OversightLedger pendingOversight(String scope) {
    if (!isFrozen(scope)) {
      root.delete(scope);
    }
    root.delete(PENDING + scope);
    return OversightLedger.in(root.ledger(PENDING + scope + OVERSIGHT));
  }

  PublicLedger pendingPublic(String scope) {
    return PublicLedger.in(root.ledger(PENDING + scope + PUBLIC));
  }

  /**
   * Puts both ledgers of a scope in their place, the seal of the commitment last: not every storage
   * moves a folder in one step.
   */
  void commit(String scope) {
    String from = PENDING + scope;
    root.move(from + OVERSIGHT, scope + OVERSIGHT);
    for (String file : List.of(LedgerFolder.CHAIN, LedgerFolder.COMMITMENT, COMMITTED)) {
      root.move(from + PUBLIC + "/" + file, scope + PUBLIC + "/" + file);
    }
    root.delete(from);
  }

  /** Removes what a killed run left of a draw that was never sealed. */
  void forgetDraw(String scope) {
    root.delete(scope + OVERSIGHT + "/results");
    root.delete(scope + OVERSIGHT + "/" + LedgerFolder.DRAW);
  }

  /** Removes what a killed run left of a staffing that was never sealed. */
  void forgetPosts(String scope) {
    root.delete(scope + OVERSIGHT + "/" + LedgerFolder.POSTS);
  }

  /** Removes what a killed run left of a bulletin that was never sealed. */
  void forgetBulletin(String scope) {
    for (String file : List.of(LedgerFolder.BULLETIN, LedgerFolder.DRAWN, LedgerFolder.POSTS)) {
      root.delete(scope + PUBLIC + "/" + file);
    }
  }
}
