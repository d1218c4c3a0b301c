/** A refusal the caller can act on. Everything else that is thrown is a bug and answers 500. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'too-many'

const STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'too-many': 429,
} as const satisfies Record<ProblemKind, number>

export type ProblemParams = Readonly<Record<string, string | number>>

/** One thing wrong with one field. `path` is a JSON pointer into the input; `code` names its sentence in `messages.ts`. */
export interface FieldProblem {
  readonly path: string
  readonly code: string
  readonly params?: ProblemParams
}

export interface ProblemDetail {
  readonly kind: ProblemKind
  readonly code: string
  readonly status: number
  readonly params: ProblemParams
  readonly fields: readonly FieldProblem[]
  /** Extra facts the page needs to show, such as both values of a conflict. */
  readonly context?: unknown
}

export class Problem extends Error {
  override name = 'Problem'
  readonly detail: ProblemDetail

  constructor(
    kind: ProblemKind,
    code: string,
    rest: Partial<Pick<ProblemDetail, 'params' | 'fields' | 'context'>> = {},
  ) {
    super(code)
    this.detail = { kind, code, status: STATUS[kind], params: {}, fields: [], ...rest }
  }
}

/** Ends a command with a refusal; reads as the right-hand side of `??`. */
export function refuse(
  kind: ProblemKind,
  code: string,
  rest: Partial<Pick<ProblemDetail, 'params' | 'fields' | 'context'>> = {},
): never {
  throw new Problem(kind, code, rest)
}

/** Refuses with every field problem at once; does nothing when there is none. */
export function refuseFields(code: string, fields: readonly FieldProblem[]): void {
  if (fields.length > 0) refuse('invalid', code, { fields })
}
