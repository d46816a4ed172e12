"""The page of one meeting: quorum, votes, attendance, resolutions, journal, documents."""
