"""The tables of format 0, as files have them that were made before format 1: it is never changed any more."""

STATEMENTS = (
    """
    CREATE TABLE atelier (
        title TEXT NOT NULL,
        sector VARCHAR(3) NOT NULL,
        focus VARCHAR(6) NOT NULL,
        order_key TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT ck_atelier_sector CHECK (sector IN ('po', 'vo', 'mbo')),
        CONSTRAINT ck_atelier_focus CHECK (focus IN ('roles', 'levels'))
    )
    """,
    """
    CREATE TABLE project (
        title TEXT NOT NULL,
        created_at TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE role (
        atelier_id TEXT NOT NULL,
        title TEXT NOT NULL,
        description TEXT NOT NULL,
        order_key TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(atelier_id) REFERENCES atelier (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_role_atelier_id ON role (atelier_id)
    """,
    """
    CREATE TABLE path (
        atelier_id TEXT NOT NULL,
        role_id TEXT,
        title TEXT NOT NULL,
        description TEXT NOT NULL,
        order_key TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(atelier_id) REFERENCES atelier (id) ON DELETE CASCADE,
        FOREIGN KEY(role_id) REFERENCES role (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE INDEX ix_path_atelier_id ON path (atelier_id)
    """,
    """
    CREATE INDEX ix_path_role_id ON path (role_id)
    """,
    """
    CREATE TABLE dimension (
        path_id TEXT NOT NULL,
        parent_id TEXT,
        title TEXT NOT NULL,
        explanation TEXT NOT NULL,
        order_key TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(path_id) REFERENCES path (id) ON DELETE CASCADE,
        FOREIGN KEY(parent_id) REFERENCES dimension (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_dimension_parent_id ON dimension (parent_id)
    """,
    """
    CREATE INDEX ix_dimension_path_id ON dimension (path_id)
    """,
    """
    CREATE TABLE level (
        path_id TEXT NOT NULL,
        title TEXT NOT NULL,
        stage TEXT NOT NULL,
        anchor VARCHAR(12),
        order_key TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(path_id) REFERENCES path (id) ON DELETE CASCADE,
        CONSTRAINT ck_level_anchor CHECK (anchor IN ('startbekwaam', 'vakbekwaam', 'expert'))
    )
    """,
    """
    CREATE INDEX ix_level_path_id ON level (path_id)
    """,
    """
    CREATE TABLE descriptor (
        dimension_id TEXT NOT NULL,
        level_id TEXT NOT NULL,
        text TEXT NOT NULL,
        status VARCHAR(8) NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT ck_descriptor_empty CHECK ((text = '') = (status = 'empty')),
        FOREIGN KEY(dimension_id) REFERENCES dimension (id) ON DELETE CASCADE,
        FOREIGN KEY(level_id) REFERENCES level (id) ON DELETE CASCADE,
        CONSTRAINT ck_descriptor_status CHECK (status IN ('empty', 'proposed', 'disputed', 'agreed'))
    )
    """,
    """
    CREATE INDEX ix_descriptor_dimension_id ON descriptor (dimension_id)
    """,
    """
    CREATE INDEX ix_descriptor_level_id ON descriptor (level_id)
    """,
    """
    CREATE TABLE note (
        descriptor_id TEXT,
        dimension_id TEXT,
        path_id TEXT,
        role_id TEXT,
        text TEXT NOT NULL,
        perspective VARCHAR(16),
        handled BOOLEAN NOT NULL,
        written_at TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT ck_note_one_place CHECK ((descriptor_id IS NOT NULL) + (dimension_id IS NOT NULL)
            + (path_id IS NOT NULL) + (role_id IS NOT NULL) = 1),
        FOREIGN KEY(descriptor_id) REFERENCES descriptor (id) ON DELETE CASCADE,
        FOREIGN KEY(dimension_id) REFERENCES dimension (id) ON DELETE CASCADE,
        FOREIGN KEY(path_id) REFERENCES path (id) ON DELETE CASCADE,
        FOREIGN KEY(role_id) REFERENCES role (id) ON DELETE CASCADE,
        CONSTRAINT ck_note_perspective CHECK (
            perspective IN ('teacher', 'teacher_educator', 'school_leader', 'school_board', 'expert')),
        CONSTRAINT ck_note_handled CHECK (handled IN (0, 1))
    )
    """,
    """
    CREATE INDEX ix_note_descriptor_id ON note (descriptor_id)
    """,
    """
    CREATE INDEX ix_note_dimension_id ON note (dimension_id)
    """,
    """
    CREATE INDEX ix_note_path_id ON note (path_id)
    """,
    """
    CREATE INDEX ix_note_role_id ON note (role_id)
    """,
    """
    CREATE TABLE step (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
        action TEXT NOT NULL,
        subject_type TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        subject_title TEXT NOT NULL,
        at TEXT NOT NULL,
        parent INTEGER NOT NULL,
        target INTEGER NOT NULL,
        head INTEGER NOT NULL,
        changes_hash TEXT NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id)
    )
    """,
    """
    CREATE INDEX ix_step_parent ON step (parent)
    """,
    """
    CREATE TABLE row_change (
        step_seq INTEGER NOT NULL,
        position INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        "before" TEXT,
        "after" TEXT,
        PRIMARY KEY (step_seq, position),
        FOREIGN KEY(step_seq) REFERENCES step (seq)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE seal (content_hash TEXT NOT NULL, history_hash TEXT NOT NULL, step INTEGER NOT NULL)
    """,
)
