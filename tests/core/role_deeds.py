"""What a person can do to the project itself, to ateliers, roles, relations, prerequisites and routes."""

from hypothesis import strategies as st

from napl_desktop.model import (
    AtelierFocus,
    DevelopmentPath,
    Dimension,
    Level,
    RelationKind,
    Role,
    Sector,
    Sphere,
    Traveller,
)
from napl_desktop.operations import (
    ateliers,
    likenesses,
    prerequisites,
    projects,
    role_relations,
    roles,
    routes,
)
from tests.core.drawn import number, task, text, title
from tests.core.project_machine import ProjectMachine, deed

sectors = st.sets(st.sampled_from(Sector), min_size=1)


class RoleDeeds(ProjectMachine):
    """Rules for all that lies around the paths."""

    # Ateliers and the project

    @deed(projects.rename_project, title=title)
    def rename_project(self, title):
        return (title,)

    @deed(ateliers.add_atelier, title=title, sectors=sectors, focus=st.sampled_from(AtelierFocus))
    def add_atelier(self, title, sectors, focus):
        return title, sectors, focus

    @deed(ateliers.rename_atelier, n=number, title=title)
    def rename_atelier(self, n, title):
        return self.one("atelier", n), title

    @deed(
        ateliers.set_atelier_kind,
        n=number,
        sectors=sectors,
        focus=st.sampled_from(AtelierFocus),
    )
    def set_atelier_kind(self, n, sectors, focus):
        return self.one("atelier", n), sectors, focus

    @deed(
        ateliers.change_atelier,
        n=number,
        title=title,
        sectors=sectors,
        focus=st.sampled_from(AtelierFocus),
    )
    def change_atelier(self, n, title, sectors, focus):
        return self.one("atelier", n), title, sectors, focus

    @deed(ateliers.move_atelier, n=number, position=number)
    def move_atelier(self, n, position):
        return self.one("atelier", n), position

    @deed(ateliers.duplicate_atelier, n=number, title=title)
    def duplicate_atelier(self, n, title):
        return self.one("atelier", n), title

    @deed(ateliers.remove_atelier, n=number)
    def remove_atelier(self, n):
        return (self.one("atelier", n),)

    # Roles

    @deed(roles.add_role, n=number, title=title)
    def add_role(self, n, title):
        return self.one("atelier", n), title

    @deed(roles.rename_role, n=number, title=title)
    def rename_role(self, n, title):
        return (role, title) if (role := self.one("role", n)) else None

    @deed(roles.describe_role, n=number, text=text)
    def describe_role(self, n, text):
        return (role, text) if (role := self.one("role", n)) else None

    @deed(roles.move_role, n=number, m=number, position=number)
    def move_role(self, n, m, position):
        return (role, self.one("atelier", m), position) if (role := self.one("role", n)) else None

    @deed(roles.duplicate_role, n=number, title=title)
    def duplicate_role(self, n, title):
        return (role, title) if (role := self.one("role", n)) else None

    @deed(roles.remove_role, n=number)
    def remove_role(self, n):
        return (role,) if (role := self.one("role", n)) else None

    @deed(roles.say_what_it_does, n=number, task=task, sphere=st.none() | st.sampled_from(Sphere))
    def say_what_it_does(self, n, task, sphere):
        return (role, task, sphere) if (role := self.one("role", n)) else None

    @deed(roles.park_role, n=number, parked=st.booleans())
    def park_role(self, n, parked):
        return (role, parked) if (role := self.one("role", n)) else None

    @deed(roles.put_on_map, n=number, x=st.none() | number, y=st.none() | number)
    def put_on_map(self, n, x, y):
        return (role, x, y) if (role := self.one("role", n)) else None

    @deed(roles.arrange_map, n=number)
    def arrange_map(self, n):
        role = self.one("role", n)
        if role:  # chance seldom puts one on the map just before
            self.do(roles.put_on_map, role, n, n)
        return ()

    @deed(roles.merge_roles, n=number, m=number)
    def merge_roles(self, n, m):
        return (role, self.one("role", m)) if (role := self.one("role", n)) else None

    @deed(role_relations.relate_roles, n=number, m=number, kind=st.sampled_from(RelationKind))
    def relate_roles(self, n, m, kind):
        return (role, self.one("role", m), kind) if (role := self.one("role", n)) else None

    @deed(role_relations.unrelate_roles, n=number)
    def unrelate_roles(self, n):
        return (relation,) if (relation := self.one("role_relation", n)) else None

    @deed(
        likenesses.say_same,
        kind=st.sampled_from([Role, DevelopmentPath, Dimension, Level]),
        pairs=st.lists(st.tuples(number, number, st.sampled_from([True, False, None])), max_size=3),
    )
    def say_same(self, kind, pairs):
        things = str(kind.__tablename__)
        if self.one(things, 0) is None:
            return None
        return kind, [
            likenesses.SaidOfTwo(self.one(things, n), self.one(things, m), is_same) for n, m, is_same in pairs
        ]

    @deed(role_relations.require_level, n=number, m=number)
    def require_level(self, n, m):
        role, level = self.one("role", n), self.one("level", m)
        return (role, level) if role and level else None

    @deed(role_relations.stop_requiring, n=number)
    def stop_requiring(self, n):
        return (requirement,) if (requirement := self.one("role_requirement", n)) else None

    # Prerequisites and routes

    @deed(prerequisites.add_prerequisite, n=number, m=number, k=number, to=number, label=title)
    def add_prerequisite(self, n, m, k, to, label):
        cell, required = self.cell(n, m), self.cell(k, to)
        return (cell, required, label) if cell and required else None

    @deed(prerequisites.label_prerequisite, n=number, label=title)
    def label_prerequisite(self, n, label):
        return (link, label) if (link := self.one("prerequisite", n)) else None

    @deed(prerequisites.remove_prerequisite, n=number)
    def remove_prerequisite(self, n):
        return (link,) if (link := self.one("prerequisite", n)) else None

    @deed(
        routes.save_route,
        title=title,
        who=st.sampled_from(Traveller),
        to_role=st.booleans(),
        n=number,
        stands=st.lists(st.tuples(number, number), max_size=3),
    )
    def save_route(self, title, who, to_role, n, stands):
        plan = self.plan(title, who, to_role, n, stands)
        return (plan,) if plan else None

    @deed(
        routes.change_route,
        n=number,
        title=title,
        who=st.sampled_from(Traveller),
        to_role=st.booleans(),
        m=number,
        stands=st.lists(st.tuples(number, number), max_size=3),
    )
    def change_route(self, n, title, who, to_role, m, stands):
        route, plan = self.one("route", n), self.plan(title, who, to_role, m, stands)
        return (route, plan) if route and plan else None

    @deed(routes.remove_route, n=number)
    def remove_route(self, n):
        return (route,) if (route := self.one("route", n)) else None

    def plan(self, title, who, to_role, n, stands):
        goal = self.one("role" if to_role else "level", n)
        cells = [cell for place in stands if (cell := self.cell(*place))]
        return goal and routes.RoutePlan(
            title, who, None if to_role else goal, goal if to_role else None, dict(cells)
        )
