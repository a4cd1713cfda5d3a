"""What finance means: rules by topic, without any I/O."""
