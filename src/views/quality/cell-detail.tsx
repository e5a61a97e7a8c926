import { useI18n } from '../../i18n'
import { evaluate } from '../../report/quantity'
import { FigureButton } from '../../widgets/figure-button'
import { useReport } from '../../widgets/report-context'
import { groupTitle, subjectText } from '../../words/check-words'
import { quantityName } from '../../words/naming'
import type { CheckResult } from '../../report/check-result'
import type { Lit } from './use-lit'
import { VerdictMark } from './verdict-mark'

/** What is chosen in the form: a cell with its number and its checks, or the check whose cells are lit, with the way back to it. */
export function CellDetail({ lit, onShowCheck }: { lit: Lit; onShowCheck: (id: string) => void }) {
  const i18n = useI18n()
  const report = useReport()
  const { chosenCell, chosenCheck, check } = lit
  const checks = chosenCell ? (lit.byCell.get(chosenCell)?.results ?? []) : []
  const cell = chosenCell ? evaluate(report, chosenCell) : null
  return (
    <div role="status" className="quality-chosen border-line-strong mt-3 max-h-48 shrink-0 overflow-auto border-l-2 pl-3 text-sm empty:hidden">
      {cell && (
        <>
          <p>
            {quantityName(i18n, cell)} <FigureButton quantity={cell} unit="joined" className="font-semibold" />
          </p>
          {checks.length === 0 ? (
            <p className="text-muted">{i18n.t('quality.form.no-check')}</p>
          ) : (
            <ul className="mt-1">
              {checks.map((result) => (
                <li key={result.id}>
                  <CheckLink result={result} onShow={onShowCheck} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {!cell && chosenCheck !== null && check?.id === chosenCheck && <CheckLink result={check} onShow={onShowCheck} />}
    </div>
  )
}

function CheckLink({ result, onShow }: { result: CheckResult; onShow: (id: string) => void }) {
  const i18n = useI18n()
  const title = groupTitle(i18n, { key: result.definition, results: [result] }) || subjectText(i18n, result)
  return (
    <button
      type="button"
      onClick={() => onShow(result.id)}
      className="hover:text-accent flex min-h-7 items-start gap-2 py-0.5 text-left hover:underline pointer-coarse:min-h-11 pointer-coarse:items-center"
    >
      <span className="mt-0.5">
        <VerdictMark verdict={result.verdict} />
      </span>
      <span>
        <span className="text-muted">{i18n.t(`check.verdict.${result.verdict}`)}</span> {title}
      </span>
    </button>
  )
}
