"""One file per step, never changed after its version was released."""
