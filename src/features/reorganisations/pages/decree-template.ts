import { writeWorkbook, XLSX } from '#platform/files/spreadsheet.ts'
import { signedIn } from '#platform/http/page.ts'
import { KINDS } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import { columnName, DECREE_COLUMNS } from '../sheet/read-decree-sheet.ts'
import type { Route } from './+types/decree-template.ts'

/** The empty workbook of a decree, with the words that a row may begin with on a second sheet. */
export async function loader(args: Route.LoaderArgs) {
  const { locale } = signedIn(args)
  const say = (key: keyof typeof reorganisationsMessages) => reorganisationsMessages[key][locale]
  const bytes = await writeWorkbook([
    {
      name: say('reorganisations.sheet-decree'),
      heading: DECREE_COLUMNS.map((column) => columnName(column, locale)),
      rows: [],
      widths: DECREE_COLUMNS.map(() => 22),
    },
    {
      name: say('reorganisations.what'),
      heading: [say('reorganisations.what')],
      rows: KINDS.map((kind) => [say(`reorganisations.kind-${kind}`)]),
      widths: [24],
    },
  ])
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': XLSX, 'Content-Disposition': 'attachment; filename="mau-quyet-dinh.xlsx"' },
  })
}
