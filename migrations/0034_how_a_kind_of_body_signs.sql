-- How bodies of a kind set and sign their documents: in the Party's layout or the State's, and which body, if any, decides
-- together, so that whoever signs does so on its behalf. Kinds are data, and so is this.
alter table organisation_kind
  add column party_layout boolean not null default true,
  -- "Ban Thường vụ"; null where the head decides alone
  add column collective text check (collective <> ''),
  -- a deputy signs for the collective in the head's place (NĐ 30/2020, Điều 13), not as one of its members
  add column deputy_signs_for_head boolean not null default false,
  add check (collective is not null or not deputy_signs_for_head);

update organisation_kind
set party_layout = bloc in ('party', 'advisory'),
    collective = case bloc
      when 'party' then 'Ban Thường vụ'
      when 'government' then 'Ủy ban nhân dân'
      when 'front' then 'Ban Thường trực'
      when 'armed-forces' then null
      when 'advisory' then null
      else 'Ban Thường vụ'
    end,
    deputy_signs_for_head = bloc = 'government';
