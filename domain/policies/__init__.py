"""How things are done: written rules, found by what somebody asks."""
