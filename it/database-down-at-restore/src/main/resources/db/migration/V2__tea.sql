insert into stock (sku, on_hand) values ('assam', 12), ('sencha', 5);
