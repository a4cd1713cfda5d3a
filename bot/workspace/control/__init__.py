"""The control API under /control/: people act, tests look, trouble is ordered."""
