"""`python -m secretary_app` and the entry point `secretary-app`."""

import sys

from secretary_app.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
