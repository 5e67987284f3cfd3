-- Append-ordered rowid tables with narrow unique indices; times are Unix milliseconds, money is fen.

CREATE TABLE payments (
    seq                INTEGER PRIMARY KEY,
    id                 BLOB    NOT NULL UNIQUE,
    version            INTEGER NOT NULL,
    state              TEXT    NOT NULL,
    account            TEXT    NOT NULL,
    mchid              TEXT    NOT NULL,
    appid              TEXT    NOT NULL,
    scene              TEXT    NOT NULL,
    out_trade_no       TEXT    NOT NULL,
    amount             INTEGER NOT NULL CHECK (amount > 0),
    description        TEXT    NOT NULL,
    openid             TEXT,
    attach             TEXT,
    client_ip          TEXT,
    notify_url         TEXT    NOT NULL,
    metadata           TEXT    NOT NULL,
    created_at         INTEGER NOT NULL,
    expires_at         INTEGER NOT NULL,
    code_url           TEXT,
    prepay_id          TEXT,
    prepaid_at         INTEGER,
    transaction_id     TEXT,
    paid_at            INTEGER,
    close_requested_at INTEGER,
    close_reason       TEXT,
    closed_at          INTEGER,
    failure_code       TEXT,
    failure_message    TEXT,
    failure_field      TEXT,
    failure_request_id TEXT,
    updated_at         INTEGER NOT NULL,
    UNIQUE (out_trade_no, mchid)
) STRICT;

CREATE TABLE timeline (
    seq        INTEGER PRIMARY KEY,
    payment_id BLOB    NOT NULL,
    at         INTEGER NOT NULL,
    entry      TEXT    NOT NULL
) STRICT;
CREATE INDEX timeline_payment ON timeline (payment_id);

-- Every notification that was followed: a repetition meets the constraint.
CREATE TABLE inbox (
    seq             INTEGER PRIMARY KEY,
    account         TEXT    NOT NULL,
    notification_id TEXT    NOT NULL,
    event_type      TEXT    NOT NULL,
    payment_id      BLOB,
    at              INTEGER NOT NULL,
    UNIQUE (notification_id, account)
) STRICT;

-- What the outside has to hear: each event once for each payment, in the order of their commits.
CREATE TABLE events (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT    NOT NULL,
    event      TEXT    NOT NULL,
    payment_id BLOB    NOT NULL,
    at         INTEGER NOT NULL,
    body       TEXT    NOT NULL,
    UNIQUE (payment_id, event)
) STRICT;

-- A lease is a run_at that was pushed ahead by who took the job.
CREATE TABLE jobs (
    seq        INTEGER PRIMARY KEY,
    payment_id BLOB    NOT NULL,
    kind       TEXT    NOT NULL,
    attempt    INTEGER NOT NULL,
    run_at     INTEGER NOT NULL,
    UNIQUE (payment_id, kind)
) STRICT;
CREATE INDEX jobs_run_at ON jobs (run_at);

CREATE TABLE idempotency_keys (
    seq         INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,
    fingerprint BLOB    NOT NULL,
    at          INTEGER NOT NULL,
    lease_until INTEGER NOT NULL,
    payment_id  BLOB,
    status      INTEGER,
    body        TEXT
) STRICT;

-- Quarantine: verified messages that fit nothing here, and money that came in where none was expected.
CREATE TABLE alarms (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    account      TEXT    NOT NULL,
    payment_id   BLOB,
    out_trade_no TEXT,
    at           INTEGER NOT NULL,
    detail       TEXT    NOT NULL,
    evidence     BLOB    NOT NULL,
    subject      TEXT    NOT NULL,
    UNIQUE (subject, kind, detail, account)
) STRICT;
