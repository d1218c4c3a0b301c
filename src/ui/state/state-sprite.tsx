import type { ReactNode } from 'react'
import { type StateShape, stateShapes, symbolId } from '../states.ts'
import styles from './state.module.css'

const frame = <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M1.75 1.75h12.5v12.5H1.75z" />
const full = <path fill="currentColor" d="M1 1h14v14H1z" />

const drawings: Readonly<Record<StateShape, ReactNode>> = {
  'full-tick': (
    <>
      {full}
      <path fill="none" stroke="var(--sheet)" strokeWidth="2" d="m4 8.2 2.8 2.8L12 5" />
    </>
  ),
  'left-half': (
    <>
      {frame}
      <path fill="currentColor" d="M2 2h6v12H2z" />
    </>
  ),
  'lower-half': (
    <>
      {frame}
      <path fill="currentColor" d="M2 9h12v5H2z" />
    </>
  ),
  dashed: (
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.5 2.5"
      d="M1.75 1.75h12.5v12.5H1.75z"
    />
  ),
  empty: frame,
  'arrow-back': (
    <>
      {frame}
      <path fill="none" stroke="currentColor" strokeWidth="1.75" d="M12 8H4.5M7.5 5l-3 3 3 3" />
    </>
  ),
  'full-bang': (
    <>
      {full}
      <path fill="none" stroke="var(--sheet)" strokeWidth="2" d="M8 3.5v5.7M8 11v2" />
    </>
  ),
  dash: <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M5 8h6" />,
}

/** The drawings of the eight shapes. Rendered once, before the first `StateMark`; every mark refers to them. */
export function StateSprite() {
  return (
    <svg className={styles.sprite} aria-hidden="true" focusable="false">
      <defs>
        {stateShapes.map((shape) => (
          <symbol key={shape} id={symbolId(shape)} viewBox="0 0 16 16">
            {drawings[shape]}
          </symbol>
        ))}
      </defs>
    </svg>
  )
}
