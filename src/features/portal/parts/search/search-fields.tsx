import type { FilterField, FilterMistake, TypedSearch } from '#features/search/index.ts'
import { searchMessages } from '#features/search/messages.ts'
import { useLocale, useTranslator } from '#platform/i18n/use-translator.ts'
import { isFiltered } from '../../reading/search-address.ts'
import { usePortal } from '../portal-page.tsx'
import { useMistakeWords } from './search-mistakes.tsx'

interface SearchFieldsProps {
  readonly typed: TypedSearch
  readonly mistakes: readonly FilterMistake[]
}

/** The search box with its filter, by plain GET; the filter is open when it is in use. */
export function SearchFields({ typed, mistakes }: SearchFieldsProps) {
  const t = useTranslator(searchMessages)
  return (
    <search className="search">
      <form action="/tim-kiem">
        <div className="find">
          <input
            type="search"
            name="q"
            aria-label={t('search.text')}
            placeholder={t('search.placeholder')}
            defaultValue={typed.text}
            maxLength={300}
          />
          <button type="submit">{t('search.button')}</button>
        </div>
        <details open={isFiltered(typed) || mistakes.length > 0}>
          <summary>{t('search.filters')}</summary>
          <Filter typed={typed} mistakes={mistakes} />
        </details>
      </form>
    </search>
  )
}

function Filter({ typed, mistakes }: SearchFieldsProps) {
  const t = useTranslator(searchMessages)
  const locale = useLocale()
  const { sections } = usePortal()
  return (
    <div className="find fields">
      <label htmlFor="chuyen-muc">
        {t('search.section')}
        <select id="chuyen-muc" name="chuyen-muc" defaultValue={typed.sectionSlug}>
          <option value="">{t('search.all-sections')}</option>
          {sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name[locale]}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor="tac-gia">
        {t('search.author')}
        <input id="tac-gia" name="tac-gia" defaultValue={typed.author} maxLength={100} />
      </label>
      <Day field="tu" label={t('search.since')} value={typed.since} {...{ typed, mistakes }} />
      <Day field="den" label={t('search.until')} value={typed.until} {...{ typed, mistakes }} />
    </div>
  )
}

interface DayProps extends SearchFieldsProps {
  readonly field: FilterField
  readonly label: string
  readonly value: string
}

/** A day typed as `dd/mm/yyyy`: text, because the browser's own control shows the order of its own language. */
function Day({ field, label, value, typed, mistakes }: DayProps) {
  const t = useTranslator(searchMessages)
  const words = useMistakeWords(typed)
  const mistake = mistakes.find((one) => one.field === field)
  return (
    <label htmlFor={field}>
      {label} ({t('search.date-hint')})
      <input
        id={field}
        name={field}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={mistake ? `${field}-sai` : undefined}
      />
      {mistake && <strong id={`${field}-sai`}>{words(mistake)}</strong>}
    </label>
  )
}
