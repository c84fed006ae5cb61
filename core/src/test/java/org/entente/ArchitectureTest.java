package org.entente;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may use which: the table of the design, as tests. */
class ArchitectureTest {
  private static final String LEDGER = "ledger coding statement actor ontology when place text";

  /** Package to the packages that it may use; what is not named may not be used. */
  private static final Map<String, String> MAY_USE =
      Map.ofEntries(
          entry("text", ""),
          entry("language", "text"),
          entry("reader", "text"),
          entry("ontology", ""),
          entry("actor", "text language"),
          entry("when", "text language"),
          entry("place", "text language"),
          entry("statement", "text language actor"),
          entry("coding", "text language ontology actor when place statement"),
          entry("proposal", "coding ontology text"),
          entry(
              "rulebook",
              "text language ontology actor place when statement coding commitment ledger"
                  + " relation"),
          entry("ledger", LEDGER),
          entry("relation", LEDGER),
          entry("commitment", LEDGER),
          entry("forecast", "ledger relation ontology actor"),
          entry("scenario", "forecast relation commitment " + LEDGER),
          entry("store", "forecast relation commitment " + LEDGER),
          entry("exchange", "pipeline forecast relation commitment scenario " + LEDGER));

  /** Packages that import the JDK and JSpecify alone. */
  private static final Set<String> DOMAIN =
      Set.of(
          "text",
          "ontology",
          "actor",
          "when",
          "place",
          "statement",
          "coding",
          "ledger",
          "relation",
          "commitment");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.entente");

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyWhatItMay() {
    return MAY_USE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row)));
  }

  private static void check(Map.Entry<String, String> row) {
    List<String> allowed = new ArrayList<>(List.of(in(row.getKey())));
    for (String name : row.getValue().split(" ")) {
      if (!name.isEmpty()) {
        allowed.add(in(name));
      }
    }
    noClasses()
        .that()
        .resideInAPackage(in(row.getKey()))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.entente..")
                .and(not(resideInAnyPackage(allowed.toArray(new String[0])))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.entente.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void domainPackagesImportTheJdkAlone() {
    for (String name : DOMAIN) {
      classes()
          .that()
          .resideInAPackage(in(name))
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.entente.."))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void everyLibraryHasItsRoom() {
    onlyIn("store", "java.sql..", "org.duckdb..");
    onlyIn("reader", "org.jsoup..", "com.rometools..", "org.netpreserve..");
    onlyIn("rulebook", "com.fasterxml.jackson.dataformat.yaml..");
    onlyIn("proposal", "java.net.http..");
  }

  @Test
  void nobodyPrintsToStandardOutput() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .because("only the command line prints")
        .check(CLASSES);
  }

  private static void onlyIn(String room, String... library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(in(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(CLASSES);
  }

  private static String in(String name) {
    return "org.entente." + name + "..";
  }
}
