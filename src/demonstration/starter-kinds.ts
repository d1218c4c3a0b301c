import { isDeepStrictEqual } from 'node:util'
import { assignForm } from '#features/indicators/index.ts'
import { loadOrganisationKinds } from '#features/organisations/index.ts'
import { perform, type Services } from '#platform/command.ts'
import { systemActor } from '#platform/system-actor.ts'
import { formSchema } from '../../content/form-schemas.ts'
import { readContent } from '../../content/read-content.ts'
import { organisationKindsSchema } from '../../content/schemas.ts'

/** The catalogue of kinds as it comes with the program: loaded anew when anything in it differs; kinds of others stay. */
export async function loadStarterKinds(services: Services): Promise<void> {
  const kinds = readContent('organisation-kinds.json', organisationKindsSchema)
  const rows = await services.read.selectFrom('organisation_kind').selectAll().execute()
  const known = new Map(rows.map(({ code, ...row }) => [code, row]))
  const isLoaded = kinds.every((kind, position) =>
    isDeepStrictEqual(known.get(kind.code), {
      name_vi: kind.name.vi,
      name_en: kind.name.en,
      bloc: kind.bloc,
      level: kind.level,
      symbol: kind.symbol,
      party_layout: kind.partyLayout,
      collective: kind.collective?.name ?? null,
      deputy_signs_for_head: kind.collective?.deputySignsForHead ?? false,
      position,
    }),
  )
  if (!isLoaded) await perform(services, systemActor, loadOrganisationKinds, { kinds })
}

/** Kinds that came to the form later owe it, too, unless there are bodies of them already. */
export async function assignStarterForm(services: Services): Promise<void> {
  const { code, kinds } = readContent('quarterly-report.json', formSchema)
  const form = await services.read.selectFrom('form').select('id').where('code', '=', code).executeTakeFirst()
  if (!form) return
  const rows = await services.read
    .selectFrom('organisation_kind as kind')
    .select('kind.code')
    .where('kind.code', 'in', kinds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('form_assignment as owed')
            .select('owed.form_id')
            .whereRef('owed.organisation_kind', '=', 'kind.code')
            .where('owed.form_id', '=', form.id),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('organisation_version as body').select('body.id').whereRef('body.kind', '=', 'kind.code'))),
    )
    .execute()
  if (rows.length === 0) return
  await perform(services, systemActor, assignForm, { formId: form.id, kinds: rows.map((row) => row.code) })
}
