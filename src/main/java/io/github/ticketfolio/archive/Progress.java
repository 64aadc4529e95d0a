package io.github.ticketfolio.archive;

/** Learns how far a run is. Called from several threads. */
public interface Progress {
  /** Nobody looks. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
      };

  /**
   * A task begins.
   *
   * @param task what is done, such as {@code Fetching}
   * @param total how many steps it has
   */
  void begin(String task, long total);

  /** One more step is done. */
  void step();

  /** The task is over, whatever became of it. */
  void end();
}
