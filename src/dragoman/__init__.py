"""dragoman reads the public record of diplomacy and keeps a cited ledger of relations between states."""

import os

__version__ = "0.1.0"

# The matrices of the parser are small: a second thread for them only waits, and costs three times the time. Whoever
# wants more sets the variable; numpy heeds it when it is first imported.
for _library in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
