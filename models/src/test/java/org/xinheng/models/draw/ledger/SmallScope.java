package org.xinheng.models.draw.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.draw.CellDraw;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.PlanDraw;
import org.xinheng.models.draw.Selected;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.KeyedHash;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.commitment.Seed;
import org.xinheng.models.draw.commitment.Sha256;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.following.VisitRegisters;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.Post;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.draw.officers.Staffing;

/** Both ledgers of a whole ceremony over made-up frames, one plan of them for key matters. */
public final class SmallScope {
  public static final String SCOPE = "2026Q4";
  private static final String KEY = "key of oversight, long enough to be one";
  private static final String SECRET = "secret of oversight, long enough as well";
  private static final String COMMITTED_AT = "2026-10-07T09:00:00+08:00";
  private static final Seed SEED =
      new Seed("04 08 15 16 23 42", "双色球 2026116", "2026-10-08T21:15:00+08:00", "公报第 116 号");
  private static final SortedMap<String, String> DEFINITIONS =
      new TreeMap<>(Map.of("plans/food.yaml", "version: 1\n# 食品\n", "supervision.yaml", "v: 2\n"));

  static {
    List<LocalDate> days =
        LocalDate.of(2026, 10, 12)
            .datesUntil(LocalDate.of(2026, 10, 24))
            .filter(day -> day.getDayOfWeek().getValue() < 6)
            .toList();
    DEFINITIONS.putAll(
        new VisitRegisters(
                new TreeMap<>(Map.of("fire", days, "food", days.subList(0, 9))),
                new TreeMap<>(Map.of("T0", 3, "T1", 2, "T2", 2)),
                new TreeSet<>(Set.of("6", "7")))
            .texts());
  }

  private static final Set<LocalDate> LEAVE =
      Set.of(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 20));
  private static final List<DrawPlan> PLANS =
      List.of(
          new DrawPlan("fire", List.of("F1"), rates(10_000), 2),
          new DrawPlan("food", List.of("M1", "M2"), rates(2500), 2));

  private final OversightLedger oversight;
  private final PublicLedger everybody;
  private final List<List<FrameUnit>> frames = new ArrayList<>();
  private final List<Bulletin.DrawnUnit> listed = new ArrayList<>();
  private final List<Bulletin.PublicPlan> counts = new ArrayList<>();
  private final List<StaffedPost> posts = new ArrayList<>();

  private SmallScope(Path folder) {
    this.oversight = OversightLedger.at(folder.resolve("oversight"));
    this.everybody = PublicLedger.at(folder.resolve("public"));
  }

  /** Writes {@code oversight} and {@code public} into a folder. */
  public static SmallScope write(Path folder, int units) {
    SmallScope scope = staffed(folder, units);
    scope.publish();
    return scope;
  }

  /** The same before its bulletin. */
  public static SmallScope staffed(Path folder, int units) {
    SmallScope scope = new SmallScope(folder);
    scope.frames.add(frame("f", Math.min(units, 30)));
    scope.frames.add(frame("义", units));
    scope.write();
    return scope;
  }

  private static SortedMap<String, Integer> rates(int rate) {
    return new TreeMap<>(Map.of("A", rate / 5, "B", rate / 2, "C", rate, "D", rate));
  }

  private static List<FrameUnit> frame(String prefix, int units) {
    List<FrameUnit> frame = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      String id = (i % 7 == 0 ? "𠮷" : prefix) + i;
      String stratum = "33078200" + i % 5;
      frame.add(
          i % 11 == 3
              ? FrameUnit.excluded(id, stratum, "迁出")
              : FrameUnit.eligible(
                  id, stratum, Character.toString("ABCD".charAt(i % 4)), 1 + i * 37 % 101));
    }
    frame.sort(Comparator.comparing(FrameUnit::id, CodePoints.ORDER));
    return frame;
  }

  private static Roster roster() {
    List<Officer> officers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      officers.add(
          new Officer(
              "3307820" + i,
              "T" + i % 2,
              LocalDate.of(2026, 10 + i % 3, 15),
              i % 3 == 0 ? Set.of("食品", "消防") : Set.of("食品"),
              i % 5 == 0 ? Set.of("f1", "义2") : Set.of(),
              i % 6 == 0 ? LEAVE : Set.of(),
              4,
              i % 2));
    }
    for (int i = 0; i < 7; i++) {
      officers.add(
          new Officer(
              "3307829" + i,
              "T2",
              i < 6 ? LocalDate.of(2026, 12, 31) : LocalDate.of(2026, 10, 1),
              Set.of("食品"),
              Set.of(),
              Set.of(),
              1,
              0));
    }
    return Roster.of(officers);
  }

  private void write() {
    Commitment first = commitment("2026Q3", null);
    Commitment own = commitment(SCOPE, first.digest());
    List<String> earlier = List.of(first.json());
    for (int i = 0; i < PLANS.size(); i++) {
      List<FrameUnit> frame = frames.get(i);
      oversight.addFrame(i, "00000", frame.subList(0, frame.size() / 2).iterator());
      oversight.addFrame(i, "00001", frame.subList(frame.size() / 2, frame.size()).iterator());
    }
    SortedMap<String, Integer> reserves = new TreeMap<>(Map.of("fire", 2, "food", 2));
    oversight.freeze(
        new Freeze(SCOPE, COMMITTED_AT, KEY, SECRET, reserves),
        earlier,
        own,
        DEFINITIONS,
        roster());
    everybody.announce(earlier, own, COMMITTED_AT);
    draw();
  }

  private static Commitment commitment(List<CommittedPlan> plans, String scope, String previous) {
    Leaves leaves = Leaves.of(KEY);
    MerkleRange officers = MerkleRange.from(0);
    roster()
        .officers()
        .forEach(officer -> officers.add(leaves.ofOfficer(officer.id(), LedgerLines.of(officer))));
    SortedMap<String, String> digests = new TreeMap<>();
    DEFINITIONS.forEach((path, text) -> digests.put(path, Sha256.hex(text)));
    return new Commitment(
        scope,
        plans,
        officers.root(),
        digests,
        Sha256.hex(KEY),
        Sha256.hex(SECRET),
        SEED.source(),
        "2026-10-08T21:00:00+08:00",
        previous);
  }

  private Commitment commitment(String scope, String previous) {
    Leaves leaves = Leaves.of(KEY);
    List<CommittedPlan> plans = new ArrayList<>();
    for (int i = 0; i < PLANS.size(); i++) {
      DrawPlan plan = PLANS.get(i);
      MerkleRange range = MerkleRange.from(0);
      frames.get(i).forEach(unit -> range.add(leaves.of(plan.plan(), unit)));
      long eligible = frames.get(i).stream().filter(FrameUnit::isEligible).count();
      plans.add(new CommittedPlan(plan, range.root(), eligible, range.end() - eligible));
    }
    return commitment(plans, scope, previous);
  }

  private void draw() {
    String drawingSeed = SEED.drawingSeed(SECRET);
    Tickets tickets = Tickets.of(drawingSeed, SCOPE);
    List<DrawHead.PlanSizes> sizes = new ArrayList<>();
    for (int i = 0; i < PLANS.size(); i++) {
      String name = PLANS.get(i).plan();
      PlanDraw draw = PlanDraw.of(tickets, PLANS.get(i), frames.get(i));
      oversight.addResult(i, "00000", draw.cells().stream().flatMap(ResultRow::of).iterator());
      sizes.add(new DrawHead.PlanSizes(name, draw.cells().stream().map(SmallScope::size).toList()));
      draw.drawn()
          .map(Selected::id)
          .sorted(CodePoints.ORDER)
          .forEach(id -> listed.add(new Bulletin.DrawnUnit(name, id)));
      counts.add(
          new Bulletin.PublicPlan(name, draw.drawn().count(), StrataCount.of(sizes.get(i), 10)));
    }
    oversight.draw(new DrawHead(SEED, drawingSeed, sizes));
    posts.addAll(posts(tickets, listed));
    oversight.staff(posts);
  }

  /** Publishes the bulletin. */
  public void publish() {
    KeyedHash key = KeyedHash.of(KEY);
    everybody.publish(
        new Bulletin(
            SEED,
            SECRET,
            SEED.drawingSeed(SECRET),
            oversight.digest(),
            oversight.changes().head(),
            counts),
        listed.iterator(),
        posts.stream().map(post -> PublicLedger.shown(post, key)).toList());
  }

  private static DrawHead.CellSize size(CellDraw cell) {
    return new DrawHead.CellSize(
        cell.unitClass(), cell.stratum(), cell.eligible(), cell.odds().size());
  }

  private static List<StaffedPost> posts(Tickets tickets, List<Bulletin.DrawnUnit> drawn) {
    Roster roster = roster();
    List<PostRequest> requests = new ArrayList<>();
    for (String unit : new TreeSet<>(drawn.stream().map(Bulletin.DrawnUnit::id).toList())) {
      LocalDate day = LocalDate.of(2026, 10, 12 + unit.length());
      requests.add(new PostRequest(SCOPE, unit, "市监", 2, day, "T0", Set.of("食品")));
      requests.add(new PostRequest(SCOPE, unit, "消防", 2, day, "T1", Set.of("食品", "消防")));
    }
    requests.sort(
        Comparator.comparing(PostRequest::visit, CodePoints.ORDER)
            .thenComparing(PostRequest::department, CodePoints.ORDER));
    List<Post> posts = roster.posts(requests);
    List<Staffing> staffings = OfficerDraw.draw(tickets, posts, roster::room);
    List<StaffedPost> staffed = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      staffed.add(new StaffedPost(requests.get(i), staffings.get(i)));
    }
    return staffed;
  }

  /** The scope as it was staffed. */
  public Standing standing() {
    return Standing.staffed(oversight);
  }

  /** What a visit to a reserve asks for, of a team that nobody else needs. */
  public static List<PostRequest> asked(String unit) {
    LocalDate day = LocalDate.of(2026, 10, 12);
    return List.of(new PostRequest(SCOPE, unit, "市监/候补", 2, day, "T2", Set.of("食品")));
  }

  public OversightLedger oversight() {
    return oversight;
  }

  public PublicLedger everybody() {
    return everybody;
  }
}
