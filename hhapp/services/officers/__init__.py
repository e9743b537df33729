"""Officers and their training: the register with its history, import, plan, classes, rules, the report's pivot."""
