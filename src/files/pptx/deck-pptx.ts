/** A deck as a PowerPoint file (ECMA-376, PresentationML) with native charts, speaker notes and a theme of its own. */
import '../../i18n/add-files'
import type { I18n } from '../../i18n'
import type { Deck } from '../../report/deck'
import type { Report } from '../../report/schema'
import { slideText, type SlideView } from '../../words/slide-text'
import { step, type Job } from '../job'
import { FIRST_MASTER_ID, masterParts, PATHS } from './masters'
import { documentProperties, packParts, type Link, type Part } from '../office/package'
import { slideParts } from './slide'
import { SLIDE } from './stage'
import { XML_HEAD } from '../office/xml'
import { emu, NAMESPACES } from './xml'

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'

function presentationParts(slides: number): Part[] {
  const ids = Array.from({ length: slides }, (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`)
  const after = (place: number) => `rId${slides + place}`
  const content =
    `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${FIRST_MASTER_ID}" r:id="${after(1)}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${after(2)}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
    `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
  const links: Link[] = [
    ...ids.map((_, index) => ({ id: `rId${index + 1}`, kind: 'slide', target: `ppt/slides/slide${index + 1}.xml` })),
    { id: after(1), kind: 'slideMaster', target: PATHS.master },
    { id: after(2), kind: 'notesMaster', target: PATHS.notesMaster },
    { id: after(3), kind: 'theme', target: PATHS.theme },
    { id: after(4), kind: 'presProps', target: 'ppt/presProps.xml' },
    { id: after(5), kind: 'viewProps', target: 'ppt/viewProps.xml' },
    { id: after(6), kind: 'tableStyles', target: 'ppt/tableStyles.xml' },
  ]
  return [
    { path: 'ppt/presentation.xml', type: `${PRESENTATION}.presentation.main+xml`, content, links },
    { path: 'ppt/presProps.xml', type: `${PRESENTATION}.presProps+xml`, content: `${XML_HEAD}<p:presentationPr ${NAMESPACES}/>` },
    { path: 'ppt/viewProps.xml', type: `${PRESENTATION}.viewProps+xml`, content: `${XML_HEAD}<p:viewPr ${NAMESPACES}/>` },
    {
      path: 'ppt/tableStyles.xml',
      type: `${PRESENTATION}.tableStyles+xml`,
      content: `${XML_HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
    },
  ]
}

/** Returns a deck of a report, for the filters and definitions in force, as a PowerPoint file. @throws the job's reason once it was cancelled. */
export async function deckPptx(i18n: I18n, report: Report, view: SlideView, deck: Deck, job: Job): Promise<Blob> {
  const slides: Part[] = []
  let charts = 0
  for (const [index, slide] of deck.entries()) {
    await step(job, index, deck.length)
    // Bars must be as long as their numbers are large: they have no log axis.
    const text = slideText(i18n, report, { ...view, scale: 'linear' }, slide)
    const parts = slideParts(i18n, report, view, text, { number: index + 1, of: deck.length, chart: charts + 1 })
    charts += parts.filter(({ path }) => path.startsWith('ppt/charts/')).length
    slides.push(...parts)
  }
  await step(job, deck.length, deck.length)
  const properties = documentProperties(i18n.words(report.title), i18n.t('brand'), new Date())
  const parts = [...presentationParts(deck.length), ...masterParts(i18n), ...slides, ...properties.parts]
  const links: Link[] = [{ id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' }, ...properties.links]
  return new Blob([packParts(parts, links)], { type: PPTX_TYPE })
}
