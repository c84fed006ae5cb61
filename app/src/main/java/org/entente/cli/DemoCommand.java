package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore;
import org.entente.ledger.MentionQuery;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.reader.ArticleReader;
import org.entente.reader.Dossier;
import org.entente.reader.ReadOptions;
import org.entente.store.DuckLedger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente demo}: the bundled dossier and a brief of it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the bundled dossier (sample reports on Russia and North Korea, 1961 to 2025)",
      "into a fresh ledger and prints a brief of it."
    })
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Keep the ledger in this new file; without it, it is gone at the end.")
  @Nullable Path file;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (file != null && Files.exists(file)) {
      throw new InputException(
          file + ": there already; the demo wants a fresh ledger, name a new file");
    }
    ArticleCoder coder = Library.load().articleCoder();
    LedgerStore store = file == null ? DuckLedger.inMemory() : DuckLedger.open(file);
    try (Ledger ledger = new Ledger(store, Clock.systemUTC())) {
      Dossier.read(
          new ArticleReader(
              ReadOptions.NONE,
              d -> ledger.append(d, ArticleCoder.recorded(coder.code(d))),
              problem -> err.println("entente: " + problem)));
      new BriefPrinter(out, ledger.documentsById(Long.MAX_VALUE))
          .print(
              "Russia, North Korea and the others, 1961 to 2025",
              ledger.events(MentionQuery.all()));
    }
    out.flush();
    if (file != null) {
      err.println(
          "entente: the ledger is " + file + "; ask it: entente events RUS PRK --ledger " + file);
    }
    return 0;
  }
}
