import { renderDocx, standardFor } from '#features/documents/index.ts'
import { createDocument, publishDocument } from '#features/library/index.ts'
import { addTopic } from '#features/topics/index.ts'
import { addDays, type IsoDate } from '#kernel/date.ts'
import { prepareUpload } from '#platform/files/prepare-upload.ts'
import { instant, type ShownQuarter } from '../calendar.ts'
import type { DemonstrationContent } from '../content.ts'
import { doing } from '../messages.ts'
import { need, type Step, type World } from '../timeline.ts'
import { actorWith } from './roles.ts'

type LibraryDocument = DemonstrationContent['library']['documents'][number]

const ENTERED_BEFORE = 20

/** The list of topics before any article, then one morning on which the library is filled and published. */
export function librarySteps(content: DemonstrationContent, earlier: ShownQuarter, last: ShownQuarter): Step[] {
  const { accounts, conference, library } = content
  const sentence = doing.library
  const entered = addDays(last.conferenceOn, -ENTERED_BEFORE)
  const editor = (world: World) => actorWith(world, accounts, 'editor', conference.organisation)
  const publisher = (world: World) => actorWith(world, accounts, 'publisher', conference.organisation)
  const topics: Step = {
    at: instant(earlier.firstDay, '08:10'),
    sentence,
    run: async (world) => {
      for (const name of library.topics) await world.perform(publisher(world), addTopic, { name })
    },
  }
  const documents = library.documents.map(
    (document): Step => ({
      at: instant(entered, '08:30'),
      sentence,
      run: async (world) => {
        const draft = await written(world, content, document, addDays(last.conferenceOn, -document.daysBefore))
        await world.perform(
          publisher(world),
          publishDocument,
          await world.perform(editor(world), createDocument, draft),
        )
      },
    }),
  )
  return [topics, ...documents]
}

/** What the form of the library is filled with, the paper itself drawn as a .docx. */
async function written(world: World, content: DemonstrationContent, document: LibraryDocument, signedOn: IsoDate) {
  const { number, symbol, type, abstract, topic = '', signatory, signatoryTitle } = document
  const { organisations } = content.establishment
  const issuingBody = organisations.find(({ key }) => key === document.issuer)?.name ?? ''
  const upload = await prepareUpload(
    await draw(content, document, signedOn),
    `${number}-${symbol.replace('/', '-')}.docx`,
  )
  return {
    organisationId: need(world.made.organisations, content.conference.organisation),
    numberSymbol: `${number}-${symbol}`,
    typeSlug: type,
    issuingBody,
    signedOn,
    abstract,
    topicSlug: topic,
    signatoryName: signatory,
    signatoryTitle,
    files: [upload],
  }
}

function draw({ locality, documentTypes }: DemonstrationContent, document: LibraryDocument, issuedOn: IsoDate) {
  const { number, symbol, type, issuer, abstract, paragraphs, signatory, signatoryTitle } = document
  const isCommittee = issuer === 'huyen-uy'
  return renderDocx({
    standard: standardFor(issuedOn, 'party'),
    upperBody: isCommittee ? ['ĐẢNG BỘ TỈNH'] : ['HUYỆN ỦY SUỐI TRĂNG'],
    issuingBody: isCommittee ? ['HUYỆN ỦY SUỐI TRĂNG'] : ['BAN DÂN VẬN'],
    number,
    symbol,
    place: locality.documentPlace,
    issuedOn,
    typeName: documentTypes.find(({ slug }) => slug === type)?.name.vi.toUpperCase() ?? '',
    subject: abstract,
    body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    signature: { post: signatoryTitle.toUpperCase(), name: signatory },
    recipients: ['Các xã, thị trấn', 'Lưu Văn phòng'],
    marks: [],
  })
}
