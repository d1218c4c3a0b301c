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
import { documentBody } from './body.ts'
import { documentHeader, documentTitle } from './header.ts'
import { millimetres, twips } from './lines.ts'
import { signatureBlock } from './signature-block.ts'
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

function noPageNumber(): Header {
  return new Header({ children: [new Paragraph({})] })
}

/** A paragraph must end the section; this one is too thin to be pushed onto an empty page by a signature at the foot. */
function sectionEnd(): Paragraph {
  return new Paragraph({ spacing: { line: twips(1), lineRule: LineRuleType.EXACT } })
}

function mainSection(document: OfficialDocument, layout: Layout): ISectionOptions {
  const width = textColumn(layout, PageOrientation.PORTRAIT)
  return {
    properties: { page: pageOf(layout, PageOrientation.PORTRAIT), titlePage: true },
    headers: { default: pageNumber(layout), first: noPageNumber() },
    children: [
      documentHeader(document, layout, width),
      ...documentTitle(document, layout, width),
      ...documentBody(document.body, layout, width),
      signatureBlock(document, layout, width),
      sectionEnd(),
    ],
  }
}

/** Pages of the annex go on with the numbers of the document, or are counted anew and then show none on the first. */
function annexSections({ annex }: OfficialDocument, layout: Layout): ISectionOptions[] {
  if (annex === undefined) return []
  const orientation = annexOrientation(annex)
  const { countsOwnPages } = layout.annex
  return [
    {
      properties: {
        page: { ...pageOf(layout, orientation), ...(countsOwnPages && { pageNumbers: { start: 1 } }) },
        titlePage: countsOwnPages,
      },
      headers: { default: pageNumber(layout), ...(countsOwnPages && { first: noPageNumber() }) },
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
 * Draws a document as a .docx file in the layout of its standard (HD 36-HD/VPTW, Phụ lục 3; HD 05-HD/VPTW; NĐ 30/2020, Phụ lục
 * I). Equal models give equal bytes, whenever and wherever they are drawn. Throws a TypeError that lists the defects when
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
