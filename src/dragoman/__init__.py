"""dragoman reads the public record of diplomacy and keeps a cited ledger of relations between states."""

__version__ = "0.1.0"
