import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { listsMessages } from '../../lists-messages.ts'
import type { DocumentChoices } from '../../queries/library/published-documents.ts'
import { useContentLang } from '../portal-page.tsx'

/** What is chosen, as the address says it; empty where nothing is. */
export interface ChosenFilter {
  readonly q: string
  readonly loai: string
  readonly nam: string
  readonly 'co-quan': string
}

interface DocumentFilterProps {
  readonly choices: DocumentChoices
  readonly chosen: ChosenFilter
}

/** Words, type, year and body, sent as a plain GET: every choice has an address. */
export function DocumentFilter({ choices, chosen }: DocumentFilterProps) {
  const t = useTranslator(listsMessages)
  const locale = useLocale()
  const isNarrowed = Object.values(chosen).some((value) => value !== '')
  return (
    <search>
      <form className="find pick" action="/van-ban">
        <label>
          {t('lists.words')}
          <input type="search" name="q" defaultValue={chosen.q} />
        </label>
        <Pick
          name="loai"
          label={t('lists.type')}
          all={t('lists.every-type')}
          chosen={chosen.loai}
          options={choices.types.map(({ slug, name }) => ({ value: slug, label: name[locale] }))}
        />
        <Pick
          name="nam"
          label={t('lists.year')}
          all={t('lists.every-year')}
          chosen={chosen.nam}
          options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Pick
          name="co-quan"
          label={t('lists.body')}
          all={t('lists.every-body')}
          chosen={chosen['co-quan']}
          content
          options={choices.bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <button type="submit">{t('lists.find')}</button>
        {isNarrowed && <a href="/van-ban">{t('lists.clear')}</a>}
      </form>
    </search>
  )
}

interface PickProps {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly chosen: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The options are content, Vietnamese on every page. */
  readonly content?: boolean
}

function Pick({ name, label, all, chosen, options, content = false }: PickProps) {
  const lang = useContentLang()
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value} lang={content ? lang : undefined}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
