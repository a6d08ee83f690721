package org.xinheng.jobs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.xinheng.jobs.assessing.AssessEnterprises;
import org.xinheng.jobs.commands.ApproveRules;
import org.xinheng.jobs.commands.BacktestCommand;
import org.xinheng.jobs.commands.Bench;
import org.xinheng.jobs.commands.BenchDraw;
import org.xinheng.jobs.commands.BenchWarnings;
import org.xinheng.jobs.commands.Doctor;
import org.xinheng.jobs.commands.DrawProof;
import org.xinheng.jobs.commands.Explain;
import org.xinheng.jobs.commands.Generate;
import org.xinheng.jobs.commands.ListJobs;
import org.xinheng.jobs.commands.ListWarnings;
import org.xinheng.jobs.commands.Maintain;
import org.xinheng.jobs.commands.MoveVisit;
import org.xinheng.jobs.commands.Nightly;
import org.xinheng.jobs.commands.RedrawScope;
import org.xinheng.jobs.commands.Run;
import org.xinheng.jobs.commands.Serve;
import org.xinheng.jobs.commands.SwapOfficers;
import org.xinheng.jobs.commands.TryDefinitions;
import org.xinheng.jobs.commands.VerifyDraw;
import org.xinheng.jobs.commands.WriteDocs;
import org.xinheng.jobs.commands.Xinheng;
import org.xinheng.jobs.drawing.DrawPlans;
import org.xinheng.jobs.drawing.FreezePlans;
import org.xinheng.jobs.drawing.PublishDraws;
import org.xinheng.jobs.drawing.results.FollowVisits;
import org.xinheng.jobs.enforcement.SuperviseEnforcers;
import org.xinheng.jobs.filing.FileDossiers;
import org.xinheng.jobs.ingest.IngestDeliveries;
import org.xinheng.jobs.ingest.RecordFacts;
import org.xinheng.jobs.ingest.RereadQuarantined;
import org.xinheng.jobs.lake.Sessions;
import org.xinheng.jobs.lists.WriteLists;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.publishing.PublishMarts;
import org.xinheng.jobs.quality.CheckQuality;
import org.xinheng.jobs.report.PublishReport;
import org.xinheng.jobs.retention.CompactTables;
import org.xinheng.jobs.retention.DropOldNights;
import org.xinheng.jobs.retention.PurgeExpired;
import org.xinheng.jobs.risk.MonitorRisk;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.supervision.ClassifySupervision;
import org.xinheng.jobs.training.TrainRiskModel;
import org.xinheng.jobs.warning.RaiseWarnings;
import picocli.CommandLine;

/** The only entry point: the jobs of a night, the commands, and the exit code. */
public final class Main {
  /** The jobs of a night in their order. */
  public static final List<Job> JOBS =
      List.of(
          new IngestDeliveries(),
          new CheckQuality(),
          new RecordFacts(),
          new FileDossiers(),
          new AssessEnterprises(),
          new MonitorRisk(),
          new ClassifySupervision(),
          new RaiseWarnings(),
          new SuperviseEnforcers(),
          new FreezePlans(),
          new DrawPlans(),
          new PublishDraws(),
          new FollowVisits(),
          new WriteLists(),
          new PublishMarts(),
          new PublishReport());

  /** Jobs that are run by themselves, now and then. */
  public static final List<Job> MAINTENANCE =
      List.of(
          new TrainRiskModel(),
          new RereadQuarantined(),
          new PurgeExpired(),
          new DropOldNights(),
          new CompactTables());

  private Main() {}

  /** All commands, registered in one place. */
  static CommandLine commandLine(Installation installation) {
    List<Job> all = Stream.concat(JOBS.stream(), MAINTENANCE.stream()).toList();
    return Xinheng.commandLine(
        installation.version(),
        List.of(
            new Nightly(installation, JOBS),
            Run.commandLine(installation, all),
            new Maintain(installation, List.of(new DropOldNights(), new CompactTables())),
            new ListJobs(installation, JOBS, MAINTENANCE),
            new Doctor(installation, JOBS),
            new Generate(installation),
            new Bench(installation, JOBS),
            new BenchDraw(installation),
            new BenchWarnings(installation, JOBS),
            new BacktestCommand(installation),
            new Explain(installation),
            new ListWarnings(installation),
            new Serve(installation),
            new VerifyDraw(installation),
            new DrawProof(installation),
            new RedrawScope(installation),
            new SwapOfficers(installation),
            new MoveVisit(installation),
            new TryDefinitions(installation),
            new ApproveRules(installation),
            new WriteDocs(installation, JOBS, MAINTENANCE)));
  }

  /**
   * Runs one command. Ends the process only to say that it failed: a cluster takes an early exit
   * for a crash.
   */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    Installation installation =
        new Installation(
            Path.of(System.getProperty("xinheng.home", "")).toAbsolutePath(),
            version(),
            Clock.system(ZoneId.of("Asia/Shanghai")),
            new Screen(out, System.console() == null ? Screen.Kind.LOG : Screen.Kind.TERMINAL));
    int code;
    try {
      code = commandLine(installation).setOut(out).setErr(err).execute(args);
    } catch (Error e) {
      code = Xinheng.failed(e, err).code();
    }
    if (code != ExitCode.DONE.code()) {
      System.exit(code);
    }
    Sessions.close();
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Version and commit of the jar; classes outside a jar have none. */
  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
