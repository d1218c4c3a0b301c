import {
  AlignmentType,
  Document,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { checkDocument } from '../check-document.ts'
import { LAYOUTS, type Layout } from '../layouts.ts'
import type { OfficialDocument } from '../model.ts'
import { normaliseDocument } from '../normalise-document.ts'
import { annexContent, annexOrientation } from './annex-section.ts'
import { millimetres, twips } from './lines.ts'
import { partyBody } from './party-body.ts'
import { partyHeader, partyTitle } from './party-header.ts'
import { partySignature } from './party-signature.ts'
import { coreProperties, propertyTitle, withoutTimes } from './stable-package.ts'

type Orientation = (typeof PageOrientation)[keyof typeof PageOrientation]

/** The width between the margins, in twips. */
function textColumn({ page, margins }: Layout, orientation: Orientation): number {
  const width = orientation === PageOrientation.LANDSCAPE ? page.height : page.width
  return millimetres(width) - millimetres(margins.left) - millimetres(margins.right)
}

function pageOf({ page, margins }: Layout, orientation: Orientation) {
  const { top, bottom, left, right } = margins
  return {
    size: { width: millimetres(page.width), height: millimetres(page.height), orientation },
    margin: {
      top: millimetres(top),
      bottom: millimetres(bottom),
      left: millimetres(left),
      right: millimetres(right),
      header: millimetres(top / 2),
      footer: millimetres(bottom / 2),
    },
  }
}

function pageNumber(layout: Layout): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: layout.sizes.pageNumber * 2 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

/** A paragraph must end the section; this one is too thin to be pushed onto an empty page by a signature at the foot. */
function sectionEnd(): Paragraph {
  return new Paragraph({ spacing: { line: twips(1), lineRule: LineRuleType.EXACT } })
}

function mainSection(document: OfficialDocument, layout: Layout): ISectionOptions {
  const width = textColumn(layout, PageOrientation.PORTRAIT)
  return {
    properties: { page: pageOf(layout, PageOrientation.PORTRAIT), titlePage: true },
    headers: { default: pageNumber(layout), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      partyHeader(document, layout, width),
      ...partyTitle(document, layout, width),
      ...partyBody(document.body, layout, width),
      partySignature(document, layout, width),
      sectionEnd(),
    ],
  }
}

/** Pages of the annex continue the numbers of the document, so that a loose page can be put back. */
function annexSections({ annex }: OfficialDocument, layout: Layout): ISectionOptions[] {
  if (annex === undefined) return []
  const orientation = annexOrientation(annex)
  return [
    {
      properties: { page: pageOf(layout, orientation), titlePage: false },
      headers: { default: pageNumber(layout) },
      children: annexContent(annex, layout, textColumn(layout, orientation)),
    },
  ]
}

function styles({ font, sizes }: Layout): NonNullable<IPropertiesOptions['styles']> {
  const run = {
    font: { name: font },
    size: sizes.body * 2,
    color: '000000',
    language: { value: 'vi-VN', eastAsia: 'vi-VN' },
  }
  const heading = { run: { font: { name: font }, size: sizes.body * 2, color: '000000' } }
  return { default: { document: { run }, heading1: heading, heading2: heading, heading3: heading } }
}

/**
 * Draws a document as a .docx file in the layout of the Party (HD 36-HD/VPTW, Phụ lục 3; HD 05-HD/VPTW). Equal models
 * give equal bytes, whenever and wherever they are drawn. Throws a TypeError that lists the defects when
 * `checkDocument` finds any: ask it first, to tell the user.
 */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const defects = checkDocument(document)
  if (defects.length > 0)
    throw new TypeError(`Document refused: ${defects.map((d) => `${d.path} ${d.code}`).join(', ')}`)
  const normal = normaliseDocument(document)
  const layout = LAYOUTS[normal.standard]
  const file = new Document({
    title: propertyTitle(normal),
    styles: styles(layout),
    compatibility: { version: 15 },
    sections: [mainSection(normal, layout), ...annexSections(normal, layout)],
  })
  return withoutTimes(await Packer.pack(file, 'uint8array', false, [coreProperties(normal)]))
}
