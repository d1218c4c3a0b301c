import { Message } from '../message/message.tsx'
import { ErrorSummary } from './error-summary.tsx'

interface FormRefusalProps {
  /** What was refused: a sentence for each field, by its JSON pointer, or one for the whole form. */
  readonly problem: {
    readonly sentence: string
    readonly fields: readonly { readonly path: string; readonly sentence: string }[]
  }
  /** Above the sentences of fields: what is to be done. */
  readonly title: (count: number) => string
  /** The field a pointer leads to. */
  readonly nameOf?: (path: string) => string
  /** The id of a field, where it is not its name. */
  readonly idOf?: (name: string) => string
  /** What a field is called, so that a short sentence says which one it speaks of. */
  readonly labelOf: (name: string) => string | undefined
}

/** Why a form was refused: each field that is wrong once, as a link to it, or the one sentence when no field is to blame. */
export function FormRefusal({
  problem,
  title,
  nameOf = (path) => path.slice(1),
  idOf = (name) => name,
  labelOf,
}: FormRefusalProps) {
  if (problem.fields.length === 0) {
    return (
      <Message tone="hard" role="alert">
        {problem.sentence}
      </Message>
    )
  }
  const sentences = new Map<string, string>()
  for (const { path, sentence } of problem.fields) {
    const name = nameOf(path)
    if (!sentences.has(name)) sentences.set(name, sentence)
  }
  const errors = [...sentences].map(([name, sentence]) => {
    const label = labelOf(name)
    return { field: idOf(name), message: label ? `${label}: ${sentence}` : sentence }
  })
  return <ErrorSummary title={title(errors.length)} errors={errors} />
}
