import { useI18n } from '../../i18n'
import { GROUP_IDS, GROUPS, type GroupId } from '../../report/groups'
import { sumOfCounts } from '../../report/quantity'
import { FigureButton } from '../../widgets/figure-button'
import { fullName } from '../../words/naming'
import { useReport } from '../../widgets/report-context'
import { Section } from './section'

const COLOURS: Record<GroupId, string> = {
  disclosed: 'bg-disclosed',
  partly: 'bg-partly',
  refused: 'bg-refused',
  unable: 'bg-unable',
  otherwise: 'bg-otherwise',
}

const COLUMNS = ['sources.groups.group', 'sources.groups.2014', 'sources.groups.later', 'sources.groups.value'] as const

/** The five groups, what belongs to each on either side of the break, and what the break means. */
export function Groups() {
  const i18n = useI18n()
  return (
    <Section place="sources.groups">
      <p className="mt-2">{i18n.t('sources.groups.intro')}</p>
      <table className="mt-3 w-full border-collapse text-left max-sm:block">
        <caption className="sr-only">{i18n.t('sources.groups')}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-line-strong border-b align-bottom text-sm">
            {COLUMNS.map((column, index) => (
              <th key={column} scope="col" className={`py-2 font-semibold ${index === 3 ? 'text-right' : 'pr-4'}`}>
                {i18n.t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {GROUP_IDS.map((group) => (
            <GroupRow key={group} group={group} />
          ))}
        </tbody>
      </table>
      <p className="mt-4" data-place="definition.break">
        {i18n.t('sources.break')}
      </p>
    </Section>
  )
}

function GroupRow({ group }: { group: GroupId }) {
  const i18n = useI18n()
  const report = useReport()
  const { metrics, approximate } = GROUPS[group]['2014']
  const quantity = sumOfCounts(report, GROUPS[group][report.form].metrics)
  const label = (text: string) => <span className="text-muted block text-sm sm:hidden">{text}</span>
  return (
    <tr data-place={`definition.group.${group}`} className="border-line border-b align-top max-sm:block max-sm:py-2">
      <th scope="row" className="py-2 pr-4 font-semibold max-sm:block">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className={`size-3 shrink-0 rounded-[2px] ${COLOURS[group]}`} />
          {i18n.t(`group.${group}`)}
        </span>
      </th>
      <td className="py-2 pr-4 max-sm:block max-sm:py-1">
        {label(i18n.t('sources.groups.2014'))}
        {metrics.map((metric) => (
          <span key={metric} className="block">
            {fullName(i18n, metric)}
            {approximate.includes(metric) && <span className="text-muted text-sm"> ≈ {i18n.t('sources.groups.approximate')}</span>}
          </span>
        ))}
      </td>
      <td className="py-2 pr-4 max-sm:block max-sm:py-1">
        {label(i18n.t('sources.groups.later'))}
        {GROUPS[group]['2021'].metrics.map((metric) => (
          <span key={metric} className="block">
            {fullName(i18n, metric)}
          </span>
        ))}
      </td>
      <td className="py-2 text-right whitespace-nowrap max-sm:block max-sm:py-1 max-sm:text-left">
        {label(i18n.t('sources.groups.value'))}
        <FigureButton quantity={quantity} unit="small" className="font-semibold" />
      </td>
    </tr>
  )
}
