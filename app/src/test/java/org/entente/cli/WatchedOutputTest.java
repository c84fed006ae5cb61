package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WatchedOutputTest {
  @Test
  void aFullDiskIsRemembered() {
    assertThat(afterWriting("No space left on device").failure())
        .hasMessage("No space left on device");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() {
    assertThat(afterWriting("Broken pipe").failure()).isNull();
  }

  private static WatchedOutput afterWriting(String message) {
    WatchedOutput watched =
        new WatchedOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(message);
              }
            });
    PrintStream print = new PrintStream(watched, true, StandardCharsets.UTF_8);
    print.println("words");
    return watched;
  }
}
