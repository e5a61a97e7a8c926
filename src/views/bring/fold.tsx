import type { ReactNode } from 'react'

/** A part of the list with its heading and number, folded or open. */
export function Fold({ title, count, open, children }: { title: string; count: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="mt-5 first:mt-0">
      <summary className="min-h-9 py-1.5 pointer-coarse:min-h-11">
        <h3 className="inline font-semibold">{title}</h3> <span className="text-muted text-sm">{count}</span>
      </summary>
      {children}
    </details>
  )
}
