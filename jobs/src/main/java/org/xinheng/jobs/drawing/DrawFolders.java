package org.xinheng.jobs.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xinheng.jobs.runtime.Errors;
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
 * scope appears whole or not at all, and a step counts once it is sealed.
 *
 * @param root the folder
 */
public record DrawFolders(Path root) {
  private static final String OVERSIGHT = "oversight";
  private static final String PUBLIC = "public";
  private static final String PENDING = ".pending-";

  /** The folder below the lake. */
  public static DrawFolders of(Settings settings) {
    if (settings.lakeRoot().contains("://")) {
      throw Errors.ledgersNeedFolder(settings.lakeRoot());
    }
    return new DrawFolders(Path.of(settings.lakeRoot()).resolve("draws"));
  }

  /** Frozen scopes by name. */
  public List<String> scopes() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The ledgers in " + root + " cannot be listed", e);
    }
  }

  public boolean isFrozen(String scope) {
    return Files.isDirectory(root.resolve(scope));
  }

  /** Whether a step of a scope is sealed. */
  public boolean has(String scope, Seal seal) {
    return Files.exists(oversight(scope).folder().path().resolve(seal.file()));
  }

  /** Whether the bulletin of a scope is sealed. */
  public boolean isPublished(String scope) {
    return Files.exists(everybody(scope).folder().path().resolve(Seal.BULLETIN.file()));
  }

  /** The ledger of a frozen scope for oversight. */
  public OversightLedger oversight(String scope) {
    return OversightLedger.at(root.resolve(scope).resolve(OVERSIGHT));
  }

  /** The ledger of a frozen scope for everybody. */
  public PublicLedger everybody(String scope) {
    return PublicLedger.at(root.resolve(scope).resolve(PUBLIC));
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
    delete(root.resolve(PENDING + scope));
    return OversightLedger.at(root.resolve(PENDING + scope).resolve(OVERSIGHT));
  }

  PublicLedger pendingPublic(String scope) {
    return PublicLedger.at(root.resolve(PENDING + scope).resolve(PUBLIC));
  }

  /** Puts both ledgers of a scope in their place, at once. */
  void commit(String scope) {
    try {
      Files.move(
          root.resolve(PENDING + scope), root.resolve(scope), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledgers of " + scope + " cannot be committed", e);
    }
  }

  /** Removes what a killed run left of a draw that was never sealed. */
  void forgetDraw(String scope) {
    Path ledger = oversight(scope).folder().path();
    delete(ledger.resolve("results"));
    delete(ledger.resolve(LedgerFolder.DRAW));
  }

  /** Removes what a killed run left of a staffing that was never sealed. */
  void forgetPosts(String scope) {
    delete(oversight(scope).folder().path().resolve(LedgerFolder.POSTS));
  }

  /** Removes what a killed run left of a bulletin that was never sealed. */
  void forgetBulletin(String scope) {
    Path ledger = everybody(scope).folder().path();
    for (String file : List.of(LedgerFolder.BULLETIN, LedgerFolder.DRAWN, LedgerFolder.POSTS)) {
      delete(ledger.resolve(file));
    }
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The unfinished " + path + " cannot be removed", e);
    }
  }
}
