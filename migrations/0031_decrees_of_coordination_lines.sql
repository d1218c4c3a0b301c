-- An organisation's page names the decree behind each of its coordination lines; a national decree notes millions of rows of others.
create index reorganisation_change_coordination on reorganisation_change (row_id) where table_name = 'coordination_line';
