-- Dockets by whom and what their acts name. Like 0003 it follows from the rows and is made again with them.
-- docs/decisions/0025-lists-and-search.md

-- Of dockets alone: the parties, offices and instruments that the act names.
alter table parley.standing add names text[];
alter table parley.past add names text[];

-- Which dockets ever named what, from which entry on first. Whether they do at an index says the row that stands there. So an act that is
-- performed or reported changes nothing here, and those that name something are found in order of their number.
create table parley.named (
  named text collate "C" not null,
  number bigint not null,
  index_from bigint not null,
  primary key (named, number)
);

grant select, insert, update, delete on parley.named to parley_app;
