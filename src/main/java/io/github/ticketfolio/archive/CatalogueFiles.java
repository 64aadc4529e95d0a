package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.FileList;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Taker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of an archive, as its catalogue has them. */
record CatalogueFiles(Catalogue catalogue) implements FileList {
  @Override
  public void each(FileList.Line taker) throws IOException {
    try {
      catalogue.eachFile(taking(taker));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Taker<Map.Entry<String, String>> taking(FileList.Line taker) {
    return file -> {
      try {
        taker.take(file.getKey(), file.getValue());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Override
  public Optional<String> like(String path) throws IOException {
    return catalogue.fileLike(path);
  }
}
