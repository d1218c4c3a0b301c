-- Who stands behind what somebody reported done under a delegation: neither of the two may verify it. And on whose behalf each step
-- was taken, as the task's page says.
alter table task
  add column reported_for uuid references account,
  add check (verified_by is null or verified_by is distinct from reported_for);
alter table task_update add column on_behalf_of uuid references account;

-- Tasks that wait to be verified: the audit knows on whose behalf they were reported last.
update task
set reported_for = (
  select (e.detail -> 'onBehalfOf' ->> 'accountId')::uuid from audit_entry e
  where e.subject_id = task.id::text and e.command = 'tasks.report-done'
  order by e.sequence desc limit 1)
where state = 'reported-done';
