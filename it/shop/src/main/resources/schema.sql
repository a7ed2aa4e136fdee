CREATE TABLE stock (
  sku VARCHAR(16) PRIMARY KEY,
  category VARCHAR(16) NOT NULL,
  on_hand INT NOT NULL CHECK (on_hand >= 0)
);
CREATE INDEX stock_by_category ON stock (category);
