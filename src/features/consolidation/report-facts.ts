import type { LayoutFamily, OfficialDocument, Signature } from '#features/documents/index.ts'
import type { FormVersion } from '#features/indicators/index.ts'
import type { IsoDate } from '#kernel/date.ts'
import type { PeriodCode } from '#kernel/period.ts'

type Figures = readonly (number | null)[]

/** All that a consolidated report is written from. */
export interface ReportDocumentFacts {
  readonly form: FormVersion
  readonly periodCode: PeriodCode
  readonly window: { readonly from: IsoDate; readonly to: IsoDate }
  /** Whose layout the body's kind follows. */
  readonly family: LayoutFamily
  /** Printed above the body's name; absent where nothing stands there. */
  readonly upperBody: string | undefined
  /** Names of the bodies that get copies. */
  readonly copiesTo: readonly string[]
  readonly issuingBody: string
  /** The name of the body's kind, "Ủy ban nhân dân". */
  readonly kindName: string
  /** Symbol of the issuing body, e.g. `BDVHU`. */
  readonly symbol: string
  /** The body the report goes to; absent at the top of the tree. */
  readonly reportsTo: string | undefined
  readonly place: string
  /** Absent for a draft. */
  readonly number: number | undefined
  readonly issuedOn: IsoDate | undefined
  /** The day whose guideline the layout follows while the document is a draft. */
  readonly today: IsoDate
  readonly signer: Signature
  readonly narrative: Readonly<Record<string, string>>
  readonly totals: Figures
  readonly cumulative: Figures
  /** Whether `cumulative` holds earlier quarters of bodies that were merged, divided or moved since. */
  readonly isReorganised: boolean
  /** How many bodies gave each figure, by slot, and how many were asked, by indicator code. */
  readonly counts: readonly number[]
  readonly asked: Readonly<Record<string, number>>
  readonly missing: readonly string[]
}

/** The part of a document in which the layouts of the Party and the State differ by more than looks. */
export type Frame = Pick<
  OfficialDocument,
  'upperBody' | 'issuingBody' | 'symbol' | 'addressees' | 'body' | 'recipients'
>
