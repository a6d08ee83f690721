package org.xinheng.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;

/** The shape of the code, as docs/architecture.md draws it. */
@AnalyzeClasses(packages = "org.xinheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** Calls that open or write tables and files of the lake. */
  private static final Set<String> STORAGE =
      Set.of(
          "org.apache.spark.sql.SparkSession.read",
          "org.apache.spark.sql.SparkSession.readStream",
          "org.apache.spark.sql.Dataset.write",
          "org.apache.spark.sql.Dataset.writeTo",
          "io.delta.tables.DeltaTable.forPath",
          "org.apache.hadoop.fs.FileSystem.get",
          "org.apache.hadoop.fs.Path.getFileSystem");

  /** Readers open what departments delivered, which is no table yet; generating writes it. */
  @ArchTest
  static final ArchRule onlyTheLakeTouchesStorage =
      noClasses()
          .that()
          .resideOutsideOfPackages("..lake..", "..ingest.reading..", "..generating..")
          .should()
          .callMethodWhere(describe("opens storage", ArchitectureTest::opensStorage));

  @ArchTest
  static final ArchRule sameInputsSameOutputs =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .callMethodWhere(
              target(
                  nameMatching(
                      "now|currentTimeMillis|nanoTime|current_date|current_timestamp|rand|randn"
                          + "|uuid|randomUUID|monotonically_increasing_id")));

  /** Only deliveries that are made up may be made up at random, and then by a declared seed. */
  @ArchTest
  static final ArchRule noChance =
      noClasses()
          .that()
          .resideOutsideOfPackage("..generating..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.SplittableRandom");

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.xinheng.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyMainKnowsTheCommands =
      classes()
          .that()
          .resideInAPackage("..jobs.commands..")
          .should()
          .onlyBeAccessed()
          .byClassesThat(
              describe(
                  "are Main or commands",
                  user ->
                      user.getSimpleName().equals("Main")
                          || user.getPackageName().startsWith("org.xinheng.jobs.commands")));

  /** Enforced by the class path already; said here so that the page and the rules agree. */
  @ArchTest
  static final ArchRule modelsKnowNoSpark =
      noClasses()
          .that()
          .resideInAPackage("org.xinheng.models..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.xinheng.jobs..", "scala..");

  @ArchTest
  static final ArchRule noNamesThatSayNothing =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)")
          .orShould()
          .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*");

  private static boolean opensStorage(JavaCall<?> call) {
    return STORAGE.contains(call.getTargetOwner().getFullName() + "." + call.getName());
  }
}
