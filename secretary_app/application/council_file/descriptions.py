def title_of(name: str) -> str:
    return name


def description_of(owner: str, key: str) -> str:
    return key
