package io.github.ticketfolio.archive;

/** Learns how far a run is. Called from several threads. */
public interface Progress {
  /** Nobody looks. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void step(long steps) {}

        @Override
        public void say(String line) {}

        @Override
        public void end() {}
      };

  /**
   * A task begins.
   *
   * @param task what is done, such as {@code Fetching}
   * @param total how many steps it has, or -1 where nobody knows
   */
  void begin(String task, long total);

  /** So many more steps are done. */
  void step(long steps);

  /** The user should know why nothing goes on for a while. */
  void say(String line);

  /** The task is over, whatever became of it. */
  void end();
}
