package org.entente.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sample reports that come with Entente, written for it on dated facts. */
public final class Dossier {
  private static final String FOLDER = "/org/entente/dossier/";

  private Dossier() {}

  /** Reads every report, in the order of their dates. */
  public static void read(ArticleReader reader) {
    String index = new String(bytes("index.txt"), StandardCharsets.UTF_8);
    index.lines().forEach(name -> reader.read("dossier/" + name, bytes(name)));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Dossier.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
