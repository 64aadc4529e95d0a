package io.github.ticketfolio.output;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All files of an archive, as its manifest lists them; there may be very many. */
public interface FileList {
  /** Takes the path and the SHA-256 of a file. */
  interface Line {
    /** Takes one. */
    void take(String path, String sha256) throws IOException;
  }

  /** Shows each file, in the order of the paths. */
  void each(Line taker) throws IOException;

  /** The path that equals this one, or else differs in case only; empty where there is none. */
  Optional<String> like(String path) throws IOException;

  /** Those of a manifest, in memory. */
  static FileList of(NavigableMap<String, String> sums) {
    NavigableMap<String, String> caseBlind = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sums.keySet().forEach(path -> caseBlind.put(path, path));
    return new FileList() {
      @Override
      public void each(Line taker) throws IOException {
        for (Map.Entry<String, String> file : sums.entrySet()) {
          taker.take(file.getKey(), file.getValue());
        }
      }

      @Override
      public Optional<String> like(String path) {
        return sums.containsKey(path)
            ? Optional.of(path)
            : Optional.ofNullable(caseBlind.get(path));
      }
    };
  }
}
