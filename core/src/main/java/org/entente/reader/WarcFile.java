package org.entente.reader;

import java.io.IOException;
import java.io.InputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads web archives: each answer that holds a page is a document.
 *
 * <p>Positions are those in the page as it was sent, after its transfer and content encodings are
 * taken off.
 */
final class WarcFile {
  /** Takes the pages of an archive. */
  interface Pages {
    /**
     * Takes one page.
     *
     * @param place the record, for messages
     * @param url the address it was fetched from
     * @param body the page
     */
    void page(String place, String url, byte[] body);

    void fail(String place, String what, String remedy);
  }

  private final int largest;

  WarcFile(int largest) {
    this.largest = largest;
  }

  static boolean is(String head) {
    return head.startsWith("WARC/1.") || head.startsWith("WARC/0.");
  }

  void read(InputStream in, Pages to) {
    int number = 0;
    try (WarcReader records = new WarcReader(in)) {
      while (true) {
        WarcRecord record = records.next().orElse(null);
        if (record == null) {
          return;
        }
        number++;
        record(record, "record " + number, to);
      }
    } catch (IOException | RuntimeException e) {
      // jwarc reports some broken headers by unchecked exceptions.
      to.fail(
          "record " + (number + 1),
          "the archive is broken or ends here: " + e.getMessage(),
          "fetch it again; what came before was read");
    }
  }

  private void record(WarcRecord record, String place, Pages to) throws IOException {
    if (record instanceof WarcResponse response) {
      HttpResponse http;
      try {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
          return;
        }
        http = response.http();
        if (http.status() != 200 || !isPage(http.contentType())) {
          return;
        }
      } catch (IOException | IllegalArgumentException e) {
        to.fail(place, "no readable HTTP answer: " + e.getMessage(), "fetch the page again");
        return;
      }
      body(place, response.target(), http.bodyDecoded(), to);
    } else if (record instanceof WarcResource resource && isPage(resource.contentType())) {
      body(place, resource.target(), resource.body(), to);
    }
  }

  private void body(String place, String url, MessageBody body, Pages to) throws IOException {
    byte[] bytes = body.stream().readNBytes(largest + 1);
    if (bytes.length > largest) {
      to.fail(place, "the page is larger than " + (largest >> 20) + " MB", "no article is as long");
    } else if (bytes.length > 0) {
      to.page(place, url, bytes);
    }
  }

  private static boolean isPage(MediaType type) {
    String base = type.base().toString();
    return base.equals("text/html")
        || base.equals("application/xhtml+xml")
        || base.equals("text/plain");
  }
}
