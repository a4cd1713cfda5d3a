"""The page: a calm chat in the browser, plain modules, no build step."""
