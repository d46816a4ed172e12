"""Where the files delivered with the program stand: `resources/` and `templates_docx/`.

In the source tree both folders stand at the top, beside the package. In an installed wheel and
in a PyInstaller folder they stand inside the package, in `_data/` (`pyproject.toml` and
`build.spec` put them there).
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(name: str) -> Path:
    """The file or folder `name` of `resources/`, `/` between its parts.

    Raises:
        FileNotFoundError: The program was delivered without it.
    """
    return _delivered("resources", name)


def template(name: str) -> Path:
    """The file `name` of `templates_docx/`.

    Raises:
        FileNotFoundError: The program was delivered without it.
    """
    return _delivered("templates_docx", name)


def _delivered(folder: str, name: str) -> Path:
    path = _data_root(_PACKAGE) / folder / name
    if not path.exists():
        message = f"Файл программы не найден: {path}. Установите программу заново."
        raise FileNotFoundError(message)
    return path


def _data_root(package: Path) -> Path:
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent
