-- When an order was sent last, and until when it is under way: both are written before it is sent.

ALTER TABLE payments ADD COLUMN ordered_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE payments ADD COLUMN ordering_until INTEGER;
UPDATE payments SET ordered_at = created_at;
