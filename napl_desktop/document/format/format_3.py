"""The tables of format 3, as files have them that were made before format 4: it is never changed any more."""

STATEMENTS = (
    "CREATE TABLE atelier (\n"
    "\ttitle TEXT NOT NULL, \n"
    "\tfocus VARCHAR(6) NOT NULL, \n"
    "\tregion TEXT NOT NULL, \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tCONSTRAINT ck_atelier_focus CHECK (focus IN ('roles', 'levels'))\n"
    ")",
    "CREATE TABLE atelier_sector (\n"
    "\tatelier_id TEXT NOT NULL, \n"
    "\tsector VARCHAR(3) NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(atelier_id) REFERENCES atelier (id) ON DELETE CASCADE, \n"
    "\tCONSTRAINT ck_atelier_sector_sector CHECK (sector IN ('po', 'vo', 'mbo'))\n"
    ")",
    "CREATE INDEX ix_atelier_sector_atelier_id ON atelier_sector (atelier_id)",
    "CREATE TABLE descriptor (\n"
    "\tdimension_id TEXT NOT NULL, \n"
    "\tlevel_id TEXT NOT NULL, \n"
    "\ttext TEXT NOT NULL, \n"
    "\tstatus VARCHAR(8) NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tCONSTRAINT ck_descriptor_empty CHECK ((text = '') = (status = 'empty')), \n"
    "\tFOREIGN KEY(dimension_id) REFERENCES dimension (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(level_id) REFERENCES level (id) ON DELETE CASCADE, \n"
    "\tCONSTRAINT ck_descriptor_status CHECK (status IN ('empty', 'proposed', 'disputed', 'agreed'))\n"
    ")",
    "CREATE INDEX ix_descriptor_dimension_id ON descriptor (dimension_id)",
    "CREATE INDEX ix_descriptor_level_id ON descriptor (level_id)",
    "CREATE TABLE dimension (\n"
    "\tpath_id TEXT NOT NULL, \n"
    "\tparent_id TEXT, \n"
    "\ttitle TEXT NOT NULL, \n"
    "\texplanation TEXT NOT NULL, \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(path_id) REFERENCES path (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(parent_id) REFERENCES dimension (id) ON DELETE CASCADE\n"
    ")",
    "CREATE INDEX ix_dimension_parent_id ON dimension (parent_id)",
    "CREATE INDEX ix_dimension_path_id ON dimension (path_id)",
    "CREATE TABLE level (\n"
    "\tpath_id TEXT NOT NULL, \n"
    "\ttitle TEXT NOT NULL, \n"
    "\tstage TEXT NOT NULL, \n"
    "\tanchor VARCHAR(12), \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(path_id) REFERENCES path (id) ON DELETE CASCADE, \n"
    "\tCONSTRAINT ck_level_anchor CHECK (anchor IN ('startbekwaam', 'vakbekwaam', 'expert'))\n"
    ")",
    "CREATE INDEX ix_level_path_id ON level (path_id)",
    "CREATE TABLE note (\n"
    "\tdescriptor_id TEXT, \n"
    "\tdimension_id TEXT, \n"
    "\tpath_id TEXT, \n"
    "\trole_id TEXT, \n"
    "\tkind VARCHAR(8) NOT NULL, \n"
    "\ttext TEXT NOT NULL, \n"
    "\tperspective_id TEXT, \n"
    "\thandled BOOLEAN NOT NULL, \n"
    "\twritten_at TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tCONSTRAINT ck_note_one_place CHECK ((descriptor_id IS NOT NULL) + (dimension_id IS NOT NULL) + "
    "(path_id IS NOT NULL) + (role_id IS NOT NULL) = 1), \n"
    "\tFOREIGN KEY(descriptor_id) REFERENCES descriptor (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(dimension_id) REFERENCES dimension (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(path_id) REFERENCES path (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(role_id) REFERENCES role (id) ON DELETE CASCADE, \n"
    "\tCONSTRAINT ck_note_kind CHECK (kind IN ('remark', 'proposal')), \n"
    "\tFOREIGN KEY(perspective_id) REFERENCES perspective (id) ON DELETE SET NULL, \n"
    "\tCONSTRAINT ck_note_handled CHECK (handled IN (0, 1))\n"
    ")",
    "CREATE INDEX ix_note_descriptor_id ON note (descriptor_id)",
    "CREATE INDEX ix_note_dimension_id ON note (dimension_id)",
    "CREATE INDEX ix_note_path_id ON note (path_id)",
    "CREATE INDEX ix_note_perspective_id ON note (perspective_id)",
    "CREATE INDEX ix_note_role_id ON note (role_id)",
    "CREATE TABLE participant (\n"
    "\tatelier_id TEXT NOT NULL, \n"
    "\tname TEXT NOT NULL, \n"
    "\tperspective_id TEXT, \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(atelier_id) REFERENCES atelier (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(perspective_id) REFERENCES perspective (id) ON DELETE SET NULL\n"
    ")",
    "CREATE INDEX ix_participant_atelier_id ON participant (atelier_id)",
    "CREATE INDEX ix_participant_perspective_id ON participant (perspective_id)",
    "CREATE TABLE path (\n"
    "\tatelier_id TEXT NOT NULL, \n"
    "\trole_id TEXT, \n"
    "\tbuilds_on_id TEXT, \n"
    "\ttitle TEXT NOT NULL, \n"
    "\tdescription TEXT NOT NULL, \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(atelier_id) REFERENCES atelier (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(role_id) REFERENCES role (id) ON DELETE SET NULL, \n"
    "\tFOREIGN KEY(builds_on_id) REFERENCES path (id) ON DELETE SET NULL\n"
    ")",
    "CREATE INDEX ix_path_atelier_id ON path (atelier_id)",
    "CREATE INDEX ix_path_builds_on_id ON path (builds_on_id)",
    "CREATE INDEX ix_path_role_id ON path (role_id)",
    "CREATE TABLE perspective (\n"
    "\ttitle TEXT NOT NULL, \n"
    "\tletter TEXT NOT NULL, \n"
    "\tshape TEXT NOT NULL, \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id)\n"
    ")",
    "CREATE TABLE prerequisite (\n"
    "\tdescriptor_id TEXT NOT NULL, \n"
    "\trequired_id TEXT NOT NULL, \n"
    "\tlabel TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tCONSTRAINT ck_prerequisite_two_cells CHECK (descriptor_id != required_id), \n"
    "\tFOREIGN KEY(descriptor_id) REFERENCES descriptor (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(required_id) REFERENCES descriptor (id) ON DELETE CASCADE\n"
    ")",
    "CREATE INDEX ix_prerequisite_descriptor_id ON prerequisite (descriptor_id)",
    "CREATE INDEX ix_prerequisite_required_id ON prerequisite (required_id)",
    "CREATE TABLE project (\n"
    "\ttitle TEXT NOT NULL, \n"
    "\tkind VARCHAR(8) NOT NULL, \n"
    "\tcreated_at TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tCONSTRAINT ck_project_kind CHECK (kind IN ('atelier', 'national'))\n"
    ")",
    "CREATE TABLE role (\n"
    "\tatelier_id TEXT NOT NULL, \n"
    "\ttitle TEXT NOT NULL, \n"
    "\tdescription TEXT NOT NULL, \n"
    "\ttask TEXT NOT NULL, \n"
    "\tsphere VARCHAR(13), \n"
    "\tparked BOOLEAN NOT NULL, \n"
    "\tmap_x INTEGER, \n"
    "\tmap_y INTEGER, \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(atelier_id) REFERENCES atelier (id) ON DELETE CASCADE, \n"
    "\tCONSTRAINT ck_role_sphere CHECK (sphere IN ('pupils', 'colleagues', 'programme', 'institution',"
    " 'local', 'national', 'international')), \n"
    "\tCONSTRAINT ck_role_parked CHECK (parked IN (0, 1))\n"
    ")",
    "CREATE INDEX ix_role_atelier_id ON role (atelier_id)",
    "CREATE TABLE role_relation (\n"
    "\trole_id TEXT NOT NULL, \n"
    "\tother_id TEXT NOT NULL, \n"
    "\tkind VARCHAR(10) NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tCONSTRAINT ck_role_relation_two_roles CHECK (role_id != other_id), \n"
    "\tFOREIGN KEY(role_id) REFERENCES role (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(other_id) REFERENCES role (id) ON DELETE CASCADE, \n"
    "\tCONSTRAINT ck_role_relation_kind CHECK (kind IN ('grows-into', 'related', 'broadens', 'deepens'"
    "))\n"
    ")",
    "CREATE INDEX ix_role_relation_other_id ON role_relation (other_id)",
    "CREATE INDEX ix_role_relation_role_id ON role_relation (role_id)",
    "CREATE TABLE role_requirement (\n"
    "\trole_id TEXT NOT NULL, \n"
    "\tlevel_id TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(role_id) REFERENCES role (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(level_id) REFERENCES level (id) ON DELETE CASCADE\n"
    ")",
    "CREATE INDEX ix_role_requirement_level_id ON role_requirement (level_id)",
    "CREATE INDEX ix_role_requirement_role_id ON role_requirement (role_id)",
    "CREATE TABLE route (\n"
    "\ttitle TEXT NOT NULL, \n"
    "\ttraveller VARCHAR(7) NOT NULL, \n"
    "\tlevel_id TEXT, \n"
    "\trole_id TEXT, \n"
    "\torder_key TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tCONSTRAINT ck_route_one_goal CHECK ((level_id IS NOT NULL) + (role_id IS NOT NULL) = 1), \n"
    "\tCONSTRAINT ck_route_traveller CHECK (traveller IN ('person', 'team', 'example')), \n"
    "\tFOREIGN KEY(level_id) REFERENCES level (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(role_id) REFERENCES role (id) ON DELETE CASCADE\n"
    ")",
    "CREATE INDEX ix_route_level_id ON route (level_id)",
    "CREATE INDEX ix_route_role_id ON route (role_id)",
    "CREATE TABLE starting_level (\n"
    "\troute_id TEXT NOT NULL, \n"
    "\tdimension_id TEXT NOT NULL, \n"
    "\tlevel_id TEXT NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id), \n"
    "\tFOREIGN KEY(route_id) REFERENCES route (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(dimension_id) REFERENCES dimension (id) ON DELETE CASCADE, \n"
    "\tFOREIGN KEY(level_id) REFERENCES level (id) ON DELETE CASCADE\n"
    ")",
    "CREATE INDEX ix_starting_level_dimension_id ON starting_level (dimension_id)",
    "CREATE INDEX ix_starting_level_level_id ON starting_level (level_id)",
    "CREATE INDEX ix_starting_level_route_id ON starting_level (route_id)",
    "CREATE TABLE row_change (\n"
    "\tstep_seq INTEGER NOT NULL, \n"
    "\tposition INTEGER NOT NULL, \n"
    "\ttable_name TEXT NOT NULL, \n"
    "\trow_id TEXT NOT NULL, \n"
    '\t"before" TEXT, \n'
    '\t"after" TEXT, \n'
    "\tPRIMARY KEY (step_seq, position), \n"
    "\tFOREIGN KEY(step_seq) REFERENCES step (seq)\n"
    ")\n"
    " WITHOUT ROWID\n"
    "\n",
    "CREATE TABLE step (\n"
    "\tseq INTEGER NOT NULL, \n"
    "\tid TEXT NOT NULL, \n"
    "\tkind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'version')), \n"
    "\taction TEXT NOT NULL, \n"
    "\tsubject_type TEXT NOT NULL, \n"
    "\tsubject_id TEXT NOT NULL, \n"
    "\tsubject_title TEXT NOT NULL, \n"
    "\tat TEXT NOT NULL, \n"
    "\tparent INTEGER NOT NULL, \n"
    "\ttarget INTEGER NOT NULL, \n"
    "\thead INTEGER NOT NULL, \n"
    "\tchanges_hash TEXT NOT NULL, \n"
    "\tPRIMARY KEY (seq), \n"
    "\tUNIQUE (id)\n"
    ")",
    "CREATE INDEX ix_step_parent ON step (parent)",
    "CREATE TABLE version (\n"
    "\tid TEXT NOT NULL, \n"
    "\tpoint INTEGER, \n"
    "\treason TEXT NOT NULL CHECK (reason IN ('named', 'opened', 'pause', 'import', 'merge', 'hand-in'"
    ")), \n"
    "\ttitle TEXT NOT NULL, \n"
    "\tat TEXT NOT NULL, \n"
    "\tPRIMARY KEY (id)\n"
    ")",
    "CREATE TABLE seal (content_hash TEXT NOT NULL, history_hash TEXT NOT NULL, step INTEGER NOT NULL)",
)
