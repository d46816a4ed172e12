#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Sets everything up and runs the program (README.md). Written so that old Pythons can read it."""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Нужен Python 3.11 или новее, а запущен Python %d.%d.\n"
        "Ничего не изменено. Установите новый Python (в Debian 12 и Ubuntu 24.04: "
        "sudo apt-get install python3 python3-venv; в Windows и macOS – с сайта python.org) "
        "и повторите команду, назвав его явно, например: python3.11 start.py\n"
        % sys.version_info[:2]
    )
    sys.exit(1)

from launcher.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
