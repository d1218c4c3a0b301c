-- Undoing a decree asks what hangs on each body and area it made, and takes them away: thousands at once, each by an index.
-- A hash: beside a b-tree the planner would take the exclusion's index, which it must walk whole to find a body.
create index role_grant_organisation on role_grant using hash (organisation_id);
create index succession_from on succession (from_organisation_id);
create index coordination_line_with on coordination_line (with_organisation_id);
create index organisation_version_area on organisation_version (area_id);
create index area_version_parent on area_version (parent_id);
