"""What the view Eén taal says: of which kind things are, whose they are, and how alike."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from napl_desktop.alike.things import AlikeThing
from napl_desktop.matching.folding import fold
from napl_desktop.model import DevelopmentPath, Dimension, Level, Role, Sphere
from napl_desktop.queries.sectors import sectors_in_words, whose_in_words
from napl_desktop.wording import Wording
from ui.one_language.resemblance import Resemblance, Topic

translate = QCoreApplication.translate

# Of a hundred: with less they only look a little alike.
_MUCH = 60


def topic_name(topic: Topic) -> str:
    """Return what a topic is called."""
    return {
        Topic.ROLES: translate("OneLanguage", "Roles"),
        Topic.PATHS: translate("OneLanguage", "Paths"),
        Topic.DIMENSIONS: translate("OneLanguage", "Dimensions"),
        Topic.LEVELS: translate("OneLanguage", "Levels"),
        Topic.SAID: translate("OneLanguage", "Said already"),
    }[topic]


def titles(resemblance: Resemblance) -> str:
    """Return what the things are called; what several are called once."""
    names = {fold(thing.title): thing.title for thing in reversed(resemblance.things)}
    return " · ".join(reversed(names.values()))


def how_alike(resemblance: Resemblance) -> str:
    """Return in a few words how alike things are; "" where that was said already."""
    group = resemblance.group
    if group is None:
        return ""
    if group.is_same_title:
        return translate("OneLanguage", "same name")
    if group.likeness >= _MUCH:
        return translate("OneLanguage", "looks much alike")
    return translate("OneLanguage", "looks a little alike")


def below(resemblance: Resemblance, wording: Wording) -> str:
    """Return what stands under the titles in the list: how alike, or else which kind; and of whom they are."""
    said = how_alike(resemblance) or _kinds(resemblance)
    of_whom = dict.fromkeys(sectors_in_words(each.sectors, wording) for each in resemblance.things)
    if len(of_whom) == 1:
        of_whom = dict.fromkeys(each.atelier_title for each in resemblance.things)
    return f"{said} · {', '.join(of_whom)}"


def question(resemblance: Resemblance) -> str:
    """Return what is asked about things, or what was said of them."""
    if resemblance.group is not None:
        return {
            Role: translate("OneLanguage", "Is this the same role?"),
            DevelopmentPath: translate("OneLanguage", "Is this the same path?"),
            Dimension: translate("OneLanguage", "Is this the same dimension?"),
            Level: translate("OneLanguage", "Is this the same level?"),
        }[resemblance.kind]
    if resemblance.is_same:
        return translate("OneLanguage", "{things}: the same").format(things=_kinds(resemblance))
    return translate("OneLanguage", "{things}: different").format(things=_kinds(resemblance))


def whose(thing: AlikeThing, wording: Wording) -> str:
    """Return the sectors and the atelier of a thing."""
    return whose_in_words(thing.sectors, thing.atelier_title, wording)


def place(thing: AlikeThing) -> str:
    """Return the path that a thing is in, or that belongs to it; "" for a path itself."""
    if thing.kind is DevelopmentPath or not thing.path_title:
        return ""
    if thing.kind is Role:
        return translate("OneLanguage", "Path: {path}").format(path=thing.path_title)
    return translate("OneLanguage", "In: {path}").format(path=thing.path_title)


def texts(thing: AlikeThing, wording: Wording) -> list[tuple[str, str]]:
    """Return the texts of a thing, each under what it is; the rows of a path together under their head."""
    if thing.kind is Role:
        return [_of_role(each.where, each.text, wording) for each in thing.texts]
    if thing.kind is not DevelopmentPath:
        return [(each.where, each.text) for each in thing.texts if each.text]
    heads: dict[str, list[str]] = {}
    for each in thing.texts:
        heads.setdefault(each.where, []).append(each.text)
    return [(head, ", ".join(rows)) for head, rows in heads.items()]


def _of_role(column: str, value: str, wording: Wording) -> tuple[str, str]:
    if column == "task":
        return translate("OneLanguage", "Kind of task"), wording.task(value)
    return translate("OneLanguage", "Reaches as far as"), wording.name(Sphere(value))


def outcome(same: Sequence[AlikeThing], different: Sequence[AlikeThing], wording: Wording) -> str:
    """Return what is said when things are said to be the same while others are left out."""
    if len(same) < 2:
        return translate("OneLanguage", "Tick at least two that belong together.")
    if not different:
        return ""
    said = translate("OneLanguage", "With ‘The same’ you say: {same}. Not the same as these: {different}.")
    return said.format(same=_together(same, wording), different=_together(different, wording))


def linked(resemblance: Resemblance) -> str:
    """Return which of the things are the same already; "" where none are."""
    group = resemblance.group
    if group is None or not group.linked:
        return ""
    ids = {id for each in group.linked for id in each}
    names = [f"‘{each.title}’" for each in resemblance.things if each.key[1] in ids]
    said = translate("OneLanguage", "{names} are the same already. Does the rest belong to them?")
    return said.format(names=", ".join(names))


def _together(things: Sequence[AlikeThing], wording: Wording) -> str:
    return ", ".join(f"{each.title} ({sectors_in_words(each.sectors, wording)})" for each in things)


def _kinds(resemblance: Resemblance) -> str:
    return {
        Role: translate("OneLanguage", "Roles"),
        DevelopmentPath: translate("OneLanguage", "Paths"),
        Dimension: translate("OneLanguage", "Dimensions"),
        Level: translate("OneLanguage", "Levels"),
    }[resemblance.kind]
