import { Form } from 'react-router'
import type { Refused } from '#platform/http/page.ts'
import { useTranslator } from '#platform/i18n/use-translator.ts'
import { Button, ButtonLink } from '#ui/control/button.tsx'
import { ButtonRow } from '#ui/control/button-row.tsx'
import { Checkbox } from '#ui/form/choice-group.tsx'
import { Fields, WholeLine } from '#ui/form/fields.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextInput } from '#ui/form/text-input.tsx'
import { Section } from '#ui/frame/section.tsx'
import { AREA_KINDS } from '../decree/area-kinds.ts'
import type { DecreeLine, LineKind } from '../decree/line.ts'
import { namesArea, PLACES } from '../line-words.ts'
import { reorganisationsMessages } from '../messages.ts'
import { writeShare } from '../read-share.ts'

interface LineFormProps {
  readonly line: DecreeLine
  /** The place of a line there is, from 0; absent for a new one. */
  readonly at: number | undefined
  readonly decree: { readonly href: string; readonly version: number }
  readonly kinds: readonly { readonly code: string; readonly name: string }[]
  /** Names to choose from; empty where there are too many to send. */
  readonly names: { readonly bodies: readonly string[]; readonly areas: readonly string[] }
  readonly nameOf: (ref: string) => string
  readonly refused: Refused | undefined
}

/** The places of one kind of line. Bodies are typed by name: the server finds them, a list helps where there is a script. */
export function LineForm({ line, at, decree, kinds, names, nameOf, refused }: LineFormProps) {
  const t = useTranslator(reorganisationsMessages)
  const heading = `${t(`reorganisations.kind-${line.kind}`)}`
  return (
    <Section id="dong" title={heading}>
      <Form method="post" action={`${decree.href}#dong`}>
        <input type="hidden" name="version" value={decree.version} />
        <input type="hidden" name="kind" value={line.kind} />
        {at !== undefined && <input type="hidden" name="at" value={at} />}
        <Fields>
          {PLACES[line.kind].map((place) => {
            const asked = (
              <Place key={place} place={place} line={line} kinds={kinds} nameOf={nameOf} refused={refused} />
            )
            // A name may be as long as a line; above it whatever it takes the place of.
            const isLong = place === 'name' || (place === 'body' && line.kind.startsWith('rename'))
            return isLong ? <WholeLine key={place}>{asked}</WholeLine> : asked
          })}
        </Fields>
        <Names id="to-chuc" names={names.bodies} />
        <Names id="dia-ban" names={names.areas} />
        <ButtonRow below>
          <Button variant="go" name="intent" value="line">
            {t('reorganisations.keep-line')}
          </Button>
          <ButtonLink variant="quiet" href={decree.href}>
            {t('reorganisations.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Names({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}

type PlaceName = (typeof PLACES)[LineKind][number]
type PlaceProps = Pick<LineFormProps, 'line' | 'kinds' | 'nameOf' | 'refused'> & { readonly place: PlaceName }

function Place({ place, line, kinds, nameOf, refused }: PlaceProps) {
  const t = useTranslator(reorganisationsMessages)
  const words = {
    name: place,
    label: t(labelOf(place, line.kind)),
    error: refused?.problem.fields.find(({ path }) => path === `/${place}`)?.sentence,
  }
  const typed = refused?.typed[place]
  // What a line that renames leaves empty stays as it is.
  const keeps = line.kind.startsWith('rename') && place !== 'body' ? t('reorganisations.keep-hint') : undefined
  if (place === 'heir') {
    return <Checkbox {...words} defaultChecked={refused ? typed === 'on' : line.heir} />
  }
  if (place === 'organisationKind') {
    const options = kinds.map(({ code, name }) => ({ value: code, label: name }))
    return <Select {...words} hint={keeps} options={options} choose="–" defaultValue={typed ?? line.organisationKind} />
  }
  if (place === 'share') {
    const share = line.share === undefined ? '' : writeShare(line.share)
    return <TextInput {...words} hint={t('reorganisations.share-hint')} defaultValue={typed ?? share} />
  }
  if (place === 'areaKind') {
    const options = AREA_KINDS.map((kind) => ({ value: kind, label: t(`reorganisations.area-kind-${kind}`) }))
    return <Select {...words} hint={keeps} options={options} choose="–" defaultValue={typed ?? line.areaKind} />
  }
  if (place === 'body' || place === 'to' || place === 'parent' || place === 'lineParent' || place === 'areaId') {
    return (
      <TextInput
        {...words}
        hint={keeps ?? t(hintOf(place, line.kind))}
        list={namesArea(place, line.kind) ? 'dia-ban' : 'to-chuc'}
        autoComplete="off"
        defaultValue={typed ?? nameOf(line[place])}
      />
    )
  }
  const hint = place === 'key' ? t('reorganisations.key-hint') : keeps
  return <TextInput {...words} hint={hint} autoComplete="off" defaultValue={typed ?? line[place]} />
}

function hintOf(place: PlaceName, kind: LineKind): keyof typeof reorganisationsMessages {
  if (isOptional(place, kind)) return 'reorganisations.to-hint'
  return namesArea(place, kind) ? 'reorganisations.area-hint' : 'reorganisations.body-hint'
}

function isOptional(place: PlaceName, kind: LineKind): boolean {
  if (place === 'to') return kind === 'dissolve' || kind === 'change-line' || kind === 'dissolve-area'
  return place === 'parent' || place === 'lineParent' || place === 'areaId'
}

/** What a place is called in a line of that kind. */
export function labelOf(place: PlaceName, kind: LineKind): keyof typeof reorganisationsMessages {
  if (kind.endsWith('-area')) return areaLabelOf(place, kind)
  if (place !== 'to') return `reorganisations.place-${place}`
  if (kind === 'move' || kind === 'change-line') return 'reorganisations.place-to-parent'
  return kind === 'coordinate' || kind === 'stop-coordinating'
    ? 'reorganisations.place-to-with'
    : 'reorganisations.place-to'
}

function areaLabelOf(place: PlaceName, kind: LineKind): keyof typeof reorganisationsMessages {
  if (place === 'body') return 'reorganisations.place-areaId'
  if (place === 'parent' || (place === 'to' && kind === 'move-area')) return 'reorganisations.place-in-area'
  return place === 'to' ? 'reorganisations.place-to-area' : `reorganisations.place-${place}`
}
