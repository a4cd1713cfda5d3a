"""Tables as typed rows. A row is storage's own; the domain never sees one."""
