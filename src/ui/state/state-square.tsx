import { type StateShape, symbolId } from '../states.ts'

interface StateSquareProps {
  readonly shape: StateShape
  readonly className: string | undefined
}

/** The bare drawing. Its word stands beside it or is the accessible name of what holds it: never used without. */
export function StateSquare({ shape, className }: StateSquareProps) {
  return (
    <svg className={className} aria-hidden="true" focusable="false">
      <use href={`#${symbolId(shape)}`} />
    </svg>
  )
}
