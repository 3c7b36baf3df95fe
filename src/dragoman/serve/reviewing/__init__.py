"""Review in the browser: the way through the queue, the queue itself, the claim laid open, the pen."""
