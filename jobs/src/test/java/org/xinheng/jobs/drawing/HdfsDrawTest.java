package org.xinheng.jobs.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.lists.WriteLists;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.ledger.LedgerFiles;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.verifying.Verifier;

/** A draw from the freeze to the bulletin in a lake on HDFS, with its ledgers, lists and pages. */
class HdfsDrawTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String SCOPE = DrawnCity.SCOPE;

  private static MiniDFSCluster hdfs;

  @TempDir static Path folder;

  @BeforeAll
  static void startHdfs() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    hdfs = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    hdfs.waitActive();
  }

  @AfterAll
  static void stopHdfs() {
    hdfs.shutdown();
  }

  private static Map<String, String> contents(OversightLedger ledger) throws IOException {
    Map<String, String> contents = contents(ledger.folder().storage());
    // What was changed by hand came after the draw, in the one city alone.
    contents.keySet().removeIf(name -> name.startsWith("changes/"));
    return contents;
  }

  private static Map<String, String> contents(PublicLedger ledger) throws IOException {
    return contents(ledger.folder().storage());
  }

  private static Map<String, String> contents(LedgerFiles ledger) throws IOException {
    Map<String, String> contents = new HashMap<>();
    for (String name : ledger.all()) {
      try (InputStream in = ledger.open(name)) {
        contents.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return contents;
  }

  /** Puts a kept state of the lake, or one of its tables, in its place on HDFS. */
  private static void put(Path kept, String place) throws IOException {
    var to = new org.apache.hadoop.fs.Path(place);
    hdfs.getFileSystem().delete(to, true);
    hdfs.getFileSystem().copyFromLocalFile(new org.apache.hadoop.fs.Path(kept.toUri()), to);
  }

  @Test
  void aScopeOnHdfsIsFrozenDrawnAndPublishedAsOnALocalDisk() throws IOException {
    DrawnCity local = DrawnCity.shared(spark());
    Path kept = local.folder();
    String root = hdfs.getURI() + "/lake";
    SmallCity city = new SmallCity(spark(), kept.resolve("deliveries"), root);
    put(kept.resolve(DrawnCity.BEFORE_FREEZE), root);
    city.run("2026-06-30", new FreezePlans());
    for (Table table : List.of(Facts.TABLE, Deliveries.TABLE)) {
      String place = "/core/" + table.simpleName();
      put(kept.resolve(DrawnCity.BEFORE_DRAW + place), root + place);
    }
    city.run(DrawnCity.DRAWN_ON, new DrawPlans()).run("2026-10-15", new PublishDraws());

    DrawFolders folders = DrawFolders.of(city.lake());
    assertThat(folders.scopes()).containsExactly(SCOPE);
    assertThat(contents(folders.oversight(SCOPE)))
        .isEqualTo(contents(local.folders().oversight(SCOPE)))
        .containsKeys("freeze.sha256", "draw.sha256", "staff.sha256");
    assertThat(contents(folders.everybody(SCOPE)))
        .isEqualTo(contents(local.folders().everybody(SCOPE)))
        .containsKeys("commitment.sha256", "bulletin.sha256");
    assertThat(
            Verifier.verify(
                    folders.oversight(SCOPE).folder().storage(),
                    folders.everybody(SCOPE).folder().storage(),
                    null,
                    null)
                .findings())
        .isEmpty();
    nothingIsOverwritten(folders.everybody(SCOPE));
    peopleGetTheirListsAndPages(city, root);
  }

  private static void nothingIsOverwritten(PublicLedger ledger) {
    assertThatThrownBy(() -> ledger.publish(ledger.bulletin(), null, null))
        .isInstanceOf(DrawException.class)
        .hasMessageContaining("bulletin.json is there already, and nothing is overwritten");
  }

  private static void peopleGetTheirListsAndPages(SmallCity city, String root) throws IOException {
    city.run(DrawnCity.DRAWN_ON, new WriteLists());

    var lists = Lookup.at(root).folder("lists");
    assertThat(lists.names(SCOPE))
        .contains("manifest.json", "planner.xlsx", "visits.parquet", "visits-T-EMERGENCY.xlsx");
    assertThat(lists.names("")).containsExactly(SCOPE);
    FileSystem files = FileSystem.get(URI.create(root), new Configuration());
    assertThat(files.getFileStatus(lists.path(SCOPE)).getPermission()).hasToString("rwx------");
    assertThat(files.getFileStatus(lists.path(SCOPE + "/planner.xlsx")).getPermission())
        .hasToString("rw-------");
    assertThat(Lookup.at(root).folder("public").read(SCOPE + "/bulletin.html"))
        .contains("义乌1号商行")
        .doesNotContain("YW1", "demonstration-key");
  }
}
