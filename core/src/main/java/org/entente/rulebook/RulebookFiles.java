package org.entente.rulebook;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of a rulebook, from a folder of YAML or from the packed copy in the jar.
 *
 * <p>Folders say what a file holds: {@code ontology}, {@code events/<TYPE>}, {@code actors}, {@code
 * places}, {@code treaties}, {@code reporting}.
 */
public final class RulebookFiles {
  private static final String PACKED = "rulebook.bin";

  private final List<Node> files;
  private final String version;

  private RulebookFiles(List<Node> files) {
    this.files = List.copyOf(files);
    this.version = hash(this.files);
  }

  /** The rulebook that comes with this version of Entente. */
  public static RulebookFiles bundled() {
    try (InputStream in = RulebookFiles.class.getResourceAsStream(PACKED)) {
      if (in == null) {
        throw new RulebookException("no packed rulebook on the class path; run ./mvnw package");
      }
      return new RulebookFiles(
          PackedNodes.read(new DataInputStream(new BufferedInputStream(in, 1 << 16))));
    } catch (IOException e) {
      throw new RulebookException("cannot read the packed rulebook: " + e, e);
    }
  }

  /**
   * @throws RulebookException when a file is no YAML, names a key twice, or cannot be read
   */
  public static RulebookFiles folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RulebookException(folder + ": no such folder; name a folder with a rulebook");
    }
    return new RulebookFiles(YamlNodes.readAll(folder));
  }

  /** The files below {@code folder} ('actors', 'events/CONSULT'), in alphabetical order. */
  public List<Node> in(String folder) {
    String prefix = folder + "/";
    return files.stream().filter(f -> f.file().startsWith(prefix)).toList();
  }

  /** First 12 hexadecimal digits of the content's SHA-256. */
  public String version() {
    return version;
  }

  List<Node> all() {
    return files;
  }

  private static String hash(List<Node> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Node f : files) {
        feed(digest, f);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void feed(MessageDigest digest, Node node) {
    if (node instanceof Node.Scalar s) {
      digest.update(s.value().getBytes(StandardCharsets.UTF_8));
    } else if (node instanceof Node.Sequence s) {
      digest.update((byte) 1);
      s.items().forEach(i -> feed(digest, i));
    } else if (node instanceof Node.Mapping m) {
      digest.update((byte) 2);
      m.entries()
          .forEach(
              (k, v) -> {
                digest.update(k.getBytes(StandardCharsets.UTF_8));
                feed(digest, v);
              });
    }
    digest.update((byte) 0);
  }
}
