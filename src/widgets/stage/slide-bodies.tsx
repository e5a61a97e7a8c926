import { useI18n } from '../../i18n'
import type { SlideBody, SlideFigure } from '../../words/slide-text'
import { FigureButton } from '../figure-button'

/** Headline figures, each a large numeral with what was counted under it. */
export function FiguresBody({ figures }: { figures: readonly SlideFigure[] }) {
  const { language } = useI18n()
  return (
    <ul className="slide-body slide-figures" {...(figures.length > 6 && { 'data-many': '' })}>
      {figures.map(({ ref, quantity, counted }) => (
        <li key={ref}>
          <FigureButton
            quantity={quantity}
            unit={language === 'zh' ? 'small' : 'none'}
            className={quantity.state === 'missing' ? 'slide-missing' : 'slide-numeral'}
          />
          <p>{counted}</p>
        </li>
      ))}
    </ul>
  )
}

/** So many lines a verdict has: each names a check or several of a kind; the last, of more, how many. */
const MOST_CHECKS = 4

/** The verdicts of the checks, how many there are of each, and which. */
export function ChecksBody({ groups }: { groups: Extract<SlideBody, { kind: 'checks' }>['groups'] }) {
  const i18n = useI18n()
  return (
    <div className="slide-body slide-verdicts">
      {groups
        .filter(({ count }) => count > 0)
        .map(({ verdict, name, count, checks }) => {
          const named = checks.length > MOST_CHECKS ? checks.slice(0, MOST_CHECKS - 1) : checks
          const more = count - named.reduce((sum, each) => sum + each.count, 0)
          return (
            <section key={verdict} data-verdict={verdict}>
              <h2>
                <span className="slide-count">{i18n.number(count)}</span> {name}
              </h2>
              <ul>
                {named.map((check) => (
                  <li key={check.name}>{check.name}</li>
                ))}
                {more > 0 && <li>{i18n.t('present.more', { count: more })}</li>}
              </ul>
            </section>
          )
        })}
    </div>
  )
}

/** Plain lines. */
export function LinesBody({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="slide-body slide-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
