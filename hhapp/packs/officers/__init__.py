"""Officers and their training as a pack has them: kinds, code lists, contents of training, rules with their law."""
