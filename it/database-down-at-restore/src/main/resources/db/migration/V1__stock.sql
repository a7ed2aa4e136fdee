create table stock (sku text primary key, on_hand int not null, seen timestamptz not null default now());
