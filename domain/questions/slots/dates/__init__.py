"""Days and stretches of days in what somebody wrote."""
