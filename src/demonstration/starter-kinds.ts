import { assignForm, findAssignable } from '#features/indicators/index.ts'
import { hasKinds, loadOrganisationKinds } from '#features/organisations/index.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { formSchema } from '../../content/form-schemas.ts'
import { readContent } from '../../content/read-content.ts'
import { organisationKindsSchema } from '../../content/schemas.ts'

/** The catalogue of kinds as it comes with the program: loaded anew when anything in it differs; kinds of others stay. */
export async function loadStarterKinds(services: Services): Promise<void> {
  const kinds = readContent('organisation-kinds.json', organisationKindsSchema)
  if (!(await hasKinds(services.read, kinds))) await perform(services, systemActor, loadOrganisationKinds, { kinds })
}

/** Kinds that came to the form later owe it, too, unless there are bodies of them already. */
export async function assignStarterForm(services: Services): Promise<void> {
  const { code, kinds } = readContent('quarterly-report.json', formSchema)
  const assignable = await findAssignable(services.read, code, kinds)
  if (assignable && assignable.kinds.length > 0) await perform(services, systemActor, assignForm, assignable)
}
