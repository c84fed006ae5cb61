package org.entente.rulebook;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Build step: packs the rulebook's YAML into the file that {@link RulebookFiles} loads. */
public final class RulebookPacker {
  private RulebookPacker() {}

  /**
   * @param args the rulebook's folder, the file to write
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    RulebookFiles files = RulebookFiles.folder(Path.of(args[0]));
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
      PackedNodes.write(files.all(), out);
    }
  }
}
