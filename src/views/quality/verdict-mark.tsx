import type { Verdict } from '../../report/check-judgement'

const LOOKS: Record<Verdict, { colour: string; shape: string }> = {
  fails: { colour: 'text-alert', shape: 'M8 1 15 8 8 15 1 8ZM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8' },
  'expected-difference': { colour: 'text-accent', shape: 'M8 1.5 15 14H1ZM5.2 9.2h5.6M5.2 11.6h5.6' },
  'cannot-check': { colour: 'text-muted', shape: 'M2 2h3M7 2h3M12 2h2v3M14 7v3M14 12v2h-3M9 14H6M4 14H2v-3M2 9V6M2 4V2' },
  holds: { colour: 'text-good', shape: 'M8 1.2a6.8 6.8 0 1 1 0 13.6a6.8 6.8 0 1 1 0-13.6ZM4.8 8.2l2.3 2.3l4.2-4.8' },
}

/** A shape for each verdict, so that colour is never the only sign; the word stands beside it. `plain` takes the colour of the text, `small` fits a cell. */
export function VerdictMark({ verdict, plain = false, small = false }: { verdict: Verdict; plain?: boolean; small?: boolean }) {
  const { colour, shape } = LOOKS[verdict]
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`${small ? 'size-2.5' : 'size-4'} shrink-0 ${plain ? '' : colour}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={small ? 2.2 : 1.6}
    >
      <path d={shape} />
    </svg>
  )
}
