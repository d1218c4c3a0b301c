import type { ComponentProps } from 'react'

/**
 * The attributes of a plain HTML element that a component passes through. `style` is absent because the content security
 * policy forbids inline styles; `className` because a component's look is its own.
 */
export type Native<Tag extends keyof React.JSX.IntrinsicElements> = Omit<ComponentProps<Tag>, 'className' | 'style'>
