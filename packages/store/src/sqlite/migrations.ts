/**
 * The schema, one step per version: step n brings version n to n + 1. Never edit a step that was released; add one, and
 * a fixture of the version before it.
 *
 * Tables are WITHOUT ROWID and keyed by random ids: a rowid would tell the order in which people wrote.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE board (id TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
  CREATE TABLE entity (
    board TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (board, kind, id)
  ) WITHOUT ROWID, STRICT;
  CREATE TABLE answer (
    board TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (board, id)
  ) WITHOUT ROWID, STRICT;
  CREATE TABLE document (
    board TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    snapshot BLOB,
    upto INTEGER NOT NULL,
    PRIMARY KEY (board, name)
  ) WITHOUT ROWID, STRICT;
  CREATE TABLE document_update (
    board TEXT NOT NULL,
    name TEXT NOT NULL,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board, name, seq),
    FOREIGN KEY (board, name) REFERENCES document (board, name) ON DELETE CASCADE
  ) WITHOUT ROWID, STRICT;
  `,
  // A snapshot has three parts now. One that was stored as a whole only is moved in front of the run after it, as an
  // update like any other, so that the next compaction makes it anew.
  `
  INSERT INTO document_update SELECT board, name, upto, snapshot FROM document WHERE snapshot IS NOT NULL;
  UPDATE document SET snapshot = NULL, upto = upto - 1 WHERE snapshot IS NOT NULL;
  ALTER TABLE document ADD COLUMN vector BLOB CHECK ((vector IS NULL) = (snapshot IS NULL));
  ALTER TABLE document ADD COLUMN deletes BLOB CHECK ((deletes IS NULL) = (snapshot IS NULL));
  CREATE TABLE document_claim (
    board TEXT NOT NULL,
    name TEXT NOT NULL,
    client INTEGER NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (board, name, client),
    FOREIGN KEY (board, name) REFERENCES document (board, name) ON DELETE CASCADE
  ) WITHOUT ROWID, STRICT;
  `,
]
