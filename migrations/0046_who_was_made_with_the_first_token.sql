-- Whoever sends the form of the first administrator twice, or opens its address again, reads that it worked. So the token is kept
-- with the account it made, and opens nothing any more; a start that draws a new one puts it in the place of this one.
alter table setup_token add column made_account_id uuid references account;
