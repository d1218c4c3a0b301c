export interface SearchFormProps {
  readonly action: string
  /** The accessible name of the box. */
  readonly label: string
  readonly placeholder?: string
  readonly button: string
  /** What was searched for, on the page of results. */
  readonly query?: string | undefined
}

/** Search by plain GET, parameter `q`: the page of results has an address of its own. */
export function SearchForm({ action, label, placeholder, button, query }: SearchFormProps) {
  return (
    <search className="search">
      <form className="find" action={action}>
        <input type="search" name="q" aria-label={label} placeholder={placeholder} defaultValue={query} />
        <button type="submit">{button}</button>
      </form>
    </search>
  )
}
