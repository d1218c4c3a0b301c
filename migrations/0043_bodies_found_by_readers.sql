-- Readers find a body of a large tree by the words of its name: the view of bodies carries the key of their search (0036).
create or replace view portal.organisation as
  select o.id, o.public_number, v.name, v.short_name, k.name_vi as kind_vi, k.name_en as kind_en, k.bloc, k.level, k.position,
         v.office_phone, line.parent_id, v.search_key
  from public.organisation o
  join public.organisation_version v on v.organisation_id = o.id and v.valid @> portal_today()
  join public.organisation_kind k on k.code = v.kind
  left join public.reporting_line line
    on line.child_id = o.id and line.axis = 'territory' and line.valid @> portal_today();
