package io.github.ticketfolio.faults;

/** Sees every call come and go. Told by many threads at once. */
interface Watch {
  /** Sees nothing. */
  Watch NONE =
      new Watch() {
        @Override
        public void entered(Call call) {}

        @Override
        public void left(Call call) {}
      };

  /** The call is here and not yet answered. */
  void entered(Call call);

  /** The answer is ready to go out. */
  void left(Call call);
}
