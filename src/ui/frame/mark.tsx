/** The brand: one span of a bridge. Decoration beside the name, which is always written; coloured by `currentColor`. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M1 11C11 6.5 21 6.5 31 11v13.5h-3.2a11.8 11.8 0 0 0-23.6 0H1z" />
    </svg>
  )
}
